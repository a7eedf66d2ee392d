import type { ReactNode } from 'react';

/** A deck of the front page: a strong rule, its name with one link to all of it, and what it holds. */
export function FrontDeck({
  id,
  name,
  more,
  children,
}: {
  id: string;
  name: string;
  more: { url: string; text: string };
  children: ReactNode;
}) {
  return (
    <section className="deck" aria-labelledby={`h-${id}`}>
      <div className="deck-head">
        <h2 id={`h-${id}`}>{name}</h2>
        <a className="more" href={more.url}>
          {more.text}
        </a>
      </div>
      {children}
    </section>
  );
}
