'use client';

import { useState } from 'react';
import { takeMarkup } from './markup-store';

export type StaticElement = {
  name: string;
  element: 'main' | 'div' | 'footer';
  className: string;
  id: string;
};

/**
 * The client's half of `Static`. On the server it takes the markup that was put under the name. In the browser that
 * is in the page already, and stays: React takes up the element around it without a look inside, and where it makes
 * the page anew (an extension has changed it before React came) it is given what is there.
 */
export function StaticMarkup({ name, element: Element, className, id }: StaticElement) {
  const onServer = typeof window === 'undefined';
  const [inside] = useState(() => ({
    __html: onServer ? '' : (document.getElementById(id)?.innerHTML ?? ''),
  }));
  if (onServer)
    return (
      <Element id={id} className={className}>
        {takeMarkup(name)}
      </Element>
    );
  return <Element id={id} className={className} dangerouslySetInnerHTML={inside} suppressHydrationWarning />;
}
