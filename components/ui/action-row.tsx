import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** Links that stand on their own, side by side. */
export function ActionRow({ className, ...props }: ComponentProps<'p'>) {
  return <p className={clsx('flex flex-wrap gap-x-6', className)} {...props} />;
}
