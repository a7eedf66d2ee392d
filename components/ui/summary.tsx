import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** Three lines of an article's summary. */
export function Summary({ className, ...props }: ComponentProps<'p'>) {
  return <p className={clsx('line-clamp-3 text-small/[1.72] text-ink-2', className)} {...props} />;
}
