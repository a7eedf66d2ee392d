'use client'; // As search-entry.tsx: rendered once.

import type { FacetChoice } from '@/lib/search/facets';

/** The choices of a facet, each with how many articles it would leave. */
export function SearchChoices({
  type,
  name,
  choices,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  choices: FacetChoice[];
}) {
  return choices.map(({ slug, name: label, count, chosen }) => (
    <label key={slug}>
      <input type={type} name={name} value={slug} defaultChecked={chosen} />
      {label}
      <span className="num">{count}</span>
    </label>
  ));
}
