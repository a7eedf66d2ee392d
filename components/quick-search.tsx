'use client';

import { type MouseEvent, useEffect, useState } from 'react';
import { routes } from '@/lib/routes';
import { QuickSearchDialog } from './quick-search-dialog';

/**
 * The way to the search: a link, which with JavaScript opens the quick search in place, as do `/` and Ctrl-K or ⌘K.
 */
export function QuickSearch() {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.altKey) return;
      const withControl = event.ctrlKey || event.metaKey;
      const wanted = withControl
        ? event.key.toLowerCase() === 'k'
        : event.key === '/' && !isTyping(event.target);
      if (!wanted) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
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
      {isOpen && <QuickSearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Whether a key is a letter there: a box that is ticked takes none. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:textarea|select)$/i.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/.test(target.type)));
