'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { copyText } from './copy-text';

/** Loaded when something is selected first. A page that is older than the program goes without. */
const QuoteTools = lazy(() =>
  import('./quote-tools').then(
    ({ QuoteTools }) => ({ default: QuoteTools }),
    () => ({ default: () => null }),
  ),
);

const headText = (selector: string) => document.head.querySelector<HTMLMetaElement>(selector)?.content ?? '';

/** What the page is known by, as its head has it. */
const pageFacts = () => ({
  url: document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href,
  title: headText('meta[property="og:title"]'),
  summary: document.querySelector('.standfirst')?.textContent ?? '',
});

/** Brings the buttons of `ShareRow` to life, and offers what can be done with a selected sentence. */
export function ShareTools() {
  const [hasSelected, setSelected] = useState(false);

  useEffect(() => {
    const row = document.getElementById('share');
    for (const button of row?.querySelectorAll<HTMLButtonElement>('[data-act]') ?? [])
      button.hidden = button.dataset.act === 'system' && !('share' in navigator);
    const onClick = async (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-act]');
      if (!button) return;
      const { url, title, summary } = pageFacts();
      // Put away by the reader is no fault.
      if (button.dataset.act === 'system') await navigator.share({ url, title }).catch(() => {});
      else if (button.dataset.act === 'link') await copy(url, `链接 ${url}`);
      else await copy([title, summary, url].filter(Boolean).join('\n'), `标题、摘要和链接 ${url}`);
    };
    const copy = async (text: string, what: string) => {
      const status = document.getElementById('shared');
      // What is said again is only heard if it was gone in between.
      if (status) status.textContent = '';
      const done = await copyText(text);
      if (status) status.textContent = done ? `已复制${what}` : `没能复制，请自己选取：${text}`;
    };
    const onSelect = () => {
      if (document.getSelection()?.isCollapsed === false) setSelected(true);
    };
    // A reader may have been quicker than the program.
    onSelect();
    row?.addEventListener('click', onClick);
    document.addEventListener('selectionchange', onSelect);
    return () => {
      row?.removeEventListener('click', onClick);
      document.removeEventListener('selectionchange', onSelect);
    };
  }, []);

  return (
    hasSelected && (
      <Suspense>
        <QuoteTools pageFacts={pageFacts} />
      </Suspense>
    )
  );
}
