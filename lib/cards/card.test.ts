import { readFileSync } from 'node:fs';
import path from 'node:path';
import opentype from 'opentype.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { colours } from '../colours';
import { site } from '../site';
import { corpora, readCorpus, root } from '../testing/corpora';
import { loadDictionary } from '../text/dictionary';
import { titleNames } from '../text/title-names';
import { wordBreaks } from '../text/word-breaks';
import { cardSvg, cardTitle } from './card';
import { articleCard, cardVersion, listingCard } from './card-model';
import { drawable, drawableText } from './drawable';
import { faceOf, widthOf } from './faces';
import { cardJpeg, cardPng, cardSizes, quotePng } from './make-card';
import { quoteSvg } from './quote-card';

const folder = path.join(root, 'node_modules/@fontsource/noto-serif-sc/files');
const model = {
  section: '洞察',
  kicker: '产业',
  title: '大模型的下一步',
  facts: ['2025年7月3日', '引用 4 处'],
};

describe('the characters of a card', () => {
  it.each(corpora)('are in the font files for every title, tag and topic of %s', (_name, content) => {
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
  });

  it('give way to forms that the font has, and are left out where there is none', () => {
    for (const [written, drawn] of [
      ['鞺鞳😀之声', '之声'],
      ['👨‍👩‍👧一家🇨🇳', '一家'],
      ['𝐀𝐈 銚子', 'AI 铫子'],
      ['a\u0000b\u202Ec\u2028d\uFEFF', 'abc d'],
      ['It’s “开源”', "It's “开源”"],
      ['Łódź 的初创公司', 'Lódz 的初创公司'],
      ['한국어', ''],
      ['<b>&"\'', '<b>&"\''],
    ])
      expect(drawable(written as string, 700), written).toBe(drawn);
    for (const character of '鞺😀한')
      expect([character, faceOf(character, 700), widthOf(character, 400)]).toEqual([character, undefined, 0]);
  });
});

describe('the breaks of a title', () => {
  it('stand at the same characters when some of them give way or are left out', () => {
    const at = (text: string, allowed: number[]) => {
      const settable = drawableText(text, { allowed, forbidden: allowed }, 700);
      expect(settable.breaks?.forbidden).toEqual(settable.breaks?.allowed);
      return settable.breaks?.allowed.map(
        (place) => `${settable.text.slice(0, place)}|${settable.text.slice(place)}`,
      );
    };
    expect(at('👍开源\n\n模型', [4, 6])).toEqual(['开源| 模型', '开源 |模型']);
    expect(at('鞺鞳之声', [2])).toEqual(['|之声']);
    expect(drawableText('开源', undefined, 700)).toEqual({ text: '开源', breaks: undefined });
  });

  it('are a part of what its address says, so that another break is another picture', () => {
    const article = { title: '飞书新版', section: '洞察', date: 0, citationCount: 0 };
    const versions = [undefined, { allowed: [2], forbidden: [] }, { allowed: [1], forbidden: [] }].flatMap(
      (breaks) => [
        cardVersion(articleCard({ ...article, breaks })),
        cardVersion(listingCard('主题', article.title, breaks)),
      ],
    );
    expect(new Set(versions).size).toBe(6);
  });
});

describe('a card', () => {
  it.each(corpora)(
    'sets every title of %s in one to four lines, within its margins',
    async (_name, content) => {
      const dictionary = await loadDictionary();
      for (const { file, frontMatter } of readCorpus(content)) {
        const breaks = wordBreaks(String(frontMatter.title), titleNames([]), dictionary);
        const { size, lines } = cardTitle(
          { ...model, title: String(frontMatter.title), breaks },
          cardSizes.wide,
        );
        const settable = drawableText(String(frontMatter.title), breaks, 700);
        const bare = (text: string) => text.replace(/\s/g, '');
        const set = lines.map(({ runs }) => bare(runs.map(({ text }) => text).join('')));
        expect([file, set.join('')]).toEqual([file, bare(settable.text)]);
        expect([1, 2, 3, 4]).toContain(lines.length);
        // Between two Han characters a line ends only at a space, or where the title may break.
        const ends = set.map((_, index) => set.slice(0, index + 1).join('').length).slice(0, -1);
        const inWords = ends.filter((end) =>
          /^\p{Script=Han}{2}$/u.test(set.join('').slice(end - 1, end + 1)),
        );
        const spaces = [...settable.text.matchAll(/\s/g)].map(({ index }) => index);
        const allowed = [...spaces, ...(settable.breaks?.allowed ?? [])].map(
          (place) => bare(settable.text.slice(0, place)).length,
        );
        expect([file, inWords.filter((end) => !allowed.includes(end))]).toEqual([file, []]);
        // No wider than the space between the margins, no higher than that between rule and foot.
        expect(Math.max(...lines.map(({ width }) => width)) * size).toBeLessThanOrEqual(1048);
        expect(lines.length * size * 1.34).toBeLessThanOrEqual(340);
      }
    },
  );

  it('is of the size that Open Graph readers are told, with ink where the title stands', async () => {
    const png = await cardPng(model);
    expect(png.length).toBeLessThan(250 * 1024);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSizes.wide });
    const inkIn = async (area: { left: number; top: number; width: number; height: number }) => {
      const part = await sharp(png).extract(area).greyscale().raw().toBuffer();
      return 255 - Math.min(...part);
    };
    expect(await inkIn({ left: 76, top: 250, width: 500, height: 150 })).toBeGreaterThan(200);
    // Nothing runs over the margins.
    expect(await inkIn({ left: 0, top: 0, width: 60, height: 630 })).toBeLessThan(40);
    expect(await inkIn({ left: 1140, top: 0, width: 60, height: 630 })).toBeLessThan(40);
  });

  it('is never without a headline, whatever the title', () => {
    const card = (title: string) => cardSvg({ ...model, title }, cardSizes.wide);
    for (const title of ['x'.repeat(300), 'Supercalifragilistic-'.repeat(15)])
      expect(card(title).length, title).toBeGreaterThan(card('x'.repeat(30)).length);
    for (const title of ['😀', '한국어', '\u200b']) expect(card(title), title).toBe(card(site.line));
  });

  it('is within its margins, its path whole, for the longest and the oddest title', async () => {
    for (const title of [
      '模'.repeat(300),
      'W'.repeat(200),
      '“'.repeat(30),
      '，。！',
      '</svg><script>&"',
      '😀',
      'a b '.repeat(90),
    ]) {
      for (const size of Object.values(cardSizes)) {
        const svg = cardSvg({ ...model, title }, size);
        expect(svg).not.toMatch(/NaN|undefined|<script/);
        const { data, info } = await sharp(Buffer.from(svg))
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        expect([info.width, info.height]).toEqual([size.width, size.height]);
        // The last column of pixels is paper.
        for (let y = 0; y < info.height; y += 7)
          expect(data[(y * info.width + info.width - 1) * info.channels]).toBeGreaterThan(230);
      }
    }
  });

  it('is drawn in the paper’s colours by day, and no others', () => {
    const drawn = [
      cardSvg(model, cardSizes.wide),
      quoteSvg({
        quote: '一句话。',
        breaks: { allowed: [], forbidden: [] },
        article: model,
        code: '<svg viewBox="0 0 1 1"></svg>',
      }),
    ];
    for (const svg of drawn) {
      const fills = new Set(
        [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]+)"/gi)].map(([, colour]) => colour),
      );
      expect(fills).toContain(colours.day.paper);
      expect(fills).toContain(colours.day.ink);
      expect(
        [...fills].filter((colour) => !Object.values<string>(colours.day).includes(colour ?? '')),
      ).toEqual([]);
    }
  });

  it('is the article’s own picture, cropped, where search engines ask for a picture', async () => {
    for (const shape of ['16x9', '4x3', '1x1'] as const) {
      const jpeg = await cardJpeg({ model }, shape);
      expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...cardSizes[shape] });
      // One whose file is gone is the card.
      const gone = { kind: 'local' as const, src: '/nowhere.png', width: 3, height: 2, alt: '' };
      expect(await cardJpeg({ model, picture: gone }, shape)).toEqual(jpeg);
    }
  });
});

describe('a poster', () => {
  it('has room for the longest sentence, and leads to its article', async () => {
    const png = await quotePng(
      '这一句话很长，'.repeat(28),
      titleNames([]),
      model,
      'https://zhiwen.example/insights/a',
    );
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1440 });
    expect(png.length).toBeLessThan(250 * 1024);
    expect(
      quoteSvg({
        quote: '短。',
        breaks: { allowed: [], forbidden: [] },
        article: model,
        code: '<svg viewBox="0 0 1 1"></svg>',
      }),
    ).toContain('<svg x="764"');
  });
});
