'use client';

import { type ComponentType, type MouseEvent, useEffect, useState } from 'react';
import { routes } from '@/lib/routes';

type Dialog = ComponentType<{ onClose: () => void }>;

/**
 * The way to the search: a link, which with JavaScript opens the quick search in place, as do `/` and Ctrl-K or ⌘K.
 * The dialog comes after the page.
 */
export function QuickSearch() {
  const [Opened, setOpened] = useState<Dialog>();
  const [isOpen, setOpen] = useState(false);

  async function open() {
    setOpen(true);
    const { QuickSearchDialog } = await loadDialog();
    setOpened(() => QuickSearchDialog);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.altKey) return;
      const withControl = event.ctrlKey || event.metaKey;
      const wanted = withControl
        ? event.key.toLowerCase() === 'k'
        : event.key === '/' && !isTyping(event.target);
      if (!wanted) return;
      event.preventDefault();
      void open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  // Fetched when all else is done, so that the first key after `/` finds its field.
  useEffect(() => {
    const timer = setTimeout(() => void loadDialog(), 1000);
    return () => clearTimeout(timer);
  }, []);

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  };
  return (
    <>
      <a
        className="to-search"
        href={routes.search()}
        onClick={onClick}
        aria-keyshortcuts="/ Control+K Meta+K"
        title="快速搜索（按 / 或 Ctrl-K）"
      >
        搜索
      </a>
      {isOpen && Opened && <Opened onClose={() => setOpen(false)} />}
    </>
  );
}

const loadDialog = () => import('./quick-search-dialog');

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
