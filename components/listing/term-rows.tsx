import { routes, type TermKind } from '@/lib/urls/routes';
import { CountRows } from './count-rows';

type Props = {
  kind: TermKind;
  terms: { name: string; slug: string; count: number }[];
  within?: { kind: TermKind; slug: string };
  layout?: 'columns' | 'rail' | 'index';
};

/** Tags or topics with counts. Each links to its page or, with `within`, to a search for both terms. */
export function TermRows({ kind, terms, within, layout }: Props) {
  const urlOf = (slug: string) => {
    if (!within) return routes.term(kind, slug);
    return routes.search(
      within.kind === kind
        ? { [kind]: [within.slug, slug] }
        : { [within.kind]: [within.slug], [kind]: [slug] },
    );
  };
  return (
    <CountRows
      layout={layout}
      rows={terms.map(({ name, slug, count }) => ({ url: urlOf(slug), name, count }))}
    />
  );
}
