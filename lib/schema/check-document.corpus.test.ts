import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpora, listOf, onOneLine, readCorpus } from '../testing/corpora';
import { checkArticle } from './check-document';
import { describeFault } from './fault';

describe.each(corpora)('the front matter of the %s articles', (_name, { content }) => {
  it('is valid and parses the same as with another YAML parser', () => {
    const articles = readCorpus(content);
    expect(articles.length).toBeGreaterThan(20);
    for (const { file, frontMatter: plain, body: plainBody } of articles) {
      const checked = checkArticle(file, readFileSync(path.join(content, file)));
      if ('faults' in checked) throw new Error(checked.faults.map(describeFault).join('\n'));
      const { frontMatter, body } = checked.document;
      expect(body, file).toBe(plainBody);
      expect(frontMatter.title, file).toBe(onOneLine(plain.title));
      expect(Date.parse(frontMatter.date), file).toBe(Date.parse(String(plain.date)));
      expect(frontMatter.tags, file).toEqual(listOf(plain.tags));
      expect(frontMatter.main_topics, file).toEqual(listOf(plain.main_topics));
      expect(frontMatter.draft, file).toBe(plain.draft === 'true');
      expect(frontMatter.summary ?? '', file).toBe(String(plain.summary ?? '').trim());
    }
  });
});
