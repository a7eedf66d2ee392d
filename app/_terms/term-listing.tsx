import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { DayList } from '@/components/listing/day-list';
import { ListingHead } from '@/components/listing/listing-head';
import { Pager } from '@/components/listing/pager';
import { Rail } from '@/components/listing/rail';
import { TermRows } from '@/components/listing/term-rows';
import { WithRail } from '@/components/listing/with-rail';
import { MoreLink } from '@/components/ui/more-link';
import type { TermPage } from '@/lib/content/listings';
import { dateSpan } from '@/lib/time';
import { routes, type TermKind } from '@/lib/urls/routes';
import { WeekChart } from './week-chart';

/** A page of the articles of a tag or topic, with the terms that often occur with it. */
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
  const beside = [
    { heading: '常一同出现的标签', kind: 'tag' as const, terms: withTags },
    { heading: kind === 'tag' ? '所属主题' : '相邻的主题', kind: 'topic' as const, terms: withTopics },
  ].filter(({ terms }) => terms.length > 0);
  const rail = beside.length > 0 && (
    <Rail
      name="缩小范围"
      sections={beside.map(({ heading, kind: other, terms }) => ({
        heading,
        children: <TermRows kind={other} terms={terms} within={{ kind, slug: term.slug }} layout="rail" />,
      }))}
    />
  );
  return (
    <PageFrame head={head} current={`${kind}s`}>
      <ListingHead
        kicker={name}
        title={term.name}
        description={term.description}
        facts={
          <span role="status">
            {total} 篇，{dateSpan(span)}
          </span>
        }
        actions={
          <>
            <MoreLink href={routes.search({ [kind]: [term.slug] })}>在其中搜索</MoreLink>
            <MoreLink href={routes.feed(routes.term(kind, term.slug))}>订阅</MoreLink>
          </>
        }
      >
        {page === 1 && <WeekChart weeks={weeks} />}
      </ListingHead>
      <WithRail rail={rail}>
        <DayList stories={stories} now={Date.now()} showSection />
        <Pager page={page} pages={pages} urlOf={(number) => routes.term(kind, term.slug, number)} />
      </WithRail>
    </PageFrame>
  );
}
