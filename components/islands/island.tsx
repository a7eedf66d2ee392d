import type { ComponentProps, ReactNode } from 'react';
import { islands } from './registry';

type Islands = typeof islands;
export type IslandName = keyof Islands;

/**
 * When an island comes alive: when the page has nothing else to do, when it is about to be seen, or when a reader points
 * at it, moves the focus into it or presses a key.
 */
export type When = 'idle' | 'visible' | 'touch';

type Props<Name extends IslandName> = {
  name: Name;
  when: When;
  /** Goes into the page as JSON, so: small, and nothing but data. */
  props: Omit<ComponentProps<Islands[Name]>, 'children'>;
  /** Rendered by the server only; the island has it as `children` and does not look inside. */
  children?: ReactNode;
};

/**
 * A part of the page that behaves. The server renders its component, which is how it looks and works without scripts;
 * `loader.ts` brings it to life in the browser, where it stands. (components/islands/README.md)
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
