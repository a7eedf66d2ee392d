import clsx from 'clsx';
import type { ReactNode } from 'react';

type Props = {
  summary: string;
  isOpen?: boolean;
  className?: string;
  summaryClassName: string;
  children: ReactNode;
};

/** Content behind a summary on phones. On wide screens it is always open and the summary is hidden. */
export function Fold({ summary, isOpen, className, summaryClassName, children }: Props) {
  return (
    <details className={clsx('lg:unfolded', className)} open={isOpen}>
      <summary className={clsx(summaryClassName, 'fold-summary border-line font-bold lg:hidden')}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
