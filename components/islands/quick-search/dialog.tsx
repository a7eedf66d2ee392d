import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { SearchBox } from '@/components/ui/search-box';
import type { QuickResults } from '@/lib/search/quick';
import { routes } from '@/lib/urls/routes';
import { longestQuery } from '@/lib/urls/search-filter';
import { OptionList, optionId } from './option-list';
import { optionsOf, recentOptions } from './options';
import { rememberSearch } from './recent-searches';
import { useQuickSearch } from './use-quick-search';

/** Results, terms and recent searches as one types; Enter opens the chosen one, else all results. */
export function QuickSearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const listId = `${id}list`;
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [active, setActive] = useState(-1);
  const chooseNone = useCallback(() => setActive(-1), []);
  const q = Array.from(typed.trim()).slice(0, longestQuery).join('');
  const { results, failed } = useQuickSearch(composing ? undefined : q, chooseNone);
  const options = q ? (results ? optionsOf(results) : []) : recentOptions();

  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);

  function go(url: string) {
    if (q) rememberSearch(q);
    location.assign(url);
  }

  const goToResults = () => {
    if (q) go(routes.search({ q }));
  };

  function onKeyDown(event: KeyboardEvent) {
    // Keys of an input method belong to it; Safari sends its last one after the composition, as 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setActive(moved(active, step, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = options[active];
      if (chosen) go(chosen.url);
      else goToResults();
    }
  }

  return (
    <dialog
      ref={dialog}
      className="mx-auto mt-[max(1rem,8dvh)] mb-auto max-h-[min(38rem,100dvh-2rem)] w-[min(44rem,100vw-2*var(--spacing-edge))] max-w-none flex-col border border-t-3 border-line bg-paper px-edge py-4 text-base text-ink backdrop:bg-ink/35 open:flex max-md:mt-0 max-md:max-h-[100dvh] max-md:w-screen max-md:border-0 max-md:border-b-3"
      aria-label="快速搜索"
      onClose={onClose}
      // A click outside closes it where the browser supports this; Esc and the button do everywhere.
      {...{ closedby: 'any' }}
    >
      <SearchBox
        action={routes.search()}
        onSubmit={(event) => {
          event.preventDefault();
          goToResults();
        }}
        label="搜索全部文章"
        input={{
          id: `${id}q`,
          // Not `search`, where Esc clears the field before it closes the dialog.
          type: 'text',
          value: typed,
          placeholder: '搜标题、正文、出处、标签',
          autoComplete: 'off',
          spellCheck: false,
          role: 'combobox',
          'aria-expanded': options.length > 0,
          'aria-controls': listId,
          'aria-autocomplete': 'list',
          'aria-activedescendant': active >= 0 ? optionId(listId, active) : undefined,
          onChange: (event) => setTyped(event.target.value),
          onCompositionStart: () => setComposing(true),
          onCompositionEnd: () => setComposing(false),
          onKeyDown,
        }}
        button={{ type: 'button', onClick: () => dialog.current?.close(), children: '关闭' }}
      />
      <OptionList id={listId} options={options} active={active} onFollow={() => q && rememberSearch(q)} />
      <p className="pt-3 text-meta text-ink-3" role="status">
        {statusOf(q, results, failed)}
      </p>
    </dialog>
  );
}

/** The next choice; past either end it is none (-1), and then the other end. */
function moved(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  return next < -1 ? count - 1 : next >= count ? -1 : next;
}

function statusOf(q: string, results: QuickResults | undefined, failed: boolean): string {
  if (failed) return '现在搜不了，按回车到搜索页试试';
  if (!q) return '输入几个字就有结果。方向键选择，回车打开，Esc 关闭。';
  if (!results) return '';
  return results.total > 0
    ? `找到 ${results.total} 篇，按回车看全部`
    : `没有找到“${results.q}”，按回车看相近的`;
}
