import type { ComponentType, ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Hydrates an island in place. `react-dom` is Preact here (docs/decisions/0022). */
export function hydrate(island: Element, Component: ComponentType<{ children?: ReactNode }>) {
  const props = JSON.parse(island.getAttribute('props') ?? '{}');
  const hasSlot = island.getElementsByTagName('zhiwen-slot').length > 0;
  hydrateRoot(island, <Component {...props}>{hasSlot && slot}</Component>);
  island.setAttribute('alive', '');
}

/** The server-rendered children: kept as they are, never rendered again. */
const slot = <zhiwen-slot dangerouslySetInnerHTML={{ __html: '' }} />;
