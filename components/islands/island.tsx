import type { ComponentProps, ReactNode } from 'react';
import { islands } from './registry';

type Islands = typeof islands;
type IslandName = keyof Islands;

/**
 * When an island is hydrated: when the page is idle, when the island is about to be visible, or when a reader points at it,
 * moves the focus into it or presses its keys.
 */
export type When = 'idle' | 'visible' | 'touch';

type Props<Name extends IslandName> = {
  name: Name;
  when: When;
  /** Serialised into the page as JSON: keep it small and plain. */
  props: Omit<ComponentProps<Islands[Name]>, 'children'>;
  /** Rendered by the server only. The island gets it as opaque `children`. */
  children?: ReactNode;
};

/**
 * An interactive part of a page. The server renders the component, which is also the fallback without scripts; `loader.ts`
 * hydrates it in place. (components/islands/README.md)
 */
export function Island<Name extends IslandName>({ name, when, props, children }: Props<Name>) {
  const Component = islands[name] as (props: object) => ReactNode;
  return (
    <zhiwen-island
      name={name}
      when={when}
      props={Object.keys(props).length > 0 ? JSON.stringify(props) : undefined}
    >
      <Component {...props}>{children && <zhiwen-slot>{children}</zhiwen-slot>}</Component>
    </zhiwen-island>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'zhiwen-island': { name: string; when: When; props?: string; children: ReactNode };
      'zhiwen-slot': { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
    }
  }
}
