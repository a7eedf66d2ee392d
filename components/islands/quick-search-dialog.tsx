import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { MetaText } from '@/components/ui/meta-text';
import { SearchBox } from '@/components/ui/search-box';
import type { QuickAnswer } from '@/lib/search/quick';
import { routes } from '@/lib/urls/routes';
import { longestQuery } from '@/lib/urls/search-filter';
import { Marked } from './marked';
import { readRecent, rememberSearch } from './recent-searches';

/** ms without a key before the server is asked. */
const pause = 70;

type Option = { key: string; url: string; group: string; text: React.ReactNode; side?: string };

/** Results, terms and recent searches as one types; Enter goes to all results, or to what the arrows have chosen. */
export function QuickSearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [answer, setAnswer] = useState<QuickAnswer>();
  const [failed, setFailed] = useState(false);
  const [active, setActive] = useState(-1);
  const q = Array.from(typed.trim()).slice(0, longestQuery).join('');

  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);

  useEffect(() => {
    if (composing) return;
    setActive(-1);
    setFailed(false);
    if (!q) {
      setAnswer(undefined);
      return;
    }
    // One that is asked for no more is cancelled, so that it cannot come after a newer one.
    const request = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(routes.quickSearch(q), { signal: request.signal });
        if (!response.ok) throw new Error(String(response.status));
        const found = (await response.json()) as QuickAnswer;
        if (request.signal.aborted) return;
        setAnswer(found);
        // What stood there is another thing now.
        setActive(-1);
      } catch {
        if (request.signal.aborted) return;
        setAnswer(undefined);
        setFailed(true);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [q, composing]);

  const options = q ? optionsOf(answer) : recentOptions();
  const groups = [...new Set(options.map(({ group }) => group))];
  const all = routes.search({ q });

  function go(url: string) {
    if (q) rememberSearch(q);
    location.assign(url);
  }

  function onKeyDown(event: KeyboardEvent) {
    // The keys of an input method belong to it; Safari sends the last one afterwards, as 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      const next = active + step;
      setActive(next < -1 ? options.length - 1 : next >= options.length ? -1 : next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = options[active];
      if (chosen) go(chosen.url);
      else if (q) go(all);
    }
  }

  return (
    <dialog
      ref={dialog}
      className="mx-auto mt-[max(1rem,8dvh)] mb-auto max-h-[min(38rem,100dvh-2rem)] w-[min(44rem,100vw-2*var(--spacing-edge))] max-w-none flex-col border border-t-3 border-line bg-paper px-edge py-4 text-base text-ink backdrop:bg-ink/35 open:flex max-md:mt-0 max-md:max-h-[100dvh] max-md:w-screen max-md:border-0 max-md:border-b-3"
      aria-label="快速搜索"
      onClose={onClose}
      // Closed by a click beside it, where a browser can; by Esc and its button everywhere.
      {...{ closedby: 'any' }}
    >
      <SearchBox
        action={routes.search()}
        onSubmit={(event) => {
          event.preventDefault();
          if (q) go(all);
        }}
        label="搜索全部文章"
        input={{
          id: `${id}q`,
          // Not `search`: there Esc would first take away what was typed.
          type: 'text',
          value: typed,
          placeholder: '搜标题、正文、出处、标签',
          autoComplete: 'off',
          spellCheck: false,
          role: 'combobox',
          'aria-expanded': options.length > 0,
          'aria-controls': `${id}list`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': active >= 0 ? `${id}${active}` : undefined,
          onChange: (event) => setTyped(event.target.value),
          onCompositionStart: () => setComposing(true),
          onCompositionEnd: () => setComposing(false),
          onKeyDown,
        }}
        button={{ type: 'button', onClick: () => dialog.current?.close(), children: '关闭' }}
      />
      <div className="overflow-y-auto overscroll-contain" id={`${id}list`} role="listbox" aria-label="结果">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={group}>
            <p className="pt-3 text-meta text-ink-3" aria-hidden="true">
              {group}
            </p>
            {options.map(({ key, url, group: of, text, side }, index) =>
              of === group ? (
                <a
                  className="flex min-h-touch items-center justify-between gap-4 border-s-3 border-b border-transparent border-b-rule px-2 py-1 leading-[1.5] aria-selected:border-s-accent aria-selected:bg-tint forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2 forced-colors:aria-selected:outline-[Highlight]"
                  key={key}
                  id={`${id}${index}`}
                  role="option"
                  aria-selected={index === active}
                  tabIndex={-1}
                  href={url}
                  onClick={() => q && rememberSearch(q)}
                  ref={(row) => {
                    if (index === active) row?.scrollIntoView({ block: 'nearest' });
                  }}
                >
                  <span>{text}</span>
                  {side && <MetaText className="flex-none">{side}</MetaText>}
                </a>
              ) : null,
            )}
          </div>
        ))}
      </div>
      <p className="pt-3 text-meta text-ink-3" role="status">
        {said(q, answer, failed)}
      </p>
    </dialog>
  );
}

const kindNames = { tag: '标签', topic: '主题', section: '版面', source: '来源' };

function optionsOf(answer: QuickAnswer | undefined): Option[] {
  if (!answer) return [];
  const terms = answer.terms.map(({ kind, name, url, count }) => ({
    key: url,
    url,
    group: '标签、主题、来源',
    text: `${kindNames[kind]}：${name}`,
    side: `${count} 篇`,
  }));
  const articles = answer.articles.map(({ url, title, date }) => ({
    key: url,
    url,
    group: '文章',
    text: <Marked pieces={title} />,
    side: date,
  }));
  const more =
    answer.total > answer.articles.length
      ? [{ key: 'all', url: routes.search({ q: answer.q }), group: '文章', text: `全部 ${answer.total} 篇` }]
      : [];
  return [...terms, ...articles, ...more];
}

const recentOptions = (): Option[] =>
  readRecent().map((words) => ({
    key: words,
    url: routes.search({ q: words }),
    group: '最近搜过',
    text: words,
  }));

function said(q: string, answer: QuickAnswer | undefined, failed: boolean): string {
  if (failed) return '现在搜不了，按回车到搜索页试试';
  if (!q) return '输入几个字就有结果。方向键选择，回车打开，Esc 关闭。';
  if (!answer) return '';
  return answer.total > 0 ? `找到 ${answer.total} 篇，按回车看全部` : `没有找到“${answer.q}”，按回车看相近的`;
}
