import { existsSync } from 'node:fs';
import type { Fault } from '../schema/fault';
import { openStoreForIngest, type Store } from '../store/open';
import { applyTaxonomy, storedTaxonomy, writeAliases } from './apply-taxonomy';
import { type ArticleWriter, articleWriter } from './article-writer';
import { type Manifest, openManifest, summarise } from './manifest';
import { refreshPictures } from './pictures';
import { isSectionFile, misplacement } from './placement';
import { readTaxonomy, taxonomyFile } from './read-taxonomy';
import {
  type FileStamp,
  isContentFile,
  isFolder,
  isOutOfSight,
  scanContent,
  stampOf,
  unreadable,
} from './scan';
import { removeSection, writeSection } from './section-writer';
import { titleWriter } from './title-writer';
import { updateArticles } from './update-articles';

export type Folders = { contentDir: string; mediaDir: string; dataDir: string };

export type IngestReport = {
  /** Files that are new or have changed. */
  changed: number;
  /** Files that are gone. */
  removed: number;
  /** All files there are. */
  files: number;
  /** Whether readers see anything new. */
  published: boolean;
  /** Everything wrong with the content now, old faults included, by file and line. */
  faults: Fault[];
};

export type Hints = {
  /** Paths below the content folder that may have changed; without it the whole folder is scanned. */
  content?: ReadonlySet<string>;
  /** Paths below the media folder, beginning with `/`, that may have changed. */
  media?: ReadonlySet<string>;
};

/** The content folder is gone, or empty, surely by accident: the last edition stays up. */
export class ContentGone extends Error {}

/** If more rows than this (`taxonomy.yml` has one too) lose their files all at once, it is taken for an accident. */
const mostAtOnce = 10;

/**
 * Brings the store up to date with the content folder, in one transaction that raises the edition by one if a reader
 * could see the difference. A file with a fault is reported, and its last valid text stays. `onProgress` is told how
 * many of the changed articles are done. Throws `ContentGone` when the content folder is gone or suddenly empty.
 */
export async function ingest(
  folders: Folders,
  { hints, onProgress }: { hints?: Hints; onProgress?: (done: number, total: number) => void } = {},
): Promise<IngestReport> {
  const store = openStoreForIngest(folders.dataDir);
  try {
    store.exec('BEGIN IMMEDIATE');
    // An empty store needs every file, not only those that a hint names.
    const fresh = store.prepare('SELECT 1 FROM files').get() === undefined;
    // The share may not be mounted, or a deploy be under way.
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

/** What `ingest` does, inside its transaction. */
async function update(
  store: Store,
  folders: Folders,
  hints: Hints | undefined,
  onProgress?: (done: number, total: number) => void,
): Promise<IngestReport> {
  const { contentDir, mediaDir } = folders;
  const manifest = openManifest(store, hints?.content);
  const present = findPresent(folders, manifest, hints?.content);
  const toRead = [...present.values()].filter(manifest.needsReading);
  const { taxonomy, hash, faults } = readTaxonomy(contentDir);
  const titles = titleWriter(store);
  const articles = articleWriter(store, taxonomy ?? storedTaxonomy(store), titles);

  const gone = removeGone(store, contentDir, manifest, present, articles);
  const { sectionsChanged, articleStamps } = sortFiles(store, contentDir, manifest, toRead);
  const articlesChanged = await updateArticles(folders, articleStamps, manifest, articles, onProgress);
  articles.finish();
  const taxonomyChanged = taxonomy !== undefined && hash !== manifest.known.get(taxonomyFile)?.hash;
  if (taxonomyChanged) applyTaxonomy(store, taxonomy, titles);
  await titles.finish();
  manifest.record({ path: taxonomyFile, size: 0, modified: 0 }, hash, faults);

  const contentChanged = gone.published || sectionsChanged || articlesChanged || taxonomyChanged;
  if (contentChanged && taxonomy) writeAliases(store, taxonomy);
  // An article that changed may name other pictures, so then all are looked at.
  const onlyPictures = hints && !contentChanged ? (hints.media ?? new Set<string>()) : undefined;
  const picturesChanged = await refreshPictures(store, mediaDir, onlyPictures);
  const published = contentChanged || picturesChanged;
  if (published) store.exec(`UPDATE meta SET value = value + 1 WHERE key = 'edition'`);

  return {
    changed: toRead.filter(manifest.isChanged).length,
    removed: gone.count,
    published,
    ...summarise(store),
  };
}

/** The files that are there now, by path; with hints, those of the manifest and the hinted ones alone. */
function findPresent(
  { contentDir, dataDir }: Folders,
  { known }: Manifest,
  hinted: ReadonlySet<string> | undefined,
): Map<string, FileStamp> {
  const stamps = hinted
    ? [...known.keys(), ...hinted].flatMap((file) =>
        isContentFile(file) || isFolder(file) ? (stampOf(contentDir, file) ?? []) : [],
      )
    : scanContent(contentDir);
  // A share that is not mounted leaves an empty folder behind.
  if (!hinted && stamps.length === 0 && known.size > mostAtOnce)
    throw new ContentGone(
      `${contentDir} 里一个文件也没有，原来有 ${known.size - 1} 个：也许没有挂载。上一版留着；真要清空，请删掉 ${dataDir}`,
    );
  return new Map(stamps.map((stamp) => [stamp.path, stamp]));
}

/** Deletes what the store has of files that are gone. Gives how many, and whether readers can see the difference. */
function removeGone(
  store: Store,
  contentDir: string,
  manifest: Manifest,
  present: ReadonlyMap<string, FileStamp>,
  articles: ArticleWriter,
): { count: number; published: boolean } {
  let count = 0;
  let published = false;
  for (const file of manifest.known.keys()) {
    if (file === taxonomyFile || present.has(file) || isOutOfSight(contentDir, file)) continue;
    published = (isSectionFile(file) ? removeSection(store, file) : articles.remove(file)) || published;
    manifest.forget(file);
    if (!isFolder(file)) count += 1;
  }
  return { count, published };
}

/** Writes the sections among `stamps`, keeps the faults of what lies in the wrong place, and gives the articles. */
function sortFiles(
  store: Store,
  contentDir: string,
  manifest: Manifest,
  stamps: FileStamp[],
): { sectionsChanged: boolean; articleStamps: Map<string, FileStamp> } {
  let sectionsChanged = false;
  const articleStamps = new Map<string, FileStamp>();
  for (const stamp of stamps) {
    const file = stamp.path;
    const misplaced = isSectionFile(file) ? undefined : misplacement(file);
    if (isFolder(file)) manifest.record(stamp, '', [unreadable(file)]);
    else if (misplaced) manifest.record(stamp, '', [misplaced]);
    else if (isSectionFile(file))
      sectionsChanged = writeSection(store, contentDir, stamp, manifest) || sectionsChanged;
    else articleStamps.set(file, stamp);
  }
  return { sectionsChanged, articleStamps };
}
