import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/frame/page-frame';
import { PageHead } from '@/components/frame/page-head';
import { Island } from '@/components/islands/island';
import { Pager } from '@/components/listing/pager';
import { WithRail } from '@/components/listing/with-rail';
import { SearchChips } from '@/components/search/search-chips';
import { SearchEmpty } from '@/components/search/search-empty';
import { SearchEntry } from '@/components/search/search-entry';
import { SearchFacets } from '@/components/search/search-facets';
import { SearchFaults } from '@/components/search/search-faults';
import { SearchSort } from '@/components/search/search-sort';
import { MoreLink } from '@/components/ui/more-link';
import { SearchBox } from '@/components/ui/search-box';
import { type PageFacts, pageMetadata, prevNext } from '@/lib/page-metadata';
import { canonicalFilter, searchPage } from '@/lib/search/search';
import { shownFacets } from '@/lib/search/shown-facets';
import { routes } from '@/lib/urls/routes';
import { type Params, readSearchFilter, type SearchFilter, valuesOf } from '@/lib/urls/search-filter';

type Props = { searchParams: Promise<Params> };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  pageMetadata(factsOf(canonicalFilter(readSearchFilter(await searchParams).filter)));

function factsOf(filter: SearchFilter): PageFacts {
  const path = routes.search(filter);
  return {
    title: filter.q ? `搜索 ${filter.q}` : '搜索',
    path,
    index: path === routes.search(),
    feeds: routes.searchFeeds(filter),
  };
}

/** The search with all its filters: a plain GET form, which an island updates in place. */
export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const { filter: asked, faults } = readSearchFilter(params);
  const [find] = valuesOf(params, 'find');
  const search = searchPage(asked, faults, find);
  if (search.page > search.pages) notFound();
  const { filter, total, stories, results } = search;
  return (
    <PageFrame
      isSearch
      head={
        <PageHead
          facts={{
            ...factsOf(filter),
            ...prevNext(search.page, search.pages, (page) => routes.search({ ...filter, page })),
          }}
        />
      }
    >
      <Island name="live-form" when="touch" props={{ action: routes.search() }}>
        <div className="pt-6 lg:pt-12">
          <h1 className="sr-only">搜索</h1>
          <SearchBox
            as="div"
            className="mt-4"
            label="搜什么"
            input={{ id: 'q', defaultValue: filter.q }}
            button={{ children: '搜索' }}
          />
          <div id="chips">
            <SearchChips search={search} />
          </div>
        </div>
        <WithRail
          side="left"
          rail={
            <div id="facets">
              <SearchFacets
                facets={shownFacets(search)}
                filter={filter}
                chosen={search.chosen}
                section={search.section}
                find={find}
              />
            </div>
          }
        >
          <div className="in-aria-busy:opacity-60">
            <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line pt-4 pb-3 text-small text-ink-2 tabular-nums lg:pt-0">
              <p id="status" role="status" tabIndex={-1}>
                {total > 0
                  ? `找到 ${total} 篇${stories < total ? `，合为 ${stories} 条` : ''}`
                  : filter.q
                    ? `没有找到“${filter.q}”`
                    : '没有找到文章'}
              </p>
              <SearchSort filter={filter} />
            </div>
            <div id="results">
              <SearchFaults faults={search.faults} />
              {!filter.q && (
                <p className="border-b border-rule py-3 text-small text-pretty text-ink-3">
                  几个词之间空一格，都要有；“加引号”按原样找；-词
                  是不要它。繁简、全半角、大小写不必管。在哪一页都可以按 / 搜索。
                </p>
              )}
              {results.map((result) => (
                <SearchEntry key={result.url} result={result} />
              ))}
              {search.advice && <SearchEmpty filter={filter} advice={search.advice} />}
              <Pager
                page={search.page}
                pages={search.pages}
                urlOf={(page) => routes.search({ ...filter, page })}
              />
              {total > 0 && <MoreLink href={routes.searchFeed(filter)}>订阅这些结果</MoreLink>}
            </div>
          </div>
        </WithRail>
      </Island>
    </PageFrame>
  );
}
