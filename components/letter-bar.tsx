import type { Letter } from '@/lib/content/term-index';
import { letterId } from './letter-id';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];

/** Letters of the alphabet, each a link to where its names begin, on this page or another. */
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
  return (
    <nav className="letters" aria-label={label}>
      {alphabet.map((letter) => {
        const on = pageOf.get(letter);
        if (on === undefined) return <span key={letter}>{letter}</span>;
        return (
          <a key={letter} href={`${on === page ? '' : urlOf(on)}#${letterId(letter)}`}>
            {letter}
          </a>
        );
      })}
    </nav>
  );
}
