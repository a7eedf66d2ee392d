import type { ReactNode } from 'react';

/** A deck, as on the front page: a strong rule, its name, with a link to all of it if there is more, and what it holds. */
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
