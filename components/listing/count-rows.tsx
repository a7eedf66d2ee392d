import clsx from 'clsx';
import type { ReactNode } from 'react';

type Row = { url: string; name: string; count: ReactNode; isCurrent?: boolean };

const layouts = {
  columns: 'column-rule *:border-b *:border-rule *:*:justify-between *:*:gap-3 md:columns-2 lg:columns-4',
  rail: 'column-rule *:border-b *:border-rule *:*:justify-between *:*:gap-3 md:columns-2 lg:columns-1',
  /** Beside a letter or a year, without rules between the rows. */
  index: 'column-rule columns-2 *:*:gap-2 max-md:[column-rule:none] lg:columns-4 lg:*:*:min-h-[2.1rem]',
  /** In a form. */
  facet: 'mt-2 *:*:justify-between *:*:gap-3 *:*:text-small',
};

/**
 * Names with counts in columns; the whole row is the link. The rows are styled at their list, since there may be hundreds
 * of them.
 */
export function CountRows({ rows, layout = 'columns' }: { rows: Row[]; layout?: keyof typeof layouts }) {
  return (
    <ul
      className={clsx(
        '*:break-inside-avoid *:*:flex *:*:min-h-touch *:*:items-center md:*:*:min-h-[2.5rem]',
        '*:*:*:text-meta *:*:*:text-ink-3 *:*:*:tabular-nums',
        layouts[layout],
      )}
    >
      {rows.map(({ url, name, count, isCurrent }) => (
        <li key={url}>
          <a
            className={isCurrent ? 'font-bold' : undefined}
            href={url}
            aria-current={isCurrent ? 'true' : undefined}
          >
            {name}
            <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
