import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { corpora, corpus, readCorpus, splitArticle } from '../testing/corpora';
import { elementsNamed, elementsOf, visibleText } from '../testing/html';
import type { Citations } from './citations';
import { remarkPlugins } from './pipeline';
import { plainText } from './plain-text';
import { markdownToHtml, readMarkdown } from './read';
import { readTypedMarks } from './typed-marks';

/** Normalises brackets of citation marks, independently of the implementation. */
const halfWidth = (body: string) =>
  body
    .replace(/[［【]\^([^\]］】\n]+)[］】]/g, '[^$1]')
    .replace(/^((?:[-*+] )?\[\^[^\]\n]+\])：/gm, '$1:')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
const definitionLine = /^(?:[-*+] )?\[\^[^\]\n]+\]:.*$/gm;
const definitionLines = (body: string) =>
  new Set(Array.from(halfWidth(body).matchAll(definitionLine), ([line]) => line.trim()));

describe.each(corpora)('the %s articles', (_name, { content }) => {
  const articles = readCorpus(content).map(({ file, body }) => {
    const typed = readTypedMarks(body);
    return { file, body, typed, ...markdownToHtml(typed) };
  });

  it('are numerous enough to be meaningful', () => {
    expect(articles.length).toBeGreaterThanOrEqual(24);
    expect(articles.filter(({ citations }) => citations.list.length > 0).length).toBeGreaterThan(
      articles.length / 2,
    );
  });

  it('have the same text and citations as their pages', () => {
    for (const { file, typed } of articles) {
      const citations: Citations = { list: [] };
      const processor = unified().use(remarkParse).use(remarkPlugins(citations));
      const text = plainText(processor.runSync(processor.parse(typed)) as Root);
      const read = readMarkdown(typed);
      expect({ text: read.text, list: read.citations.list }, file).toEqual({ text, list: citations.list });
    }
  });

  it('show no leftover Markdown', () => {
    const standing = articles.flatMap(({ file, html }) => {
      const text = visibleText(html, ['code', 'pre']);
      return Array.from(
        text.matchAll(/.{0,12}(?:\*\*|\[\^|\p{Script=Han}_|_\p{Script=Han}|\]\(http|^#).{0,12}/gmu),
        ([hit]) => `${file}: ${hit}`,
      );
    });
    // Hashtags are text.
    expect(standing.filter((hit) => !/: #[^#\s]/.test(hit))).toEqual([]);
  });

  it('show no leftover Markdown in their sources', () => {
    const standing = articles.flatMap(({ file, citations }) =>
      citations.list.filter(({ text }) => /\*\*|\[\^|\]\(/.test(text)).map(({ text }) => `${file}: ${text}`),
    );
    expect(standing).toEqual([]);
  });

  it('list each definition once', () => {
    for (const { file, body, citations } of articles)
      expect(citations.list.length, file).toBe(definitionLines(body).size);
  });

  it('have the same sources in the store as on their pages', () => {
    for (const { file, typed, citations } of articles)
      expect(readMarkdown(typed).citations, file).toEqual(citations);
  });

  it('link every citation under the author’s number', () => {
    for (const { file, body, html, citations } of articles) {
      const labels = new Set(citations.list.map(({ label }) => label));
      const links = elementsNamed(html, 'a').filter(({ attributes }) => /^#d/.test(attributes.href ?? ''));
      expect(links.length, file).toBe(citations.list.reduce((sum, { uses }) => sum + uses, 0));
      for (const { text } of links) expect(labels, file).toContain(text.slice(1, -1));
      // Counted in the source: marks outside definition lines whose label is defined.
      const running = halfWidth(body)
        .replace(definitionLine, '')
        .replace(/`[^`\n]*`/g, '');
      const marks = Array.from(running.matchAll(/\[\^([^\][\n]+)\]/g), ([, inner = '']) =>
        inner.split(/[,，、]/),
      ).flat();
      const leading = marks.map((mark) => mark.replace(/[\s^]/g, '')).filter((mark) => labels.has(mark));
      expect(links.length, file).toBe(leading.length);
    }
  });

  it('lose no words compared to the source', () => {
    for (const { file, body, typed } of articles) {
      const { text } = readMarkdown(typed);
      const plain = halfWidth(body)
        .replace(definitionLine, '')
        .replace(/\[\^[^\]\n]*\]/g, '')
        .replace(/\]\([^)\s]*\)/g, ']');
      const han = (from: string) => from.match(/\p{Script=Han}/gu)?.length ?? 0;
      // The heading above the definitions is stored separately.
      expect(han(plain) - han(text), file).toBeLessThanOrEqual(12);
      expect(han(text), file).toBeLessThanOrEqual(han(body));
    }
  });

  it('have unique ids and no second h1', () => {
    for (const { file, html } of articles) {
      const elements = elementsOf(html);
      const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size, file).toBe(ids.length);
      expect(
        elements.map(({ tag }) => tag),
        file,
      ).not.toContain('h1');
    }
  });
});

describe(`the founding article of the ${corpus.name}`, () => {
  const { body } = splitArticle(readFileSync(corpus.founding, 'utf8'));
  const { html, citations } = markdownToHtml(body);

  it('has all its emphasis between Han characters and no leftover underscore', () => {
    const phrases = Array.from(body.matchAll(/_([^_\n]+)_/g), ([, phrase]) => phrase);
    expect(phrases).toHaveLength(13);
    expect(elementsNamed(html, 'em').map(({ text }) => text)).toEqual(phrases);
    expect(visibleText(html)).not.toContain('_');
  });

  it('cites 1 and 2 once, 3 never and 4 fifteen times, and lists all four sources under 引用', () => {
    expect(citations.heading).toBe('引用');
    expect(citations.list.map(({ label, uses }) => [label, uses])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 0],
      ['4', 15],
    ]);
    // `标题·出版者·作者（2025/6/25）·检索日期2025/6/25`, parsed by hand.
    const [, line = ''] = /^\[\^4\]: (.*)$/m.exec(body) ?? [];
    const [title, publisher, author, published, retrieved] = line.split(/·(?:检索日期)?|（|）·检索日期/);
    const day = (written = '') => written.replace(/\b(?=\d\b)/g, '0').replaceAll('/', '-');
    expect(citations.list[3]?.source).toMatchObject({
      title,
      publisher,
      author,
      published: day(published),
      retrieved: day(retrieved),
    });
  });
});
