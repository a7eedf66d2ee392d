'use client';

import { takeMarkup } from './markup-store';

type Props = { name: string; element: 'main' | 'div'; className: string; id?: string };

/**
 * The client's half of `Static`. On the server it takes the markup that was put under the name. In the browser
 * that is there already: React takes up the element around it and leaves what is inside alone.
 */
export function StaticMarkup({ name, element: Element, className, id }: Props) {
  if (typeof window === 'undefined')
    return (
      <Element id={id} className={className}>
        {takeMarkup(name)}
      </Element>
    );
  const inside = { __html: '' };
  return <Element id={id} className={className} dangerouslySetInnerHTML={inside} suppressHydrationWarning />;
}
