import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '@/lib/text/dictionary';
import { titleNames } from '@/lib/text/title-names';
import { type WordBreaks, wordBreaks } from '@/lib/text/word-breaks';
import { Title, TitleLink } from './title';

const htmlOf = (text: string, breaks?: WordBreaks) =>
  renderToStaticMarkup(createElement(Title, { text, breaks }));
/** What a reader sees and copies. */
const textOf = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => {
    const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
    return entities[entity] ?? "'";
  });

describe('a title in large type', () => {
  it('breaks between words, and keeps together what a browser would separate', () => {
    expect(htmlOf('栽在“偏见”上的系统', { allowed: [7], forbidden: [2, 6] })).toBe(
      '<span class="break-keep">栽<span class="whitespace-nowrap">在“</span>偏见<span class="whitespace-nowrap">”上</span><wbr/>的系统</span>',
    );
    expect(htmlOf('谈GPT-5', { allowed: [], forbidden: [5] })).toBe(
      '<span class="break-keep">谈GPT<span class="whitespace-nowrap">-5</span></span>',
    );
    // One stretch where two places share a character, and no mark between letters, which browsers leave alone.
    expect(htmlOf('萨姆·奥特曼与AI人才', { allowed: [6], forbidden: [2, 3, 9] })).toBe(
      '<span class="break-keep">萨<span class="whitespace-nowrap">姆·奥</span>特曼<wbr/>与AI人才</span>',
    );
  });

  it('is plain text where its breaks are not known', () => {
    expect(htmlOf('飞书 <新版>')).toBe('飞书 &lt;新版&gt;');
  });

  it('has an aria-label without breaks when it is a link', () => {
    const story = { url: '/insights/a', title: '飞书新版', breaks: { allowed: [2], forbidden: [] } };
    expect(renderToStaticMarkup(createElement(TitleLink, { story }))).toBe(
      '<a href="/insights/a" aria-label="飞书新版"><span class="break-keep">飞书<wbr/>新版</span></a>',
    );
  });

  it('keeps its text unchanged for any breaks', async () => {
    const dictionary = await loadDictionary();
    const part = fc.oneof(
      fc.constantFrom('飞书', '栽在', '“偏见”', 'GPT-5', ' ', '·', '——', '的', '&<', '👍', '30%'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('').replaceAll('\0', '').replace(/\r/g, '');
        const html = htmlOf(text, wordBreaks(text, titleNames(['飞书']), dictionary));
        expect(textOf(html)).toBe(text);
        expect(html).not.toMatch(/飞<wbr\/>书|<wbr\/><wbr\/>|<!--/);
      }),
    );
  });
});
