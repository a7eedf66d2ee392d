import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../schema/fault';
import type { ArticleWriter } from './article-writer';
import type { Folders } from './ingest';
import type { Manifest } from './manifest';
import { sameUrl } from './placement';
import type { CleanArticle, ReadArticle } from './read-article';
import { readBatches } from './read-batches';
import type { FileStamp } from './scan';
import { loadContentlayer, type TypedArticle, typeDocuments } from './type-documents';

/**
 * Reads, types and writes the articles of `stamps` (by path), a batch at a time, and keeps in the manifest how each
 * turned out. Gives whether one was written. `onProgress` is told how many are done. Runs inside the caller's
 * transaction.
 */
export async function updateArticles(
  { contentDir, dataDir }: Folders,
  stamps: ReadonlyMap<string, FileStamp>,
  manifest: Manifest,
  articles: ArticleWriter,
  onProgress?: (done: number, total: number) => void,
): Promise<boolean> {
  const stageDir = path.join(dataDir, 'stage');
  let hasWritten = false;

  /** The articles that have to be written: without a fault, and not as they were. */
  function findFresh(batch: ReadArticle[]): CleanArticle[] {
    const fresh: CleanArticle[] = [];
    for (const read of batch) {
      const stamp = stamps.get(read.path);
      if (!stamp) continue;
      if ('faults' in read) manifest.record(stamp, read.hash, read.faults);
      else if (manifest.isCurrent(read.path, read.hash)) manifest.record(stamp, read.hash);
      else fresh.push(read);
    }
    return fresh;
  }

  function write(read: CleanArticle, typed: TypedArticle | undefined) {
    const stamp = stamps.get(read.path);
    if (!stamp) return;
    const other = articles.occupant(read.path);
    if (!typed) manifest.record(stamp, read.hash, [untyped(read.path)]);
    else if (other) manifest.record(stamp, read.hash, [sameUrl(read.path, other)]);
    else {
      articles.write(read, typed, stamp.modified);
      manifest.record(stamp, read.hash);
      hasWritten = true;
    }
  }

  // It loads while the first batch is read.
  if (stamps.size > 0) void loadContentlayer().catch(() => {});
  let done = 0;
  onProgress?.(0, stamps.size);
  for await (const batch of readBatches(contentDir, [...stamps.keys()])) {
    const fresh = findFresh(batch);
    const typed = await typeDocuments(
      stageDir,
      fresh.map((read) => ({ path: read.path, ...read.document })),
    );
    fresh.forEach((read, index) => void write(read, typed[index]));
    done += batch.length;
    // Another thread is reading the next batch meanwhile.
    if (done < stamps.size) await articles.prepare();
    onProgress?.(done, stamps.size);
  }
  rmSync(stageDir, { recursive: true, force: true });
  return hasWritten;
}

const untyped = (file: string): Fault => ({
  file,
  line: 1,
  field: 'front matter',
  problem: 'Contentlayer 读不了这个文件',
  fix: '对照其他文章检查 front matter',
});
