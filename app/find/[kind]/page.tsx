import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TermIndexPage } from '@/app/_terms/term-index-page';
import { kindNames } from '@/app/_terms/term-route';
import { PageHead } from '@/components/frame/page-head';
import { termIndex, termSorts } from '@/lib/content/term-index';
import { pageMetadata } from '@/lib/page-metadata';
import { routes, type TermKind } from '@/lib/urls/routes';
import { type Params, valuesOf } from '@/lib/urls/search-filter';

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Params> };

/** `/tags` and `/topics` with a query (lib/urls/internal-url.ts routes them here). Without one they are cached pages. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOf((await params).kind);
  return pageMetadata(factsOf(kind));
}

const factsOf = (kind: TermKind) => ({ title: kindNames[kind], path: routes.terms(kind), index: false });

export default async function FindTerms({ params, searchParams }: Props) {
  const kind = kindOf((await params).kind);
  const asked = await searchParams;
  const [q] = valuesOf(asked, 'q');
  const [page = '1'] = valuesOf(asked, 'page');
  const sort = termSorts.find((known) => known === valuesOf(asked, 'sort')[0]);
  const index = termIndex(kind, {
    sort,
    q: q && Array.from(q).slice(0, 60).join(''),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  });
  const head = <PageHead facts={factsOf(kind)} />;
  return <TermIndexPage name={kindNames[kind]} index={index ?? notFound()} head={head} />;
}

const kindOf = (name: string): TermKind => (name === 'tag' || name === 'topic' ? name : notFound());
