import { Meta } from '@/components/ui/meta';
import { MetaText } from '@/components/ui/meta-text';
import type { FacetChoice } from '@/lib/search/facets';
import { FacetGroup } from './facet-group';

type Named = { slug: string; name: string };

type Props = {
  /** `radio` allows one choice and adds 全部 for none; `checkbox` allows several. */
  type: 'radio' | 'checkbox';
  name: string;
  legend: string;
  choices: FacetChoice[];
  chosen: Named[];
  /** How many more choices there are. */
  left?: number;
};

/** The choices of a facet, with how many articles each would leave. */
export function FacetChoices({ type, name, legend, choices, chosen, left = 0 }: Props) {
  const all = withChosen(choices, chosen);
  if (all.length === 0) return null;
  return (
    <FacetGroup legend={legend}>
      {type === 'radio' && (
        <Choice type={type} name={name} choice={{ name: '全部', slug: '', chosen: chosen.length === 0 }} />
      )}
      {all.map((choice) => (
        <Choice key={choice.slug} type={type} name={name} choice={choice} />
      ))}
      {left > 0 && <Meta>另有 {left} 个，用上面的框查找</Meta>}
    </FacetGroup>
  );
}

/** Adds chosen values that match nothing any more; without their input the next change would drop them. */
function withChosen(choices: FacetChoice[], chosen: Named[]): FacetChoice[] {
  const gone = chosen.filter(({ slug }) => !choices.some((choice) => choice.slug === slug));
  return [...gone.map((choice) => ({ ...choice, count: 0, chosen: true })), ...choices];
}

function Choice({
  type,
  name,
  choice: { slug, name: text, count, chosen },
}: Pick<Props, 'type' | 'name'> & { choice: Omit<FacetChoice, 'count'> & { count?: number } }) {
  return (
    <label className="flex min-h-touch items-center gap-3 text-small lg:min-h-[2.1rem]">
      <input
        className="size-[1.1rem] flex-none accent-accent"
        type={type}
        name={name}
        value={slug}
        defaultChecked={chosen}
      />
      {text}
      {count !== undefined && <MetaText className="ms-auto">{count}</MetaText>}
    </label>
  );
}
