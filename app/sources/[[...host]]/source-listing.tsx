import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { DayList } from '@/components/listing/day-list';
import { ListingHead } from '@/components/listing/listing-head';
import { Pager } from '@/components/listing/pager';
import { Rail } from '@/components/listing/rail';
import { WithRail } from '@/components/listing/with-rail';
import { MetaText } from '@/components/ui/meta-text';
import { MoreLink } from '@/components/ui/more-link';
import type { SourcePage } from '@/lib/content/sources';
import { dateSpan } from '@/lib/time';
import { routes } from '@/lib/urls/routes';

/** A page of the articles that cite a site, with its most cited pages. */
export function SourceListing({ listing, head }: { listing: SourcePage; head: ReactNode }) {
  const { host, citations, works, span, stories, page, pages, total } = listing;
  return (
    <PageFrame head={head}>
      <ListingHead
        kicker={<a href={routes.sources()}>来源</a>}
        title={host}
        facts={
          <span role="status">
            {total} 篇引用了它，共 {citations} 处，{dateSpan(span)}
          </span>
        }
        actions={
          <>
            <MoreLink href={routes.search({ source: host })}>在其中搜索</MoreLink>
            <MoreLink href={routes.feed(routes.source(host))}>订阅</MoreLink>
          </>
        }
      />
      <WithRail rail={works.length > 0 && <MostCited works={works} />}>
        <DayList stories={stories} now={Date.now()} showSection />
        <Pager page={page} pages={pages} urlOf={(number) => routes.source(host, number)} />
      </WithRail>
    </PageFrame>
  );
}

function MostCited({ works }: { works: SourcePage['works'] }) {
  const list = (
    <ul>
      {works.map(({ url, title, count }) => (
        <li className="flex justify-between gap-3 border-b border-rule py-3 text-small" key={url}>
          <a href={url} rel="nofollow noopener">
            {title}
          </a>
          <MetaText className="flex-none">{count} 篇</MetaText>
        </li>
      ))}
    </ul>
  );
  return <Rail name="被引最多" sections={[{ heading: '被引最多', children: list }]} />;
}
