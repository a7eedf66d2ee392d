'use client'; // Rendered once, like search-entry.tsx.

import { Fold } from '@/components/ui/fold';
import { Meta } from '@/components/ui/meta';
import type { ChosenTerm } from '@/lib/search/select';
import type { ShownFacets } from '@/lib/search/shown-facets';
import type { SearchFilter } from '@/lib/urls/search-filter';
import { FacetChoices } from './facet-choices';
import { FacetField } from './facet-field';
import { FacetGroup } from './facet-group';
import { FacetMonths } from './facet-months';

type Props = {
  facets: ShownFacets;
  filter: SearchFilter;
  chosen: ChosenTerm[];
  /** The name of the chosen section. */
  section?: string;
  /** The text typed to find a topic, tag or source. */
  find?: string;
};

/** The facets of the search form. Choices that would leave no article are not offered. */
export function SearchFacets({ facets, filter, chosen, section, find }: Props) {
  const { sections, topics, tags, sources, months } = facets;
  const days = filter.from ?? filter.to;
  const count = chosen.length + [filter.section, filter.source, days].filter(Boolean).length;
  return (
    <Fold
      summary={count > 0 ? `筛选，已选 ${count} 项` : '筛选'}
      summaryClassName="border-y"
      isOpen={find !== undefined}
    >
      <FacetChoices
        type="radio"
        name="section"
        legend="版面"
        choices={sections}
        chosen={filter.section ? [{ slug: filter.section, name: section ?? filter.section }] : []}
      />
      <FacetGroup legend="主题、标签、来源">
        <label className="sr-only" htmlFor="find">
          查找主题、标签或来源
        </label>
        <FacetField
          id="find"
          name="find"
          type="search"
          defaultValue={find}
          placeholder="查找，可用拼音"
          autoComplete="off"
          enterKeyHint="search"
        />
      </FacetGroup>
      <div id="found">
        <FacetChoices
          type="checkbox"
          name="topic"
          legend="主题"
          {...topics}
          chosen={chosenOf('topic', chosen)}
        />
        <FacetChoices type="checkbox" name="tag" legend="标签" {...tags} chosen={chosenOf('tag', chosen)} />
        <FacetChoices
          type="radio"
          name="source"
          legend="来源"
          {...sources}
          chosen={filter.source ? [{ slug: filter.source, name: filter.source }] : []}
        />
        {find && [topics, tags, sources].every(({ choices }) => choices.length === 0) && (
          <Meta>没有叫“{find}”的</Meta>
        )}
      </div>
      <FacetGroup legend="日期">
        <div className="grid grid-cols-2 gap-2 lg:grid-cols-1">
          <Day name="from" label="从" value={filter.from} />
          <Day name="to" label="到" value={filter.to} />
        </div>
        <FacetMonths choices={months} filter={filter} />
      </FacetGroup>
      <button
        className="mt-3 min-h-12 w-full bg-ink text-paper forced-colors:border forced-colors:border-[ButtonBorder]"
        type="submit"
      >
        应用
      </button>
    </Fold>
  );
}

const chosenOf = (wanted: ChosenTerm['kind'], chosen: ChosenTerm[]) =>
  chosen
    .filter(({ kind }) => kind === wanted)
    .map(({ name, slug, written }) => ({ name, slug: slug || written }));

function Day({ name, label, value }: { name: 'from' | 'to'; label: string; value?: string }) {
  return (
    <label
      className="grid min-h-touch content-start items-center text-small text-ink-3 lg:min-h-[2.1rem] lg:grid-cols-[2rem_1fr]"
      htmlFor={name}
    >
      {label}
      <FacetField type="date" id={name} name={name} defaultValue={value} className="min-w-0" />
    </label>
  );
}
