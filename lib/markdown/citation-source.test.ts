import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { parseCitationSource } from './citation-source';
import { readMarkdown } from './read';
import { readTypedMarks } from './typed-marks';

/** Parses a definition through the whole pipeline, as from a file. */
const sourceOf = (definition: string) =>
  readMarkdown(readTypedMarks(`[^1]: ${definition}\n`)).citations.list[0]?.source;

type Expected = {
  title: string;
  url?: string;
  publisher?: string;
  author?: string;
  published?: string;
  retrieved?: string;
};
const url = 'https://example.com/a_b/2025?x=1';

/** Formats found in the articles, with invented sources. */
const spellings: [definition: string, expected: Expected][] = [
  // 标题 (网址) ……
  [
    `月光芯片量产 (${url})·晨星网·陆知行（2025/6/25）·检索日期2025/6/25`,
    {
      title: '月光芯片量产',
      url,
      publisher: '晨星网',
      author: '陆知行',
      published: '2025-06-25',
      retrieved: '2025-06-25',
    },
  ],
  [
    `"Moonlight Chip Enters Production" (${url}). Morning Star. Retrieved June 10, 2025.`,
    { title: 'Moonlight Chip Enters Production', url, publisher: 'Morning Star', retrieved: '2025-06-10' },
  ],
  [
    `Moonlight Chip Enters Production（2025/06/16）。${url}。Morning Star。检索日期2025/6/17。`,
    {
      title: 'Moonlight Chip Enters Production',
      url,
      publisher: 'Morning Star',
      published: '2025-06-16',
      retrieved: '2025-06-17',
    },
  ],
  [
    `《月光芯片量产》，晨星网，2025年6月25日，${url}`,
    { title: '月光芯片量产', url, publisher: '晨星网', published: '2025-06-25' },
  ],
  // A dot in the linked title.
  [
    `Luna. (2025, June 25). [GPT-5 · System Card](${url}). Luna.`,
    { title: 'GPT-5 · System Card', url, publisher: 'Luna', author: 'Luna', published: '2025-06-25' },
  ],
  // 标题·出版者·作者（日期）
  [
    `[月光芯片量产](${url}) · 晨星网 · 陆知行（2025/6/25）·检索日期2025/6/25`,
    {
      title: '月光芯片量产',
      url,
      publisher: '晨星网',
      author: '陆知行',
      published: '2025-06-25',
      retrieved: '2025-06-25',
    },
  ],
  [
    `[月光芯片量产](${url})·晨星网·陆知行（2025/06/05）·检索日期2025/7/1`,
    {
      title: '月光芯片量产',
      url,
      publisher: '晨星网',
      author: '陆知行',
      published: '2025-06-05',
      retrieved: '2025-07-01',
    },
  ],
  [
    '月光芯片量产·晨星网·陆知行（2025/6/25）·检索日期2025/6/26',
    {
      title: '月光芯片量产',
      publisher: '晨星网',
      author: '陆知行',
      published: '2025-06-25',
      retrieved: '2025-06-26',
    },
  ],
  [
    '月光芯片量产·晨星网（2025/6/25）·检索日期2025/6/25',
    { title: '月光芯片量产', publisher: '晨星网', published: '2025-06-25', retrieved: '2025-06-25' },
  ],
  [
    '月光芯片量产·晨星网·（2025/6/25）·检索日期2025/6/25',
    { title: '月光芯片量产', publisher: '晨星网', published: '2025-06-25', retrieved: '2025-06-25' },
  ],
  [
    '月光芯片量产 · 晨星网 · 2025/6/30 · 检索日期2025/6/30',
    { title: '月光芯片量产', publisher: '晨星网', published: '2025-06-30', retrieved: '2025-06-30' },
  ],
  [
    `[月光芯片：“慢”的胜利](${url})·晨星网·陆知行、白露(2025/7/9)·检索日期2025/7/9`,
    {
      title: '月光芯片：“慢”的胜利',
      url,
      publisher: '晨星网',
      author: '陆知行、白露',
      published: '2025-07-09',
      retrieved: '2025-07-09',
    },
  ],
  [
    `[访谈·月光芯片](${url})·晨星网·（2025年6月）·检索日期2025年6月25日`,
    { title: '访谈·月光芯片', url, publisher: '晨星网', published: '2025-06', retrieved: '2025-06-25' },
  ],
  // Placeholders for an unknown author or date.
  ...['佚名', '未知', '无', '不详', '未知作者', 'N/A', '（未知作者）', '（不详）'].map(
    (nobody): [string, Expected] => [
      `月光芯片量产·晨星网·${nobody}（2025/6/25）·检索日期2025/6/25`,
      { title: '月光芯片量产', publisher: '晨星网', published: '2025-06-25', retrieved: '2025-06-25' },
    ],
  ),
  [
    `[月光芯片量产](${url})·晨星网（未知作者）（未知日期）·检索日期2025/6/27`,
    { title: '月光芯片量产', url, publisher: '晨星网', retrieved: '2025-06-27' },
  ],
  [
    '月光芯片量产 · 晨星网 · （无作者，无日期）·检索日期2024/5/20',
    { title: '月光芯片量产', publisher: '晨星网', retrieved: '2024-05-20' },
  ],
  [
    'Moonlight chips — are they late? · Morning Star · （未知日期） · 检索日期2024/7/24',
    { title: 'Moonlight chips — are they late?', publisher: 'Morning Star', retrieved: '2024-07-24' },
  ],
  // 作者（日期）。标题。出版者
  [
    `陆知行（2025/6/16）。[月光芯片量产](${url})。晨星网。检索日期2025/6/16。`,
    {
      title: '月光芯片量产',
      url,
      author: '陆知行',
      publisher: '晨星网',
      published: '2025-06-16',
      retrieved: '2025-06-16',
    },
  ],
  [
    `陆知行 (2025/6/16)。[月光芯片量产](${url})。晨星网。检索日期2025/6/16。`,
    {
      title: '月光芯片量产',
      url,
      author: '陆知行',
      publisher: '晨星网',
      published: '2025-06-16',
      retrieved: '2025-06-16',
    },
  ],
  [
    `（2025/6/19）。[月光来临，人何以为人？](${url})。晨星网。检索日期2025/6/19。`,
    {
      title: '月光来临，人何以为人？',
      url,
      publisher: '晨星网',
      published: '2025-06-19',
      retrieved: '2025-06-19',
    },
  ],
  [
    '陆知行（2025/6/16）。月光芯片“慢”的代价几何？。晨星网。检索日期2025/6/16。',
    {
      title: '月光芯片“慢”的代价几何？',
      author: '陆知行',
      publisher: '晨星网',
      published: '2025-06-16',
      retrieved: '2025-06-16',
    },
  ],
  [
    `晨星网（2023）。[“小月”人格事件](${url})。晨星网。检索日期2025/6/19。 (Note: a general reference.)`,
    {
      title: '“小月”人格事件',
      url,
      author: '晨星网',
      publisher: '晨星网',
      published: '2023',
      retrieved: '2025-06-19',
    },
  ],
  [
    `(2024年4月26日)。"[Moonlight to Spend Up to $6B](${url})"。Star Knowledge。检索日期 [2024年5月10日]。`,
    {
      title: 'Moonlight to Spend Up to $6B',
      url,
      publisher: 'Star Knowledge',
      published: '2024-04-26',
      retrieved: '2024-05-10',
    },
  ],
  [
    '（无日期）。"Moonlight wowing the valley | Star Business"。Star Business。检索日期 2024 年 5 月 24 日。',
    {
      title: 'Moonlight wowing the valley | Star Business',
      publisher: 'Star Business',
      retrieved: '2024-05-24',
    },
  ],
  // English
  [
    `Jones, P. (June 9, 2025). "[Moonlight pledges £1bn](${url})". Star Magazine. Retrieved June 10, 2024.`,
    {
      title: 'Moonlight pledges £1bn',
      url,
      author: 'Jones, P.',
      publisher: 'Star Magazine',
      published: '2025-06-09',
      retrieved: '2024-06-10',
    },
  ],
  [
    `(2024, June 11). "[Moonlight's secret broker](${url})". Fortuna. Retrieved July 20, 2024.`,
    {
      title: "Moonlight's secret broker",
      url,
      publisher: 'Fortuna',
      published: '2024-06-11',
      retrieved: '2024-07-20',
    },
  ],
  [
    'Star Monthly. (2025年5月). "Moonlight Revenue Soars 69%". Star Monthly. 检索日期 2024年7月30日.',
    {
      title: 'Moonlight Revenue Soars 69%',
      author: 'Star Monthly',
      publisher: 'Star Monthly',
      published: '2025-05',
      retrieved: '2024-07-30',
    },
  ],
  [
    'MSX. (n.d.). "Moonlight to be ranked: MSX". MSX. Retrieved October 26, 2023.',
    { title: 'Moonlight to be ranked: MSX', author: 'MSX', publisher: 'MSX', retrieved: '2023-10-26' },
  ],
  [
    'Opentool.ai (n.d.). "Giants Dive into Moonlight ...". Opentool.ai. Retrieved May 1, 2024.',
    {
      title: 'Giants Dive into Moonlight ...',
      author: 'Opentool.ai',
      publisher: 'Opentool.ai',
      retrieved: '2024-05-01',
    },
  ],
  [
    `"Moonlight scans eyeballs in the UK". [Star.com](${url}). 检索日期 2024年6月11日。`,
    { title: 'Moonlight scans eyeballs in the UK', url, publisher: 'Star.com', retrieved: '2024-06-11' },
  ],
  [
    `"Moonlight's partner announces a deal". ${url}. Retrieved July 20, 2024.`,
    { title: "Moonlight's partner announces a deal", url, retrieved: '2024-07-20' },
  ],
  [
    `"Moonlight Enters the Arena". star-cpe.com. Retrieved July 17, 2024. ${url}`,
    { title: 'Moonlight Enters the Arena', url, publisher: 'star-cpe.com', retrieved: '2024-07-17' },
  ],
  [
    `arXiv (2025/5/17)。[Moon-Learning for Data Filtering](${url})。检索日期2025/6/18。`,
    {
      title: 'Moon-Learning for Data Filtering',
      url,
      author: 'arXiv',
      published: '2025-05-17',
      retrieved: '2025-06-18',
    },
  ],
  [
    `[月光芯片量产](${url}) | 晨星网 | 2025-06-12`,
    { title: '月光芯片量产', url, publisher: '晨星网', published: '2025-06-12' },
  ],
  [`[月光芯片量产](${url}) —— 晨星网`, { title: '月光芯片量产', url, publisher: '晨星网' }],
  [
    `[1] [月光芯片量产](${url})，晨星网，2025/6/1`,
    { title: '月光芯片量产', url, publisher: '晨星网', published: '2025-06-01' },
  ],
];

describe('parseCitationSource', () => {
  it.each(spellings)('understands %j', (definition, expected) => {
    const source = Object.fromEntries(
      Object.entries(sourceOf(definition) ?? {}).filter(([, value]) => value !== undefined),
    );
    expect(source).toEqual(expected);
  });

  it.each(['', 'Google。检索日期 2024年6月27日。', '见上', '2025/6/25'])(
    'returns undefined for %j',
    (text) => {
      expect(parseCitationSource(text)).toBeUndefined();
    },
  );

  it('gives up if a URL is the only possible title and other words surround it', () => {
    for (const definition of [`晨星网. 月光芯片量产. ${url}. 2025`, `见 ${url} 的第三节`, `晨星网：${url}`])
      expect(sourceOf(definition)).toBeUndefined();
    expect(sourceOf(url)).toMatchObject({ title: url, url });
  });

  it('ignores invalid dates', () => {
    for (const date of ['2025/13/1', '2025/6/40', '25/6/1', '某天'])
      expect(sourceOf(`月光芯片量产·晨星网·陆知行（${date}）·检索日期${date}`)).not.toMatchObject({
        published: expect.anything(),
      });
  });

  it('round-trips the bot’s own format with any names and dates', () => {
    const name = hanPhrase({ minLength: 2 });
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    const slashed = (date: Date) => iso(date).split('-').map(Number).join('/');
    fc.assert(
      fc.property(name, name, name, day, day, (title, publisher, author, published, retrieved) => {
        const rest = `·${publisher}·${author}（${slashed(published)}）·检索日期${slashed(retrieved)}`;
        const expected = { title, publisher, author, published: iso(published), retrieved: iso(retrieved) };
        expect(sourceOf(`[${title}](${url})${rest}`)).toEqual({ ...expected, url });
        expect(sourceOf(`${title}${rest}`)).toMatchObject(expected);
      }),
    );
  });

  it('never fails on any definition', () => {
    const piece = fc.oneof(
      hanPhrase(),
      fc.constantFrom(
        ...'·。.“”"（）()[]，, /-年月日',
        '检索日期',
        'Retrieved ',
        '2025/6/25',
        'June 9, 2025',
        'https://a.com',
      ),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.option(hanPhrase()), (pieces, linked) => {
        const text = pieces.join('');
        const link = linked === null ? undefined : { text: linked, url };
        const source = parseCitationSource(text, link);
        if (!source) return;
        read += 1;
        // Every part occurs in the definition, in order: nothing is made up.
        for (const part of [source.title, source.publisher, source.author])
          if (part) expect(isWithin(part, `${linked ?? ''}${text}`), part).toBe(true);
        for (const date of [source.published, source.retrieved])
          if (date) expect(date).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(20);
  });
});

/** Whether the characters of `part` occur in `whole` in order, ignoring white space and `、` between authors. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  return Array.from(part.replace(/[\s、]/gu, '')).every((character) => {
    const found = whole.indexOf(character, at);
    at = found + 1;
    return found >= 0;
  });
}
