import { expect, it } from 'vitest';
import { corpora, readCorpus } from '../testing/corpora';
import { visibleText } from '../testing/html';
import { markdownToHtml } from './read';
import { readTypedMarks } from './typed-marks';

/** All letters and digits that readers see, those of the sources last. */
function wordsOf(markdown: string): string {
  const { html, citations } = markdownToHtml(markdown);
  const sources = citations.list.map(({ label, text }) => label + text);
  return [visibleText(html), citations.heading ?? '', ...sources].join('').replace(/[^\p{L}\p{N}]/gu, '');
}

it.each(corpora)('normalising typed marks changes no word of any article: %s', (_name, { content }) => {
  const articles = readCorpus(content);
  expect(articles.length).toBeGreaterThan(20);
  for (const { file, body } of articles) expect(wordsOf(readTypedMarks(body)), file).toBe(wordsOf(body));
});
