import { readFileSync } from 'node:fs';
import path from 'node:path';
import opentype from 'opentype.js';
import { expect, it } from 'vitest';
import { corpora, readCorpus, root } from '../testing/corpora';
import { cardTitle } from './card';
import { drawable } from './drawable';
import { cardSizes } from './make-card';

const folder = path.join(root, 'node_modules/@fontsource/noto-serif-sc/files');

it.each(corpora)(
  'the font files have the characters of every title, tag and topic: %s',
  (_name, { content }) => {
    // The files are read by hand: every subset of the weight, without the package's list of ranges.
    const holds = new Set<number>();
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
      for (const [code, glyph] of Object.entries(map)) if (glyph > 0) holds.add(Number(code));
    }
    expect(holds.size).toBeGreaterThan(10_000);
    const articles = readCorpus(content);
    expect(articles.length).toBeGreaterThan(20);
    for (const { file, frontMatter } of articles)
      for (const text of [frontMatter.title, ...[frontMatter.tags, frontMatter.main_topics].flat()]) {
        const drawn = drawable(String(text ?? ''), 700);
        const missing = Array.from(drawn).filter((character) => !holds.has(character.codePointAt(0) ?? 0));
        expect([file, missing]).toEqual([file, []]);
        // Nothing that the font has was left out.
        const kept = Array.from(String(text ?? '').normalize('NFC')).filter(
          (character) => /\S/u.test(character) && holds.has(character.codePointAt(0) ?? 0),
        );
        expect(Array.from(drawn.replaceAll("'", '’')).filter((character) => character !== ' ')).toEqual(
          kept.map((character) => (character === "'" ? '’' : character)),
        );
      }
  },
);

it.each(corpora)(
  'a card sets every title in one to four lines, within its margins: %s',
  (_name, { content }) => {
    const articles = readCorpus(content);
    expect(articles.length).toBeGreaterThan(20);
    for (const { file, frontMatter } of articles) {
      const model = {
        section: '洞察',
        kicker: '产业',
        title: String(frontMatter.title),
        facts: ['2025年7月3日'],
      };
      const { size, lines } = cardTitle(model, cardSizes.wide);
      const words = lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('');
      expect([file, words.replace(/\s/g, '')]).toEqual([
        file,
        drawable(String(frontMatter.title), 700).replace(/\s/g, ''),
      ]);
      expect([1, 2, 3, 4]).toContain(lines.length);
      // No wider than the space between the margins, no higher than that between rule and foot.
      expect(Math.max(...lines.map(({ width }) => width)) * size).toBeLessThanOrEqual(1048);
      expect(lines.length * size * 1.34).toBeLessThanOrEqual(340);
    }
  },
);
