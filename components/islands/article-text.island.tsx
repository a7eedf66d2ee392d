'use client';

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { type CitationElements, CitationNote } from './article-text/citation-note';
import { QuoteTools } from './article-text/quote-tools';

type Props = {
  title: string;
  /** The article's URL, absolute. */
  url: string;
  /** The body of the article. */
  children: ReactNode;
};

/**
 * Makes the text of an article interactive: citations open in place, selected sentences can be quoted. Without it a
 * citation is a link to its source in the list.
 */
export function ArticleText({ title, url, children }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const [noted, setNoted] = useState<CitationElements>();
  const close = useCallback(() => setNoted(undefined), []);

  function onClick(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.ref a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const source = document.getElementById(link.hash.slice(1));
    // Without popovers (older web views) follow the link to the list.
    if (!source || !('showPopover' in source)) return;
    event.preventDefault();
    setNoted(noted?.link === link ? undefined : { link, source });
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the links in it are what is clicked */}
      <div className="contents" ref={body} onClick={onClick}>
        {children}
      </div>
      {noted && <CitationNote key={noted.link.id} citation={noted} onClose={close} />}
      <QuoteTools title={title} url={url} body={body} />
    </>
  );
}
