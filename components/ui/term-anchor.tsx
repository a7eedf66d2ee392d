import { routes, type TermKind } from '@/lib/urls/routes';

/** The link of a tag or topic. */
export function TermAnchor({
  kind,
  term: { slug, name },
}: {
  kind: TermKind;
  term: { slug: string; name: string };
}) {
  return (
    <a href={routes.term(kind, slug)} rel="tag">
      {name}
    </a>
  );
}
