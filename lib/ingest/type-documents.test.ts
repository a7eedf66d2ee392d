import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dynamicBuildMain } from 'contentlayer/core';
import { expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import type { z } from 'zod';
import type { ArticleFrontMatter, articleSchema } from '../schema/article-fields';
import { checkArticle } from '../schema/check-document';
import { typeDocuments } from './type-documents';

const files: Record<string, string> = {
  'insights/Kimi-K2.md':
    'title: Kimi K2\ndate: 2025-07-12T08:00:00+08:00\ntags: [大模型, Kimi]\nsummary: 摘要',
  'newspaper/2025/大模型 周报.md':
    'title: 周报\ndate: 2025-07-11T23:30:00+08:00\ndraft: true\nauthor: [甲, 乙]',
  'insights/folder/index.md':
    'title: 有图\ndate: 2025-07-10\nfeatured_image: { image: /a.jpg, alt: 图 }\naliases: [/old/]\nlastmod: 2025-07-11\nai_score: 8.5\nai_generated: false',
};

/** Documents as ingest hands them on, after the check. */
function documentsOf(given: Record<string, string>) {
  return Object.entries(given).map(([file, frontMatter]) => {
    const checked = checkArticle(file, Buffer.from(`---\n${frontMatter}\n---\n正文。\n`));
    if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
    return { path: file, ...checked.document };
  });
}

function folder() {
  const dir = mkdtempSync(path.join(tmpdir(), 'zhiwen-contentlayer-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

it('knows section, slug and URL by the path, whatever a file is called', async () => {
  const frontMatter = 'title: 甲\ndate: 2025-07-12';
  const paths = [
    'news/Kimi K2.md',
    'news/大写.MD',
    'news/a\\b.md',
    'news/[x](y).md',
    'news/2025/甲/index.md',
  ];
  const typed = await typeDocuments(
    folder(),
    documentsOf(Object.fromEntries(paths.map((file) => [file, frontMatter]))),
  );
  expect(typed.map((article) => [article?.section, article?.slug, article?.url])).toEqual([
    ['news', 'kimi k2', '/news/kimi%20k2'],
    ['news', '大写', '/news/%E5%A4%A7%E5%86%99'],
    ['news', 'a\\b', '/news/a%5Cb'],
    ['news', '[x](y)', '/news/%5Bx%5D(y)'],
    ['news', '甲', '/news/%E7%94%B2'],
  ]);
});

it('types as Contentlayer does by its own means', async () => {
  const contentDir = folder();
  const documents = documentsOf(files);
  for (const { path: file, frontMatter, body } of documents) {
    mkdirSync(path.join(contentDir, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(contentDir, file), `---json\n${JSON.stringify(frontMatter)}\n---\n${body}`);
  }
  vi.stubEnv('CONTENT_DIR', contentDir);
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const { default: source } = await import('../../contentlayer.config');
  const { data } = (await dynamicBuildMain({
    config: { source: await source(undefined), esbuildHash: '', filePath: 'contentlayer.config.ts' },
    verbose: false,
    runtimeDeps: { contentlayerVersion: '', cwd: contentDir },
  } as never)) as { data: { allDocuments: Record<string, unknown>[] } };
  const theirs = new Map(data.allDocuments.map((document) => [document._id, document]));
  const ours = await typeDocuments(folder(), documents);
  expect(theirs.size).toBe(documents.length);
  expect(ours.map(fieldsOf)).toEqual(documents.map((document) => fieldsOf(theirs.get(document.path))));
});

/** The fields of a document as Contentlayer writes them, in JSON, without those that it adds for itself. */
function fieldsOf(document: object | undefined) {
  const { _id, _raw, type, body, ...fields } = JSON.parse(JSON.stringify(document));
  return { ...fields, body: body.raw };
}

it('agrees with the schema on which fields are certain', () => {
  expectTypeOf<z.output<typeof articleSchema>>().toExtend<ArticleFrontMatter>();
  expectTypeOf<ArticleFrontMatter>().toExtend<z.output<typeof articleSchema>>();
});
