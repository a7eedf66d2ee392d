import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A field of the search form. Its text is at least 16 px, or iOS would zoom in on focus. */
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
