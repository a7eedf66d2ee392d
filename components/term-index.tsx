import { notFound } from 'next/navigation';
import type { TermEntry } from '@/lib/content/listings';
import { routes, type TermKind } from '@/lib/routes';
import { PageFrame } from './page-frame';
import { Pager } from './pager';
import { TermRows } from './term-rows';

const rowsOnPage = 300;

/** All tags or topics with their counts. */
export function TermIndex({
  kind,
  name,
  page,
  terms,
}: {
  kind: TermKind;
  name: string;
  page: number;
  terms: TermEntry[];
}) {
  const pages = Math.max(1, Math.ceil(terms.length / rowsOnPage));
  if (page > pages) notFound();
  const often = terms.filter(({ count }) => count > 1).length;
  return (
    <PageFrame path={routes.terms(kind, page)} current={`${kind}s`}>
      <div className="title-block">
        <h1>{name}</h1>
        <p className="meta">
          <span role="status">
            共 {terms.length.toLocaleString('zh-Hans')} 个
            {often > 0 && `，用过两次以上的 ${often} 个列在前面`}
          </span>
        </p>
      </div>
      <TermRows kind={kind} terms={terms.slice((page - 1) * rowsOnPage, page * rowsOnPage)} />
      <Pager page={page} pages={pages} urlOf={(number) => routes.terms(kind, number)} />
    </PageFrame>
  );
}
