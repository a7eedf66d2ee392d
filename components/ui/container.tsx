import clsx from 'clsx';
import type { ComponentProps } from 'react';

type Props = ComponentProps<'div'> & { as?: 'div' | 'main' | 'footer' };

/** The page's width and margins. */
export function Container({ as: Tag = 'div', className, ...props }: Props) {
  return <Tag className={clsx('mx-auto max-w-page px-edge', className)} {...props} />;
}
