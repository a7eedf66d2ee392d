import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A count, a date or a note beside other text: small, grey, with tabular figures. */
export function MetaText({ className, ...props }: ComponentProps<'span'>) {
  return <span className={clsx('text-meta text-ink-3 tabular-nums', className)} {...props} />;
}
