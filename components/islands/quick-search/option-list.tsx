import { MetaText } from '@/components/ui/meta-text';
import type { Option } from './options';

type Props = {
  /** Of the list; an option's id is this and its index. */
  id: string;
  options: Option[];
  /** Index of the chosen option; -1 for none. */
  active: number;
  onFollow: () => void;
};

/** The listbox of a combobox, in groups. Focus stays in the field, which names the chosen option by its id. */
export function OptionList({ id, options, active, onFollow }: Props) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <div className="overflow-y-auto overscroll-contain" id={id} role="listbox" aria-label="结果">
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <p className="pt-3 text-meta text-ink-3" aria-hidden="true">
            {group}
          </p>
          {options.map((option, index) =>
            option.group === group ? (
              <OptionLink
                key={option.key}
                id={optionId(id, index)}
                option={option}
                isActive={index === active}
                onClick={onFollow}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

export const optionId = (list: string, index: number) => `${list}${index}`;

type LinkProps = { id: string; option: Option; isActive: boolean; onClick: () => void };

function OptionLink({ id, option: { url, text, side }, isActive, onClick }: LinkProps) {
  return (
    <a
      className="flex min-h-touch items-center justify-between gap-4 border-s-3 border-b border-transparent border-b-rule px-2 py-1 leading-[1.5] aria-selected:border-s-accent aria-selected:bg-tint forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2 forced-colors:aria-selected:outline-[Highlight]"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={url}
      onClick={onClick}
      ref={(row) => {
        if (isActive) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span>{text}</span>
      {side && <MetaText className="flex-none">{side}</MetaText>}
    </a>
  );
}
