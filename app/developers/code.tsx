import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** Inline code. */
export function Code({ className, ...props }: ComponentProps<'code'>) {
  return <code className={clsx('font-mono', className ?? 'text-[0.88em]')} {...props} />;
}
