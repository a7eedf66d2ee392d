import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A field of the search form. Its text has sixteen pixels at least: for less a phone would enlarge the page. */
export function FacetField({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      className={clsx(
        'min-h-touch w-full border border-edge bg-paper px-2 text-[max(1rem,var(--text-small))]',
        className,
      )}
      {...props}
    />
  );
}
