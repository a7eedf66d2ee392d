import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { colours } from '../colours';
import { site } from '../site';
import { titleNames } from '../text/title-names';
import { articleCard, cardVersion, listingCard } from './card-model';
import { cardSvg } from './draw-card';
import { posterSvg } from './draw-poster';
import { drawable, drawableText } from './drawable';
import { faceOf, widthOf } from './faces';
import { cardJpeg, cardPng, cardSizes, posterPng } from './render-card';

const model = {
  section: '洞察',
  kicker: '产业',
  title: '大模型的下一步',
  facts: ['2025年7月3日', '引用 4 处'],
};

describe('drawable', () => {
  it('replaces characters missing from the font, and drops those without a replacement', () => {
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
  it('stay at the same characters when others are replaced or dropped', () => {
    const at = (text: string, allowed: number[]) => {
      const drawn = drawableText(text, { allowed, forbidden: allowed }, 700);
      expect(drawn.breaks?.forbidden).toEqual(drawn.breaks?.allowed);
      return drawn.breaks?.allowed.map((place) => `${drawn.text.slice(0, place)}|${drawn.text.slice(place)}`);
    };
    expect(at('👍开源\n\n模型', [4, 6])).toEqual(['开源| 模型', '开源 |模型']);
    expect(at('鞺鞳之声', [2])).toEqual(['|之声']);
    expect(drawableText('开源', undefined, 700)).toEqual({ text: '开源', breaks: undefined });
  });

  it('are part of the card’s version, so that the URL changes with them', () => {
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
  it('has the size declared for Open Graph and shows the title', async () => {
    const png = await cardPng(model);
    expect(png.length).toBeLessThan(250 * 1024);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSizes.wide });
    const darknessIn = async (area: { left: number; top: number; width: number; height: number }) => {
      const part = await sharp(png).extract(area).greyscale().raw().toBuffer();
      return 255 - Math.min(...part);
    };
    expect(await darknessIn({ left: 76, top: 250, width: 500, height: 150 })).toBeGreaterThan(200);
    // Nothing is drawn in the margins.
    expect(await darknessIn({ left: 0, top: 0, width: 60, height: 630 })).toBeLessThan(40);
    expect(await darknessIn({ left: 1140, top: 0, width: 60, height: 630 })).toBeLessThan(40);
  });

  it('always shows a headline, even if the title is very long or cannot be drawn', () => {
    const card = (title: string) => cardSvg({ ...model, title }, cardSizes.wide);
    for (const title of ['x'.repeat(300), 'Supercalifragilistic-'.repeat(15)])
      expect(card(title).length, title).toBeGreaterThan(card('x'.repeat(30)).length);
    for (const title of ['😀', '한국어', '\u200b']) expect(card(title), title).toBe(card(site.tagline));
  });

  it('stays within its margins with valid paths, even for very long or odd titles', async () => {
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
        // The last column of pixels is background.
        for (let y = 0; y < info.height; y += 7)
          expect(data[(y * info.width + info.width - 1) * info.channels]).toBeGreaterThan(230);
      }
    }
  });

  it('uses only the colours of the day theme', () => {
    const drawn = [
      cardSvg(model, cardSizes.wide),
      posterSvg({
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

  it('is a JPEG in each ratio for search engines, even if the article’s picture is missing', async () => {
    for (const shape of ['16x9', '4x3', '1x1'] as const) {
      const jpeg = await cardJpeg({ model }, shape);
      expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...cardSizes[shape] });
      // If the picture's file is missing, the card is used.
      const gone = { kind: 'local' as const, src: '/nowhere.png', width: 3, height: 2, alt: '' };
      expect(await cardJpeg({ model, picture: gone }, shape)).toEqual(jpeg);
    }
  });
});

describe('a poster', () => {
  it('has its fixed size even for a very long sentence, and includes the QR code', async () => {
    const png = await posterPng(
      '这一句话很长，'.repeat(28),
      titleNames([]),
      model,
      'https://zhiwen.example/insights/a',
    );
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1440 });
    expect(png.length).toBeLessThan(250 * 1024);
    expect(
      posterSvg({
        quote: '短。',
        breaks: { allowed: [], forbidden: [] },
        article: model,
        code: '<svg viewBox="0 0 1 1"></svg>',
      }),
    ).toContain('<svg x="764"');
  });
});
