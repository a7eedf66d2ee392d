import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A line of facts about a story or a listing: small, grey, with tabular figures. */
export function Meta({ isStrong, className, ...props }: ComponentProps<'p'> & { isStrong?: boolean }) {
  return (
    <p
      className={clsx(
        'flex flex-wrap items-baseline gap-x-3 gap-y-[0.15rem] text-meta',
        isStrong ? 'text-ink-2' : 'text-ink-3',
        'tabular-nums',
        className,
      )}
      {...props}
    />
  );
}
