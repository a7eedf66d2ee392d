import clsx from 'clsx';
import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { Island } from '@/components/islands/island';
import { ListingHead } from '@/components/listing/listing-head';
import { Pager } from '@/components/listing/pager';
import { RowGroup } from '@/components/listing/row-group';
import { TermRows } from '@/components/listing/term-rows';
import { SearchBox } from '@/components/ui/search-box';
import type { TermIndex, TermSort } from '@/lib/content/term-index';
import { routes, type TermKind } from '@/lib/urls/routes';
import { LetterBar } from './letter-bar';
import { letterId } from './letter-id';

const sortNames: Record<TermSort, string> = { order: '按编排', pinyin: '按拼音', count: '按篇数' };
const sortsOf: Record<TermKind, TermSort[]> = {
  tag: ['pinyin', 'count'],
  topic: ['order', 'pinyin', 'count'],
};

/** The index of tags or topics: a search box, terms used more than once, then the rest on further pages. */
export function TermIndexPage({ name, index, head }: { name: string; index: TermIndex; head: ReactNode }) {
  const { kind, sort, q, groups, page, pages, total, often, listed, once, letters } = index;
  const urlOf = (number: number) => routes.terms(kind, { sort, q, page: number });
  return (
    <PageFrame head={head} current={`${kind}s`}>
      <Island name="live-form" when="touch" props={{ action: routes.terms(kind) }}>
        <ListingHead
          title={name}
          facts={
            <span id="status" role="status" tabIndex={-1}>
              {q
                ? `叫“${q}”的有 ${listed} 个`
                : `共 ${total.toLocaleString('zh-Hans')} 个${often > 0 ? `，用过两次以上的 ${often} 个列在前面` : ''}`}
            </span>
          }
        >
          <SearchBox
            as="div"
            className="mt-4"
            label={`查找${name}`}
            input={{
              id: 'find-term',
              defaultValue: q,
              placeholder: `查找${name}，可用拼音`,
              autoComplete: 'off',
            }}
            button={{ children: '查找' }}
          />
          <p className="mt-2 flex max-w-measure gap-6 text-ink-2" id="sorts">
            {sort !== sortsOf[kind][0] && <input type="hidden" name="sort" value={sort} />}
            {sortsOf[kind].map((other) => (
              <a
                className={clsx(
                  'inline-flex min-h-touch items-center',
                  other === sort && 'border-b-2 border-accent font-bold',
                )}
                key={other}
                href={routes.terms(kind, { sort: other, q })}
                aria-current={other === sort ? 'true' : undefined}
              >
                {sortNames[other]}
              </a>
            ))}
          </p>
        </ListingHead>
        <div id="results">
          {!once && letters.often.length > 0 && (
            <>
              <h2 className="sr-only">用过两次以上</h2>
              <LetterBar label="首字母" letters={letters.often} page={page} urlOf={urlOf} />
            </>
          )}
          {listed === 0 && (
            <p className="max-w-measure py-8">{q ? `没有叫“${q}”的${name}。` : `还没有${name}。`}</p>
          )}
          {once && (
            <>
              <h2 className="pt-12 pb-3 text-h3">只用过一次</h2>
              <LetterBar label="首字母" letters={letters.once} page={page} urlOf={urlOf} />
            </>
          )}
          {groups.map(({ letter, terms }) =>
            letter ? (
              <RowGroup
                key={letter}
                id={letterId(letter)}
                heading={<h3 className="text-h2/[1.2]">{letter}</h3>}
              >
                <TermRows kind={kind} terms={terms} layout="index" />
              </RowGroup>
            ) : (
              <TermRows key="all" kind={kind} terms={terms} />
            ),
          )}
          {!once && letters.once.length > 0 && (
            <>
              <h2 className="pt-12 pb-3 text-h3">只用过一次的 {total - often} 个</h2>
              <LetterBar label="只用过一次的，按首字母" letters={letters.once} page={page} urlOf={urlOf} />
            </>
          )}
          <Pager page={page} pages={pages} urlOf={urlOf} />
        </div>
      </Island>
    </PageFrame>
  );
}
