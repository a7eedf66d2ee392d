import { routes, type TermKind } from '@/lib/urls/routes';

type Row = { name: string; slug: string; count: number };

/**
 * Names of tags or topics with counts; the whole row is the link: to the term, or, `within` another term, to the
 * search for both.
 */
export function TermRows({
  kind,
  terms,
  within,
}: {
  kind: TermKind;
  terms: Row[];
  within?: { kind: TermKind; slug: string };
}) {
  const urlOf = (slug: string) => {
    if (!within) return routes.term(kind, slug);
    return routes.search(
      within.kind === kind
        ? { [kind]: [within.slug, slug] }
        : { [within.kind]: [within.slug], [kind]: [slug] },
    );
  };
  return (
    <ul className="rows">
      {terms.map(({ name, slug, count }) => (
        <li key={slug}>
          <a href={urlOf(slug)}>
            {name}
            <span className="num">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
