import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A link that stands on its own, such as the way to all of a list. */
export function MoreLink({ className, ...props }: ComponentProps<'a'>) {
  return (
    <a
      className={clsx('inline-flex min-h-touch items-center text-small underline decoration-edge', className)}
      {...props}
    />
  );
}
