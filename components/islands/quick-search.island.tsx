'use client';

import { type ComponentType, type MouseEvent, useState } from 'react';

type Dialog = ComponentType<{ onClose: () => void }>;

/**
 * A link to the search. With scripts it opens the quick search in place, as do `/` and Ctrl-K or ⌘K: the loader clicks the
 * control that lists those keys in `aria-keyshortcuts`.
 */
export function QuickSearch({ href }: { href: string }) {
  const [isOpen, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<Dialog>();

  async function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      const { QuickSearchDialog } = await import('./quick-search/dialog');
      setDialog(() => QuickSearchDialog);
      setOpen(true);
    } catch {
      location.assign(href);
    }
  }
  return (
    <>
      <a
        className="inline-flex min-h-touch min-w-[3.5rem] items-center justify-end"
        href={href}
        onClick={open}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        title="快速搜索（按 / 或 Ctrl-K）"
      >
        搜索
      </a>
      {isOpen && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
