import type { ReactNode } from 'react';
import type { TermPage } from '@/lib/content/listings';
import { dateSpan } from '@/lib/time';
import { routes, type TermKind } from '@/lib/urls/routes';
import { DayList } from './day-list';
import { PageFrame } from './page-frame';
import { Pager } from './pager';
import { TermRows } from './term-rows';
import { WeekChart } from './week-chart';

/** A page of a tag's or topic's articles, with what occurs beside it. */
export function TermListing({
  kind,
  name,
  listing,
  head,
}: {
  kind: TermKind;
  name: string;
  listing: TermPage;
  head: ReactNode;
}) {
  const { term, stories, page, pages, total, span, withTags, withTopics, weeks } = listing;
  const rail = [
    { heading: '常一同出现的标签', kind: 'tag' as const, terms: withTags },
    { heading: kind === 'tag' ? '所属主题' : '相邻的主题', kind: 'topic' as const, terms: withTopics },
  ].filter(({ terms }) => terms.length > 0);
  return (
    <PageFrame head={head} current={`${kind}s`}>
      <div className="title-block">
        <p className="kicker">{name}</p>
        <h1>{term.name}</h1>
        {term.description && <p>{term.description}</p>}
        <p className="meta">
          <span role="status">
            {total} 篇，{dateSpan(span)}
          </span>
        </p>
        <p className="acts-row">
          <a className="more" href={routes.search({ [kind]: [term.slug] })}>
            在其中搜索
          </a>
          <a className="more" href={routes.feed(routes.term(kind, term.slug))}>
            订阅
          </a>
        </p>
        {page === 1 && <WeekChart weeks={weeks} />}
      </div>
      <div className="with-rail">
        {rail.length > 0 && (
          <aside className="rail" aria-label="缩小范围">
            <details className="fold always">
              <summary>缩小范围</summary>
              {rail.map(({ heading, kind: other, terms }) => (
                <section key={other}>
                  <h2>{heading}</h2>
                  <TermRows kind={other} terms={terms} within={{ kind, slug: term.slug }} />
                </section>
              ))}
            </details>
          </aside>
        )}
        <div>
          <DayList stories={stories} now={Date.now()} showSection />
          <Pager page={page} pages={pages} urlOf={(number) => routes.term(kind, term.slug, number)} />
        </div>
      </div>
    </PageFrame>
  );
}
