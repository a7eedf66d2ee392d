import type { ReactNode } from 'react';
import type { SourcePage } from '@/lib/content/sources';
import { dateSpan } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { DayList } from './day-list';
import { PageFrame } from './page-frame';
import { Pager } from './pager';

/** A page of the articles that cite a site, and what of it they cite most. */
export function SourceListing({ listing, head }: { listing: SourcePage; head: ReactNode }) {
  const { host, citations, works, span, stories, page, pages, total } = listing;
  return (
    <PageFrame head={head} current="sources">
      <div className="title-block">
        <p className="kicker">
          <a href={routes.sources()}>来源</a>
        </p>
        <h1>{host}</h1>
        <p className="meta">
          <span role="status">
            {total} 篇引用了它，共 {citations} 处，{dateSpan(span)}
          </span>
        </p>
        <p className="acts-row">
          <a className="more" href={routes.search({ source: host })}>
            在其中搜索
          </a>
          <a className="more" href={routes.feed(routes.source(host))}>
            订阅
          </a>
        </p>
      </div>
      <div className="with-rail">
        {works.length > 0 && (
          <aside className="rail" aria-label="被引最多">
            <details className="fold always">
              <summary>被引最多</summary>
              <section>
                <h2>被引最多</h2>
                <ul className="works">
                  {works.map(({ url, title, count }) => (
                    <li key={url}>
                      <a href={url} rel="nofollow noopener">
                        {title}
                      </a>
                      <span className="num">{count} 篇</span>
                    </li>
                  ))}
                </ul>
              </section>
            </details>
          </aside>
        )}
        <div>
          <DayList stories={stories} now={Date.now()} showSection />
          <Pager page={page} pages={pages} urlOf={(number) => routes.source(host, number)} />
        </div>
      </div>
    </PageFrame>
  );
}
