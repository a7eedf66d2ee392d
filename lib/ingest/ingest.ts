import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkSection } from '../schema/check-document';
import type { Fault } from '../schema/fault';
import { parseTaxonomy, type Taxonomy } from '../schema/taxonomy';
import { openStoreForIngest, type Store } from '../store/open';
import { loadContentlayer, typeDocuments } from './contentlayer';
import { refreshPictures } from './pictures';
import { isSectionFile, misplacement, sameAddress } from './placement';
import { hashOf } from './read-article';
import { readBatches } from './read-batches';
import {
  type FileStamp,
  isContentFile,
  isFolder,
  isOutOfSight,
  readContent,
  scanContent,
  stampOf,
  unreadable,
} from './scan';
import { applyTaxonomy, storedTaxonomy, writeAliases } from './term-writer';
import { titleWriter } from './title-writer';
import { articleWriter, type CleanArticle } from './write';

export type Folders = { contentDir: string; mediaDir: string; dataDir: string };

export type IngestReport = {
  /** Files that are new or have changed, files that went, and all files there are. */
  changed: number;
  removed: number;
  files: number;
  /** Whether readers see anything new. */
  published: boolean;
  /** Everything that is wrong with the content now, old faults included, by file and line. */
  faults: Fault[];
};

export type Hints = {
  /** Paths below the content folder that may have changed; without it the whole folder is looked through. */
  content?: ReadonlySet<string>;
  /** Paths below the media folder, beginning with `/`, that may have changed. */
  media?: ReadonlySet<string>;
};

/** The content folder is gone or empty in a way that nobody means: the last edition stays up. */
export class ContentGone extends Error {}

type ManifestRow = { path: string; size: number; modified: number; hash: string; faults: string | null };

/** Files that may all be gone at one look without a doubt that they were taken away. */
const mostAtOnce = 10;

const taxonomyFile = 'taxonomy.yml';

/**
 * Brings the store up to date with the content folder, in one transaction: what changed is checked, typed and
 * written, what is gone is deleted, and the edition is raised by one if a reader could see the difference. A
 * file with a fault is left out and reported; the last good edition of that article stays. `onProgress` hears
 * how many of the changed files are done. Throws `ContentGone` when the content folder is gone, or empty at once.
 */
export async function ingest(
  folders: Folders,
  { hints, onProgress }: { hints?: Hints; onProgress?: (done: number, total: number) => void } = {},
): Promise<IngestReport> {
  const store = openStoreForIngest(folders.dataDir);
  try {
    store.exec('BEGIN IMMEDIATE');
    // A store that holds nothing yet knows of no file that a hint leaves out.
    const fresh = store.prepare('SELECT 1 FROM files').get() === undefined;
    // A share that is not mounted, or a deploy in between, is not an empty folder: the last edition stays.
    if (!fresh && !existsSync(folders.contentDir))
      throw new ContentGone(`没有 ${folders.contentDir} 这个文件夹，上一版留着`);
    const report = await update(store, folders, fresh ? undefined : hints, onProgress);
    store.exec('COMMIT');
    if (report.changed + report.removed > 1000) store.pragma('wal_checkpoint(TRUNCATE)');
    return report;
  } finally {
    if (store.inTransaction) store.exec('ROLLBACK');
    store.close();
  }
}

async function update(
  store: Store,
  { contentDir, mediaDir, dataDir }: Folders,
  hints: Hints | undefined,
  onProgress?: (done: number, total: number) => void,
): Promise<IngestReport> {
  const manifest = readManifest(store, hints?.content);
  const stamps = hints?.content
    ? [...manifest.keys(), ...hints.content].flatMap((file) =>
        isContentFile(file) || isFolder(file) ? (stampOf(contentDir, file) ?? []) : [],
      )
    : scanContent(contentDir);
  // A share that is not mounted leaves an empty folder behind, and nobody takes so many articles back at once.
  if (!hints?.content && stamps.length === 0 && manifest.size > mostAtOnce)
    throw new ContentGone(
      `${contentDir} 里一个文件也没有，原来有 ${manifest.size - 1} 个：也许没有挂载。上一版留着；真要清空，请删掉 ${dataDir}`,
    );
  const present = new Map(stamps.map((stamp) => [stamp.path, stamp]));
  const setStamp = store.prepare(
    'INSERT OR REPLACE INTO files (path, size, modified, hash, faults) VALUES (?, ?, ?, ?, ?)',
  );
  const forget = store.prepare('DELETE FROM files WHERE path = ?');

  const taxonomy = readTaxonomy(contentDir);
  const taxonomyChanged = taxonomy.hash !== manifest.get(taxonomyFile)?.hash;
  const titles = titleWriter(store);
  const articles = articleWriter(store, taxonomy.broken ? storedTaxonomy(store) : taxonomy.taxonomy, titles);
  let published = false;
  let removed = 0;

  for (const file of manifest.keys()) {
    if (file === taxonomyFile || present.has(file) || isOutOfSight(contentDir, file)) continue;
    published = (isSectionFile(file) ? removeSection(store, file) : articles.remove(file)) || published;
    forget.run(file);
    if (!isFolder(file)) removed += 1;
  }

  const isNew = (stamp: FileStamp) => {
    if (isFolder(stamp.path)) return false;
    const known = manifest.get(stamp.path);
    return known?.size !== stamp.size || known.modified !== stamp.modified;
  };
  // A faulty file is read again each time: what stood in its way may be gone.
  const toRead = [...present.values()].filter(
    (stamp) => isNew(stamp) || manifest.get(stamp.path)?.faults !== null,
  );
  const keep = (stamp: FileStamp, hash: string, faults: Fault[] = []) =>
    setStamp.run(
      stamp.path,
      stamp.size,
      stamp.modified,
      hash,
      faults.length > 0 ? JSON.stringify(faults) : null,
    );

  const articleFiles: string[] = [];
  for (const stamp of toRead) {
    const misplaced = isSectionFile(stamp.path) ? undefined : misplacement(stamp.path);
    if (isFolder(stamp.path)) keep(stamp, '', [unreadable(stamp.path)]);
    else if (misplaced) keep(stamp, '', [misplaced]);
    else if (!isSectionFile(stamp.path)) articleFiles.push(stamp.path);
    else published = writeSection(store, contentDir, stamp, manifest.get(stamp.path), keep) || published;
  }

  let done = 0;
  // It loads while the first batch is read.
  if (articleFiles.length > 0) void loadContentlayer().catch(() => {});
  onProgress?.(0, articleFiles.length);
  for await (const batch of readBatches(contentDir, articleFiles)) {
    const fresh: CleanArticle[] = [];
    for (const read of batch) {
      const stamp = present.get(read.path);
      if (!stamp) continue;
      const known = manifest.get(read.path);
      if ('faults' in read) keep(stamp, read.hash, read.faults);
      else if (known && known.hash === read.hash && known.faults === null) keep(stamp, read.hash);
      else fresh.push(read);
    }
    const typed = await typeDocuments(
      path.join(dataDir, 'stage'),
      fresh.map((read) => read.document),
    );
    fresh.forEach((read, index) => {
      const stamp = present.get(read.path);
      const article = typed[index];
      const other = articles.occupant(read.path);
      if (!stamp) return;
      if (!article) keep(stamp, read.hash, [untyped(read.path)]);
      else if (other) keep(stamp, read.hash, [sameAddress(read.path, other)]);
      else {
        articles.write(read, article, stamp.modified);
        keep(stamp, read.hash);
        published = true;
      }
    });
    done += batch.length;
    // While another thread reads the next batch.
    if (done < articleFiles.length) await titles.prepare();
    onProgress?.(done, articleFiles.length);
  }

  rmSync(path.join(dataDir, 'stage'), { recursive: true, force: true });

  articles.finish();
  if (taxonomyChanged && !taxonomy.broken) {
    applyTaxonomy(store, taxonomy.taxonomy, titles);
    published = true;
  }
  await titles.finish();
  setStamp.run(
    taxonomyFile,
    0,
    0,
    taxonomy.hash,
    taxonomy.faults.length > 0 ? JSON.stringify(taxonomy.faults) : null,
  );
  if (published && !taxonomy.broken) writeAliases(store, taxonomy.taxonomy);
  if (await refreshPictures(store, mediaDir, hints && !published ? (hints.media ?? new Set()) : undefined))
    published = true;
  if (published) store.exec(`UPDATE meta SET value = value + 1 WHERE key = 'edition'`);

  return { changed: toRead.filter(isNew).length, removed, published, ...summary(store) };
}

function readManifest(store: Store, only?: ReadonlySet<string>): Map<string, ManifestRow> {
  if (!only)
    return new Map(
      (store.prepare('SELECT * FROM files').all() as ManifestRow[]).map((row) => [row.path, row]),
    );
  // Faulty files are looked at again each time: what stood in their way may be gone.
  const faulty = store
    .prepare('SELECT * FROM files WHERE faults IS NOT NULL OR path = ?')
    .all(taxonomyFile) as ManifestRow[];
  const one = store.prepare('SELECT * FROM files WHERE path = ?');
  const named = [...only].flatMap((file) => (one.get(file) as ManifestRow | undefined) ?? []);
  return new Map([...faulty, ...named].map((row) => [row.path, row]));
}

function summary(store: Store): { files: number; faults: Fault[] } {
  const files = store
    .prepare(`SELECT count(*) FROM files WHERE path <> ? AND path NOT LIKE '%/'`)
    .pluck()
    .get(taxonomyFile) as number;
  const rows = store
    .prepare('SELECT faults FROM files WHERE faults IS NOT NULL ORDER BY path')
    .pluck()
    .all() as string[];
  return { files, faults: rows.flatMap((row) => JSON.parse(row) as Fault[]) };
}

const untyped = (file: string): Fault => ({
  file,
  line: 1,
  field: 'front matter',
  problem: 'Contentlayer 读不了这个文件',
  fix: '对照其他文章检查 front matter',
});

function writeSection(
  store: Store,
  contentDir: string,
  stamp: FileStamp,
  known: ManifestRow | undefined,
  keep: (stamp: FileStamp, hash: string, faults?: Fault[]) => void,
): boolean {
  const bytes = readContent(contentDir, stamp.path);
  if (!bytes || 'problem' in bytes) {
    if (bytes) keep(stamp, '', [bytes]);
    return false;
  }
  const hash = hashOf(bytes);
  const checked = checkSection(stamp.path, bytes);
  keep(stamp, hash, 'faults' in checked ? checked.faults : []);
  if ('faults' in checked || (known?.hash === hash && known.faults === null)) return false;
  const { title, linkTitle, description } = checked.document.frontMatter;
  store
    .prepare('INSERT OR REPLACE INTO sections (folder, title, link_title, description) VALUES (?, ?, ?, ?)')
    .run(stamp.path.split('/')[0], title ?? null, linkTitle ?? null, description ?? null);
  return true;
}

const removeSection = (store: Store, file: string) =>
  store.prepare('DELETE FROM sections WHERE folder = ?').run(file.split('/')[0]).changes > 0;

function readTaxonomy(contentDir: string): {
  taxonomy: Taxonomy;
  hash: string;
  faults: Fault[];
  broken: boolean;
} {
  const none: Taxonomy = { terms: new Map(), aliases: new Map() };
  const bytes = readContent(contentDir, taxonomyFile);
  if (!bytes) return { taxonomy: none, hash: 'none', faults: [], broken: false };
  if ('problem' in bytes) return { taxonomy: none, hash: '', faults: [bytes], broken: true };
  const parsed = parseTaxonomy(taxonomyFile, bytes);
  if ('faults' in parsed) return { taxonomy: none, hash: hashOf(bytes), faults: parsed.faults, broken: true };
  return { taxonomy: parsed.taxonomy, hash: hashOf(bytes), faults: [], broken: false };
}
