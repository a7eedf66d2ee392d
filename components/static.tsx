import type { ReactNode } from 'react';
import { putMarkup } from './markup-store';
import { type StaticElement, StaticMarkup } from './static-markup';

/**
 * An element whose content has no behaviour of its own. It goes out as HTML only, where any other content of a
 * server component goes out a second time, as payload; so it must hold no client component. Content that differs
 * needs a `name` that differs: a page's is its address. (docs/decisions/0011)
 */
export function Static({
  name,
  element: Element,
  className,
  id,
  children,
}: StaticElement & { children: ReactNode }) {
  // A change to a component shows at once in development: React must know what is on the page.
  if (process.env.NODE_ENV === 'development')
    return (
      <Element id={id} className={className}>
        {children}
      </Element>
    );
  putMarkup(name, children);
  return <StaticMarkup name={name} element={Element} id={id} className={className} />;
}
