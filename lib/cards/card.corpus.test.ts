import { readFileSync } from 'node:fs';
import path from 'node:path';
import opentype from 'opentype.js';
import { expect, it } from 'vitest';
import { corpora, readCorpus, root } from '../testing/corpora';
import { loadDictionary } from '../text/dictionary';
import { titleNames } from '../text/title-names';
import { wordBreaks } from '../text/word-breaks';
import { cardTitle } from './draw-card';
import { drawable, drawableText } from './drawable';
import { cardSizes } from './render-card';

const folder = path.join(root, 'node_modules/@fontsource/noto-serif-sc/files');

it.each(corpora)(
  'the font files have the characters of every title, tag and topic: %s',
  (_name, { content }) => {
    // Independent of the package's list of ranges: parses every subset of the weight.
    const available = new Set<number>();
    for (const subset of [
      ...Array.from({ length: 120 }, (_, number) => String(number)),
      'latin',
      'latin-ext',
      'cyrillic',
      'vietnamese',
    ]) {
      let bytes: Buffer;
      try {
        bytes = readFileSync(path.join(folder, `noto-serif-sc-${subset}-700-normal.woff`));
      } catch {
        continue;
      }
      const font = opentype.parse(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      );
      const map = (font.tables.cmap as unknown as { glyphIndexMap: Record<string, number> }).glyphIndexMap;
      for (const [code, glyph] of Object.entries(map)) if (glyph > 0) available.add(Number(code));
    }
    expect(available.size).toBeGreaterThan(10_000);
    const articles = readCorpus(content);
    expect(articles.length).toBeGreaterThan(20);
    for (const { file, frontMatter } of articles)
      for (const text of [frontMatter.title, ...[frontMatter.tags, frontMatter.main_topics].flat()]) {
        const drawn = drawable(String(text ?? ''), 700);
        const missing = Array.from(drawn).filter(
          (character) => !available.has(character.codePointAt(0) ?? 0),
        );
        expect([file, missing]).toEqual([file, []]);
        // No character that the font has may be missing.
        const drawableCharacters = Array.from(String(text ?? '').normalize('NFC')).filter(
          (character) => /\S/u.test(character) && available.has(character.codePointAt(0) ?? 0),
        );
        expect(Array.from(drawn.replaceAll("'", '’')).filter((character) => character !== ' ')).toEqual(
          drawableCharacters.map((character) => (character === "'" ? '’' : character)),
        );
      }
  },
);

it.each(corpora)(
  'cards fit every title in one to four lines within the margins, without tearing words: %s',
  async (_name, { content }) => {
    const dictionary = await loadDictionary();
    const articles = readCorpus(content);
    expect(articles.length).toBeGreaterThan(20);
    for (const { file, frontMatter } of articles) {
      const title = String(frontMatter.title);
      const breaks = wordBreaks(title, titleNames([]), dictionary);
      const model = { section: '洞察', kicker: '产业', title, facts: ['2025年7月3日'], breaks };
      const { size, lines } = cardTitle(model, cardSizes.wide);
      const settable = drawableText(title, breaks, 700);
      const bare = (text: string) => text.replace(/\s/g, '');
      const set = lines.map(({ runs }) => bare(runs.map(({ text }) => text).join('')));
      expect([file, set.join('')]).toEqual([file, bare(settable.text)]);
      expect([1, 2, 3, 4]).toContain(lines.length);
      // Between two Han characters a line ends only at a space or an allowed break.
      const ends = set.map((_, index) => set.slice(0, index + 1).join('').length).slice(0, -1);
      const inWords = ends.filter((end) => /^\p{Script=Han}{2}$/u.test(set.join('').slice(end - 1, end + 1)));
      const spaces = [...settable.text.matchAll(/\s/g)].map(({ index }) => index);
      const allowed = [...spaces, ...(settable.breaks?.allowed ?? [])].map(
        (place) => bare(settable.text.slice(0, place)).length,
      );
      expect([file, inWords.filter((end) => !allowed.includes(end))]).toEqual([file, []]);
      // Within the margins, and between the rule and the footer.
      expect(Math.max(...lines.map(({ width }) => width)) * size).toBeLessThanOrEqual(1048);
      expect(lines.length * size * 1.34).toBeLessThanOrEqual(340);
    }
  },
);
