import { routes } from '@/lib/routes';
import type { FacetChoice } from '@/lib/search/facets';
import type { SearchPage } from '@/lib/search/search';
import { lastDayOfMonth, longMonth } from '@/lib/time';

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
    <details className="fold always">
      <summary>{count > 0 ? `筛选，已选 ${count} 项` : '筛选'}</summary>
      <Radios
        legend="版面"
        name="section"
        choices={facets.sections}
        chosen={filter.section && { slug: filter.section, name: section ?? filter.section }}
      />
      <fieldset>
        <legend>主题与标签</legend>
        <label className="unseen" htmlFor="find">
          查找主题或标签
        </label>
        <input
          id="find"
          name="find"
          type="search"
          defaultValue={find}
          placeholder="查找主题、标签，可用拼音"
          autoComplete="off"
          enterKeyHint="search"
        />
      </fieldset>
      <div id="found">
        <Checks legend="主题" name="topic" choices={facets.topics} most={shown.topics} />
        <Checks legend="标签" name="tag" choices={facets.tags} most={shown.tags} />
        {find && facets.topics.length + facets.tags.length === 0 && (
          <p className="meta">没有叫“{find}”的主题或标签</p>
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
      <Radios
        legend="来源"
        name="source"
        choices={facets.sources.slice(0, shown.sources)}
        chosen={filter.source && { slug: filter.source, name: filter.source }}
      />
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
  chosen,
}: {
  legend: string;
  name: string;
  choices: FacetChoice[];
  chosen?: { slug: string; name: string } | '';
}) {
  const offered = chosen && !choices.some(({ slug }) => slug === chosen.slug);
  const all = offered ? [{ ...chosen, count: 0, chosen: true }, ...choices] : choices;
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
    </fieldset>
  );
}

function Checks({
  legend,
  name,
  choices,
  most,
}: {
  legend: string;
  name: string;
  choices: FacetChoice[];
  most: number;
}) {
  if (choices.length === 0) return null;
  const left = choices.length - most;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.slice(0, most).map((choice) => (
        <Choice key={choice.slug} type="checkbox" name={name} choice={choice} />
      ))}
      {left > 0 && <p className="meta">另有 {left} 个，用上面的框查找</p>}
    </fieldset>
  );
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
