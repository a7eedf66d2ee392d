import type { Facet, FacetChoice } from '@/lib/search/facets';
import type { SearchPage } from '@/lib/search/search';
import type { ChosenTerm } from '@/lib/search/select';
import { lastDayOfMonth, longMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { SearchChoices } from './search-choices';

const shown = { topics: 12, tags: 16, months: 6, sources: 8 };

/** The facets of the search form, with how many articles each choice would leave; none that would leave none. */
export function SearchFacets({
  search: { filter, chosen, facets, section },
  find,
}: {
  search: SearchPage;
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
        choices={facets.sections}
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
          facet={facets.topics}
          chosen={chosen.filter(({ kind }) => kind === 'topic')}
          most={shown.topics}
        />
        <Checks
          legend="标签"
          name="tag"
          facet={facets.tags}
          chosen={chosen.filter(({ kind }) => kind === 'tag')}
          most={shown.tags}
        />
        <Radios
          legend="来源"
          name="source"
          choices={facets.sources.first(shown.sources)}
          left={facets.sources.total - shown.sources}
          chosen={filter.source && { slug: filter.source, name: filter.source }}
        />
        {find && facets.topics.total + facets.tags.total + facets.sources.total === 0 && (
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
        <Months choices={facets.months} filter={filter} />
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
      <SearchChoices type="radio" name={name} choices={all} />
      <Left count={left} />
    </fieldset>
  );
}

function Checks({
  legend,
  name,
  facet,
  chosen,
  most,
}: {
  legend: string;
  name: string;
  facet: Facet;
  chosen: ChosenTerm[];
  most: number;
}) {
  const all = withChosen(
    facet.first(Math.max(most, chosen.length)),
    chosen.map((term) => ({ name: term.name, slug: term.slug || term.written })),
  );
  if (all.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <SearchChoices type="checkbox" name={name} choices={all} />
      <Left count={facet.total - Math.max(most, chosen.length)} />
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

/** Months are links: each is two fields of the form at once. */
function Months({ choices, filter }: { choices: FacetChoice[]; filter: SearchPage['filter'] }) {
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
      <ul className="rows single">{choices.slice(0, shown.months).map(row)}</ul>
      {choices.length > shown.months && (
        <details className="more-months">
          <summary>更早的 {choices.length - shown.months} 个月</summary>
          <ul className="rows single">{choices.slice(shown.months).map(row)}</ul>
        </details>
      )}
    </>
  );
}
