import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it, vi } from 'vitest';
import { contentOf, newsroom, now } from '../testing/newsroom';

/**
 * The running API is checked against its document in e2e/corpus/openapi.spec.ts; these tests cover special content.
 */
async function documentOf(articles: Record<string, Record<string, string | string[]>>) {
  const room = newsroom();
  for (const [file, fields] of Object.entries(articles)) room.article(file, fields);
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  await contentOf(room.dataDir);
  const [{ openapiDocument }, { fieldsOf }] = await Promise.all([import('./openapi'), import('./reference')]);
  vi.useRealTimers();
  return { document: openapiDocument(), fieldsOf };
}
const valid = async (document: object) => (await new Validator().validate({ ...document })).valid;
const urlsOf = ({ paths }: { paths: Record<string, { get: { 'x-examples': { url: string }[] } }> }) =>
  Object.values(paths).flatMap(({ get }) => get['x-examples'].map(({ url }) => url));

it('is valid without articles, with examples that need none', async () => {
  const { document } = await documentOf({});
  expect(await valid(document)).toBe(true);
  expect(urlsOf(document)).toEqual([
    '/api/articles?size=3&facets=5',
    '/api/articles?page=0',
    '/api/articles?page=999999',
    '/api/articles/insights/no-such-article',
    '/api/tags',
    '/api/topics',
    '/api/health',
  ]);
  expect(JSON.stringify(document)).not.toContain('undefined');
});

it('takes its examples from published content, whatever its names', async () => {
  const { document } = await documentOf({
    "insights/it's 100% “新”.md": { title: '新的', tags: ['C++ & C#', '甲/乙'], main_topics: ['?&='] },
    'insights/old.md': { title: '旧的', date: '2025-07-01T08:00:00+08:00', tags: ['甲/乙'] },
    'insights/later.md': { title: '以后的', date: '2099-01-01T08:00:00+08:00', tags: ['没有', '没有2'] },
  });
  expect(await valid(document)).toBe(true);
  const urls = urlsOf(document);
  expect(urls).toContain(`/api/articles/insights/${encodeURIComponent("it's 100% “新”")}`);
  expect(urls).toContain(`/api/tags?${new URLSearchParams({ q: '甲/乙' })}`);
  for (const url of urls) expect(new URL(url, 'http://x').href).toBe(`http://x${url}`);
});

it('describes the type and meaning of every field', async () => {
  const { document, fieldsOf } = await documentOf({});
  const names = Object.keys(document.components.schemas);
  for (const field of names.flatMap((name) => fieldsOf(document, name))) {
    expect(field.description, field.name).toMatch(/\p{Script=Han}|slug|about:blank/u);
    if (field.schema) expect(names).toContain(field.schema);
  }
  expect(fieldsOf(document, 'Articles')).toContainEqual({
    name: 'items',
    optional: false,
    description: '这一页的文章',
    type: 'Article[]',
    schema: 'Article',
    bounds: undefined,
  });
  const types = Object.fromEntries(fieldsOf(document, 'FullArticle').map(({ name, type }) => [name, type]));
  expect(types).toEqual({
    url: '网址',
    section: '文字',
    slug: '文字',
    title: '文字',
    date: '时间',
    summary: '文字 或 null',
    tags: 'Term[]',
    topics: 'Term[]',
    image: '网址 或 null',
    markdown: '文字',
    text: '文字',
    citations: 'Citation[]',
    versions: '网址[]',
  });
});
