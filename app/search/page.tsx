import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/page-frame';
import { Pager } from '@/components/pager';
import { SearchChips } from '@/components/search-chips';
import { SearchEmpty } from '@/components/search-empty';
import { SearchEntry } from '@/components/search-entry';
import { SearchFacets } from '@/components/search-facets';
import { SearchField } from '@/components/search-field';
import { search } from '@/lib/content/search';
import { pageMetadata } from '@/lib/page-metadata';
import { routes } from '@/lib/routes';
import { readSearchFilter } from '@/lib/search-filter';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filter = readSearchFilter(await searchParams);
  const path = routes.search(filter);
  return pageMetadata({
    title: filter.q ? `搜索 ${filter.q}` : '搜索',
    path,
    index: path === routes.search(),
  });
}

/** Every filter together: a plain GET form, whole without JavaScript. */
export default async function SearchPage({ searchParams }: Props) {
  const filter = readSearchFilter(await searchParams);
  const result = search(filter) ?? notFound();
  const filtered = result.chosen.length > 0 || filter.section !== undefined;
  return (
    <PageFrame path={routes.search(filter)} kind="searching">
      <form action={routes.search()} method="get">
        <div className="title-block">
          <h1 className="unseen">搜索</h1>
          <div className="ask" role="search">
            <SearchField id="q" label="搜什么" words={filter.q} />
          </div>
          <SearchChips filter={filter} result={result} />
        </div>
        <div className="with-rail left">
          <SearchFacets result={result} section={filter.section} />
          <div className="results">
            <p className="count" role="status">
              {result.total > 0
                ? `找到 ${result.total} 篇`
                : filter.q
                  ? `没有找到“${filter.q}”`
                  : '没有找到文章'}
            </p>
            {result.stories.map((story) => (
              <SearchEntry key={story.url} story={story} />
            ))}
            {result.total === 0 && <SearchEmpty filter={filter} filtered={filtered} />}
            <Pager
              page={result.page}
              pages={result.pages}
              urlOf={(page) => routes.search({ ...filter, page })}
            />
          </div>
        </div>
      </form>
    </PageFrame>
  );
}
