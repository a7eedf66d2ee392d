import clsx from 'clsx';
import type { ReactNode } from 'react';

const layouts = {
  three: 'columns columns-three',
  four: 'columns columns-four',
  /** Three columns on tablets too. */
  'three-early': 'columns columns-three-early',
};

/** Stories in columns with hairlines between (app/styles/front.css): one on phones, two on tablets, then `count`. */
export function Columns({
  count,
  className,
  children,
}: {
  count: keyof typeof layouts;
  className?: string;
  children: ReactNode;
}) {
  return <div className={clsx(layouts[count], className)}>{children}</div>;
}
