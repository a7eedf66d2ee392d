import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { corpus, listOf, readCorpus } from '../testing/corpora';
import { termSlug } from './slug';

it.each([
  ['tags', 'tags'],
  ['main_topics', 'main_topics'],
])(
  `reproduces the old URL of each of the %s in both the ${corpus.name} and the old site`,
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
    // Every name with the letters and digits of an old URL must give exactly that URL.
    const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
    const oldLetters = new Set(Array.from(old, letters));
    const known = names.filter((name) => oldLetters.has(letters(name)));
    expect(known.length).toBeGreaterThan(names.length * 0.8);
    expect(known.filter((name) => !old.has(termSlug(name)))).toEqual([]);
  },
);
