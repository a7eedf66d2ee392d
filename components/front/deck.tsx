import type { ReactNode } from 'react';

/** A deck of the front page: a strong rule, a name with a link to the whole section, and its content. */
export function Deck({
  id,
  name,
  more,
  children,
}: {
  id: string;
  name: string;
  more?: { url: string; text: string };
  children: ReactNode;
}) {
  return (
    <section className="deck" aria-labelledby={`h-${id}`}>
      <header>
        <h2 id={`h-${id}`}>{name}</h2>
        {more && <a href={more.url}>{more.text}</a>}
      </header>
      {children}
    </section>
  );
}
