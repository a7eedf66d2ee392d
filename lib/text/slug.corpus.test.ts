import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { corpus, listOf, readCorpus } from '../testing/corpora';
import { termSlug } from './slug';

it.each([
  ['tags', 'tags'],
  ['main_topics', 'main_topics'],
])(
  `gives the old address of each of the %s that the ${corpus.name} and the old site share`,
  (folder, field) => {
    const oldPaths = readFileSync(corpus.oldPaths, 'utf8').split('\n');
    const old = new Set(
      oldPaths
        .filter((line) => line.startsWith(`/${folder}/`))
        .map((line) => line.slice(folder.length + 2).replace(/\/$/, '')),
    );
    const names = [
      ...new Set(readCorpus(corpus.content).flatMap(({ frontMatter }) => listOf(frontMatter[field]))),
    ];
    // Each name with the letters and digits of an old address must have that address, hyphens included.
    const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
    const oldLetters = new Set(Array.from(old, letters));
    const known = names.filter((name) => oldLetters.has(letters(name)));
    expect(known.length).toBeGreaterThan(names.length * 0.8);
    expect(known.filter((name) => !old.has(termSlug(name)))).toEqual([]);
  },
);
