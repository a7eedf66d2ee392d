import { createHash } from 'node:crypto';
import type { Citation } from '../markdown/citations';
import { inlineText, readMarkdown } from '../markdown/read';
import { readTypedMarks } from '../markdown/typed-marks';
import type { ArticleFrontMatter } from '../schema/article-fields';
import { type CheckedDocument, checkArticle } from '../schema/check-document';
import type { Fault } from '../schema/fault';
import { readContent } from './scan';

/** All that ingest learns from one article's bytes, before Contentlayer types it. Plain data: it crosses threads. */
export type ReadArticle = {
  path: string;
  hash: string;
} & (
  | { faults: Fault[] }
  | {
      document: CheckedDocument<ArticleFrontMatter>;
      summary?: string;
      text: string;
      pictures: string[];
      citations: Citation[];
      citationsHeading?: string;
    }
);

/** An article without faults. */
export type CleanArticle = Extract<ReadArticle, { text: string }>;

export const hashOf = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('base64url');

/** Checks and reads one article. Never throws for what a file holds: it returns faults. */
function readArticle(file: string, bytes: Uint8Array): ReadArticle {
  const hash = hashOf(bytes);
  const checked = checkArticle(file, bytes);
  if ('faults' in checked) return { path: file, hash, faults: checked.faults };
  const { frontMatter } = checked.document;
  const document = { frontMatter, body: readTypedMarks(checked.document.body) };
  const read = readMarkdown(document.body);
  const summary = inlineText(frontMatter.summary ?? frontMatter.description ?? '') || undefined;
  return {
    path: file,
    hash,
    document,
    summary,
    text: read.text,
    pictures: read.pictures,
    citations: read.citations.list,
    citationsHeading: read.citations.heading,
  };
}

/** Reads articles by their paths below `contentDir`; leaves out those that have vanished meanwhile. */
export function readArticles(contentDir: string, files: string[]): ReadArticle[] {
  return files.flatMap((file): ReadArticle[] => {
    const bytes = readContent(contentDir, file);
    if (!bytes) return [];
    return 'problem' in bytes ? [{ path: file, hash: '', faults: [bytes] }] : [readArticle(file, bytes)];
  });
}
