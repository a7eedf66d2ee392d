import clsx from 'clsx';
import type { ReactNode } from 'react';

/**
 * Stories in columns with hairlines between them (app/styles/columns.css): one on phones, two from md, `count` from lg, or
 * `count` from md on if `early`.
 */
export function Columns({
  count,
  early,
  className,
  children,
}: {
  count: 3 | 4;
  early?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={clsx('columns', early ? `columns-early-${count}` : `columns-${count}`, className)}>
      {children}
    </div>
  );
}
