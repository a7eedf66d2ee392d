import type { FacetChoice, SearchResult } from '@/lib/content/search';

/** The facets of the search form, with how many articles each choice would leave. */
export function SearchFacets({ result, section }: { result: SearchResult; section?: string }) {
  const chosen = result.chosen.length + (section ? 1 : 0);
  return (
    <div className="facets">
      <details className="fold always">
        <summary>{chosen > 0 ? `筛选，已选 ${chosen} 项` : '筛选'}</summary>
        <fieldset>
          <legend>版面</legend>
          <Choice
            type="radio"
            name="section"
            choice={{ name: '全部', slug: '', count: sum(result.sections), chosen: !section }}
          />
          {result.sections
            .filter(({ count, chosen: on }) => count > 0 || on)
            .map((choice) => (
              <Choice key={choice.slug} type="radio" name="section" choice={choice} />
            ))}
        </fieldset>
        <Terms legend="主题" name="topic" choices={result.topics} />
        <Terms legend="标签" name="tag" choices={result.tags} />
        <button className="go" type="submit">
          应用
        </button>
      </details>
    </div>
  );
}

const sum = (choices: FacetChoice[]) => choices.reduce((total, { count }) => total + count, 0);

function Terms({ legend, name, choices }: { legend: string; name: string; choices: FacetChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <Choice key={choice.slug} type="checkbox" name={name} choice={choice} />
      ))}
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
