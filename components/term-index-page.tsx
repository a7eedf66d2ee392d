import type { ReactNode } from 'react';
import type { TermIndex, TermSort } from '@/lib/content/term-index';
import { routes, type TermKind } from '@/lib/urls/routes';
import { Island } from './islands/island';
import { LetterBar } from './letter-bar';
import { letterId } from './letter-id';
import { PageFrame } from './page-frame';
import { Pager } from './pager';
import { TermRows } from './term-rows';

const sortNames: Record<TermSort, string> = { order: '按编排', pinyin: '按拼音', count: '按篇数' };
const sortsOf: Record<TermKind, TermSort[]> = {
  tag: ['pinyin', 'count'],
  topic: ['order', 'pinyin', 'count'],
};

/** All tags or topics: a box that finds one as it is typed, those used more than once, then the rest on pages. */
export function TermIndexPage({ name, index, head }: { name: string; index: TermIndex; head: ReactNode }) {
  const { kind, sort, q, groups, page, pages, total, often, listed, once, letters } = index;
  const urlOf = (number: number) => routes.terms(kind, { sort, q, page: number });
  return (
    <PageFrame head={head} current={`${kind}s`}>
      <Island name="live-form" when="touch" props={{ action: routes.terms(kind) }}>
        <div className="title-block">
          <h1>{name}</h1>
          <p className="meta">
            <span id="status" role="status" tabIndex={-1}>
              {q
                ? `叫“${q}”的有 ${listed} 个`
                : `共 ${total.toLocaleString('zh-Hans')} 个${often > 0 ? `，用过两次以上的 ${often} 个列在前面` : ''}`}
            </span>
          </p>
          <div className="ask" role="search">
            <label className="unseen" htmlFor="find-term">
              查找{name}
            </label>
            <input
              id="find-term"
              type="search"
              name="q"
              defaultValue={q}
              placeholder={`查找${name}，可用拼音`}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit">查找</button>
          </div>
          <p className="sort" id="sorts">
            {sort !== sortsOf[kind][0] && <input type="hidden" name="sort" value={sort} />}
            {sortsOf[kind].map((other) => (
              <a
                key={other}
                href={routes.terms(kind, { sort: other, q })}
                aria-current={other === sort ? 'true' : undefined}
              >
                {sortNames[other]}
              </a>
            ))}
          </p>
        </div>
        <div id="results">
          {!once && letters.often.length > 0 && (
            <>
              <h2 className="unseen">用过两次以上</h2>
              <LetterBar label="首字母" letters={letters.often} page={page} urlOf={urlOf} />
            </>
          )}
          {listed === 0 && <p className="empty">{q ? `没有叫“${q}”的${name}。` : `还没有${name}。`}</p>}
          {once && (
            <>
              <h2 className="once">只用过一次</h2>
              <LetterBar label="首字母" letters={letters.once} page={page} urlOf={urlOf} />
            </>
          )}
          {groups.map(({ letter, terms }) =>
            letter ? (
              <section className="letter" id={letterId(letter)} key={letter}>
                <h3>{letter}</h3>
                <TermRows kind={kind} terms={terms} />
              </section>
            ) : (
              <TermRows key="all" kind={kind} terms={terms} />
            ),
          )}
          {!once && letters.once.length > 0 && (
            <>
              <h2 className="once">只用过一次的 {total - often} 个</h2>
              <LetterBar label="只用过一次的，按首字母" letters={letters.once} page={page} urlOf={urlOf} />
            </>
          )}
          <Pager page={page} pages={pages} urlOf={urlOf} />
        </div>
      </Island>
    </PageFrame>
  );
}
