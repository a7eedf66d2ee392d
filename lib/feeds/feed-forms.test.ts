import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForms } from '../testing/feeds';
import { stripInvalidXml } from '../text/xml';
import type { FeedForm } from '../urls/routes';
import type { FeedEntry, FeedModel } from './feed';
import { feedForms } from './feed-forms';

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  url: 'https://a.example/insights/1',
  title: '标题',
  html: '<p>正文</p>',
  published: Date.parse('2025-07-12T09:00:00+08:00'),
  updated: Date.parse('2025-07-12T10:30:00+08:00'),
  terms: [],
  ...more,
});

const feed = (entries: FeedEntry[], more: Partial<FeedModel> = {}): FeedModel => ({
  title: '洞察 - 知闻',
  description: '洞察',
  page: 'https://a.example/insights',
  urls: {
    rss: 'https://a.example/insights/index.xml',
    atom: 'https://a.example/insights/atom.xml',
    json: 'https://a.example/insights/index.json',
  },
  updated: entries[0]?.updated,
  entries,
  ...more,
});

const written = (model: FeedModel) =>
  Object.fromEntries(Object.entries(feedForms).map(([form, { write }]) => [form, write(model)])) as Record<
    FeedForm,
    string
  >;

const forms: FeedForm[] = ['rss', 'atom', 'json'];

const odd = [
  `"</script><b>`,
  ']]>',
  '<![CDATA[ x ]]>',
  'A & B &amp; C &#60; D',
  '<think> 与 Promise<object>',
  '👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 鞺',
  '<?xml version="1.0"?><!-- x --><!DOCTYPE a>',
  `it's "so"`,
];

describe.each(forms)('%s', (form) => {
  it.each(odd)('preserves %j everywhere', (text) => {
    const model = feed([entry({ title: text, summary: text, html: text, author: text, terms: [text] })], {
      title: text,
      description: text,
    });
    const read = readForms(written(model))[form];
    expect(read.title).toBe(text);
    expect(read.entries).toMatchObject([
      { title: text, summary: text, html: text, author: text, terms: [text] },
    ]);
  });

  it('has all parts of an entry in their standard places', () => {
    const read = readForms(
      written(feed([entry({ summary: '摘要', author: '某人', terms: ['大模型', 'AI'] })])),
    )[form];
    expect(read).toEqual({
      title: '洞察 - 知闻',
      page: 'https://a.example/insights',
      self: feed([]).urls[form],
      entries: [
        {
          id: 'https://a.example/insights/1',
          url: 'https://a.example/insights/1',
          title: '标题',
          summary: '摘要',
          html: '<p>正文</p>',
          author: '某人',
          terms: ['大模型', 'AI'],
          published: entry().published,
          ...(form !== 'rss' && { updated: entry().updated }),
        },
      ],
    });
  });

  it('is valid without entries', () => {
    expect(readForms(written(feed([])))[form].entries).toEqual([]);
  });
});

describe('characters forbidden in XML', () => {
  it('are removed, and nothing else', () => {
    expect(stripInvalidXml('a\u0000\u0008\u000b\u001f\ufffe\uffffb')).toBe('ab');
    expect(stripInvalidXml('半个\ud83d字\ude00')).toBe('半个字');
    expect(stripInvalidXml('😀\t\n\r\u0085 鞺')).toBe('😀\t\n\r\u0085 鞺');
  });

  it('appear in no feed format', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).map((words) => `甲${stripInvalidXml(words)}乙`);
    fc.assert(
      fc.property(text, (words) => {
        const read = readForms(written(feed([entry({ title: words, html: words })])));
        for (const form of forms) expect(read[form].entries[0]?.html?.length).toBeGreaterThan(1);
        expect(JSON.parse(written(feed([entry({ title: words })])).json).items[0].title).toBe(words);
      }),
    );
  });
});

it('feeds link to their style sheet, the page and each article', () => {
  const { rss, atom } = written(feed([entry({ title: 'A & B' })]));
  for (const xml of [rss, atom]) {
    expect(xml).toMatch(/^<\?xml [^>]+\?>\n<\?xml-stylesheet type="text\/css" href="\/feed\.css"\?>\n</);
    expect(xml).toContain('<h:a href="https://a.example/insights">洞察 - 知闻</h:a>');
    expect(xml).toContain('<h:a href="https://a.example/insights/1">A &amp; B</h:a>');
    expect(xml).toContain('<h:time datetime="2025-07-12T09:00:00+08:00">2025年7月12日 09:00</h:time>');
  }
});
