'use client'; // As search-entry.tsx: rendered once.

import type { FacetChoice } from '@/lib/search/facets';
import type { ChosenTerm } from '@/lib/search/select';
import type { ShownFacet, ShownFacets } from '@/lib/search/shown-facets';
import { lastDayOfMonth, longMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import type { SearchFilter } from '@/lib/urls/search-filter';

/** Months that are shown at once. */
const mostMonths = 6;

/** The facets of the search form, with how many articles each choice would leave; none that would leave none. */
export function SearchFacets({
  facets: { sections, topics, tags, sources, months },
  filter,
  chosen,
  section,
  find,
}: {
  facets: ShownFacets;
  filter: SearchFilter;
  chosen: ChosenTerm[];
  /** The name of the section that is chosen. */
  section?: string;
  find?: string;
}) {
  const count =
    chosen.length + [filter.section, filter.source, filter.from ?? filter.to].filter(Boolean).length;
  return (
    <details className="fold always" open={find !== undefined}>
      <summary>{count > 0 ? `筛选，已选 ${count} 项` : '筛选'}</summary>
      <Radios
        legend="版面"
        name="section"
        choices={sections}
        chosen={filter.section && { slug: filter.section, name: section ?? filter.section }}
      />
      <fieldset>
        <legend>主题、标签、来源</legend>
        <label className="unseen" htmlFor="find">
          查找主题、标签或来源
        </label>
        <input
          id="find"
          name="find"
          type="search"
          defaultValue={find}
          placeholder="查找，可用拼音"
          autoComplete="off"
          enterKeyHint="search"
        />
      </fieldset>
      <div id="found">
        <Checks
          legend="主题"
          name="topic"
          facet={topics}
          chosen={chosen.filter(({ kind }) => kind === 'topic')}
        />
        <Checks legend="标签" name="tag" facet={tags} chosen={chosen.filter(({ kind }) => kind === 'tag')} />
        <Radios
          legend="来源"
          name="source"
          choices={sources.choices}
          left={sources.left}
          chosen={filter.source && { slug: filter.source, name: filter.source }}
        />
        {find && [topics, tags, sources].every(({ choices }) => choices.length === 0) && (
          <p className="meta">没有叫“{find}”的</p>
        )}
      </div>
      <fieldset>
        <legend>日期</legend>
        <div className="dates">
          <label>
            从<input type="date" name="from" defaultValue={filter.from} />
          </label>
          <label>
            到<input type="date" name="to" defaultValue={filter.to} />
          </label>
        </div>
        <Months choices={months} filter={filter} />
      </fieldset>
      <button className="go" type="submit">
        应用
      </button>
    </details>
  );
}

/** One of several, or all. */
function Radios({
  legend,
  name,
  choices,
  left = 0,
  chosen,
}: {
  legend: string;
  name: string;
  choices: FacetChoice[];
  left?: number;
  chosen?: { slug: string; name: string } | '';
}) {
  const all = withChosen(choices, chosen ? [chosen] : []);
  if (all.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label>
        <input type="radio" name={name} value="" defaultChecked={!chosen} />
        全部
      </label>
      {all.map((choice) => (
        <Choice key={choice.slug} type="radio" name={name} choice={choice} />
      ))}
      <Left count={left} />
    </fieldset>
  );
}

function Checks({
  legend,
  name,
  facet,
  chosen,
}: {
  legend: string;
  name: string;
  facet: ShownFacet;
  chosen: ChosenTerm[];
}) {
  const all = withChosen(
    facet.choices,
    chosen.map((term) => ({ name: term.name, slug: term.slug || term.written })),
  );
  if (all.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((choice) => (
        <Choice key={choice.slug} type="checkbox" name={name} choice={choice} />
      ))}
      <Left count={facet.left} />
    </fieldset>
  );
}

/** What is chosen stays in the form where nothing is left of it: it would be gone with the next change. */
function withChosen(choices: FacetChoice[], chosen: { name: string; slug: string }[]): FacetChoice[] {
  const gone = chosen.filter(({ slug }) => !choices.some((choice) => choice.slug === slug));
  return [...gone.map((choice) => ({ ...choice, count: 0, chosen: true })), ...choices];
}

function Left({ count }: { count: number }) {
  return count > 0 ? <p className="meta">另有 {count} 个，用上面的框查找</p> : null;
}

function Choice({ type, name, choice }: { type: 'radio' | 'checkbox'; name: string; choice: FacetChoice }) {
  return (
    <label>
      <input type={type} name={name} value={choice.slug} defaultChecked={choice.chosen} />
      {choice.name}
      <span className="num">{choice.count}</span>
    </label>
  );
}

/** Months are links: each is two fields of the form at once. */
function Months({ choices, filter }: { choices: FacetChoice[]; filter: SearchFilter }) {
  const row = ({ slug, count, chosen }: FacetChoice) => (
    <li key={slug}>
      <a
        href={routes.search({ ...filter, page: 1, from: `${slug}-01`, to: lastDayOfMonth(slug) })}
        aria-current={chosen ? 'true' : undefined}
      >
        {longMonth(slug)}
        <span className="num">{count}</span>
      </a>
    </li>
  );
  if (choices.length === 0) return null;
  return (
    <>
      <ul className="rows single">{choices.slice(0, mostMonths).map(row)}</ul>
      {choices.length > mostMonths && (
        <details className="more-months">
          <summary>更早的 {choices.length - mostMonths} 个月</summary>
          <ul className="rows single">{choices.slice(mostMonths).map(row)}</ul>
        </details>
      )}
    </>
  );
}
