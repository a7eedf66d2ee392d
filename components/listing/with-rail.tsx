import clsx from 'clsx';
import type { ReactNode } from 'react';

type Props = { side?: 'left' | 'right'; rail: ReactNode; children: ReactNode };

/** A page's content with a rail: above it on phones, beside it on wide screens. */
export function WithRail({ side = 'right', rail, children }: Props) {
  return (
    <div
      className={clsx(
        'grid grid-cols-one',
        side === 'left' ? 'lg:grid-cols-rail-left lg:gap-x-12' : 'lg:grid-cols-rail lg:gap-x-18',
        side === 'right' && rail && 'lg:*:first:order-last',
      )}
    >
      {rail}
      <div>{children}</div>
    </div>
  );
}
