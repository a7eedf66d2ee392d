import clsx from 'clsx';
import type { ReactNode } from 'react';

type Props = {
  summary: string;
  isOpen?: boolean;
  className?: string;
  summaryClassName: string;
  children: ReactNode;
};

/** Folded behind its summary on phones; on wide screens it is open and has no summary. */
export function Fold({ summary, isOpen, className, summaryClassName, children }: Props) {
  return (
    <details className={clsx('lg:unfolded', className)} open={isOpen}>
      <summary className={clsx(summaryClassName, 'fold-mark border-line font-bold lg:hidden')}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
