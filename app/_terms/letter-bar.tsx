import clsx from 'clsx';
import type { Letter } from '@/lib/content/term-index';
import { letterId } from './letter-id';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];

/** The alphabet. Each letter links to where its names begin, on this page or another. */
export function LetterBar({
  label,
  letters,
  page,
  urlOf,
}: {
  label: string;
  letters: Letter[];
  page: number;
  urlOf: (page: number) => string;
}) {
  if (letters.length === 0) return null;
  const pageOf = new Map(letters.map(({ letter, page: on }) => [letter, on]));
  const place = 'flex min-h-touch items-center justify-center tabular-nums';
  return (
    <nav
      className="grid grid-cols-[repeat(auto-fill,minmax(var(--spacing-touch),1fr))] border-b border-line bg-paper lg:sticky lg:top-0 lg:z-10 lg:flex lg:justify-between short:static"
      aria-label={label}
    >
      {alphabet.map((letter) => {
        const on = pageOf.get(letter);
        if (on === undefined)
          return (
            <span className={clsx(place, 'text-ink-3 opacity-60')} key={letter}>
              {letter}
            </span>
          );
        return (
          <a className={place} key={letter} href={`${on === page ? '' : urlOf(on)}#${letterId(letter)}`}>
            {letter}
          </a>
        );
      })}
    </nav>
  );
}
