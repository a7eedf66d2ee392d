import type { ComponentType, ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Brings an island to life where it stands: `react-dom` is Preact here (docs/decisions/0022). */
export function hydrate(island: Element, Component: ComponentType<{ children?: ReactNode }>) {
  const props = JSON.parse(island.getAttribute('props') ?? '{}');
  const hasSlot = island.getElementsByTagName('zhiwen-slot').length > 0;
  hydrateRoot(island, <Component {...props}>{hasSlot && slot}</Component>);
  island.setAttribute('alive', '');
}

/** What the server rendered into the island: it is taken as it is, and never rendered again. */
const slot = <zhiwen-slot dangerouslySetInnerHTML={{ __html: '' }} />;
