import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type Hints, type IngestReport, ingest } from '../ingest/ingest';

export type FrontMatter = Record<string, string | boolean | number | string[]>;

export const dayLength = 24 * 60 * 60 * 1000;
/** A time when all undated articles of a newsroom are published. */
export const now = Date.parse('2025-07-12T12:00:00+08:00');

/**
 * Temporary content, media and data folders with the real ingest, for one test. `cleanUp` receives the function
 * that removes them.
 */
export function newsroom(cleanUp: (remove: () => void) => void = onTestFinished) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-'));
  cleanUp(() => rmSync(folder, { recursive: true, force: true }));
  const folders = {
    contentDir: path.join(folder, 'content'),
    mediaDir: path.join(folder, 'media'),
    dataDir: path.join(folder, 'data'),
  };
  for (const each of Object.values(folders)) mkdirSync(each);

  let clock = Date.parse('2025-07-12T00:00:00Z') / 1000;
  /** Gives every write its own time, since two within one clock tick would look the same. */
  const put = (base: string, file: string, content: string | Uint8Array) => {
    const place = path.join(base, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
    utimesSync(place, clock, clock);
    clock += 1;
  };
  const inContent = (file: string) => path.join(folders.contentDir, file);

  return {
    ...folders,
    write: (file: string, content: string | Uint8Array) => put(folders.contentDir, file, content),
    /** Writes an article; by default dated on the morning of 2025-07-12. */
    article: (file: string, fields: FrontMatter = {}, body = '正文。') =>
      put(folders.contentDir, file, articleText({ title: file, ...fields }, body)),
    picture: (file: string, bytes: Uint8Array) => put(folders.mediaDir, file, bytes),
    remove: (file: string) => rmSync(inContent(file), { recursive: true }),
    removePicture: (file: string) => rmSync(path.join(folders.mediaDir, file)),
    rename: (from: string, to: string) => {
      mkdirSync(path.dirname(inContent(to)), { recursive: true });
      renameSync(inContent(from), inContent(to));
    },
    touch: (file: string) => {
      utimesSync(inContent(file), clock, clock);
      clock += 1;
    },
    ingest: (options?: {
      hints?: Hints;
      onProgress?: (done: number, total: number) => void;
    }): Promise<IngestReport> => ingest(folders, options),
    /** Files in the data folder. */
    dataFiles: () => readdirSync(folders.dataDir),
  };
}

export type Newsroom = ReturnType<typeof newsroom>;

export function articleText(fields: FrontMatter, body = '正文。'): string {
  const all: FrontMatter = { date: '2025-07-12T09:00:00+08:00', ...fields };
  const lines = Object.entries(all).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/**
 * Loads `lib/content` as in a fresh server process over `dataDir`: its modules read the folder from the environment
 * when loaded and keep one connection.
 */
export async function contentOf(dataDir: string) {
  vi.resetModules();
  vi.stubEnv('DATA_DIR', dataDir);
  const shared = globalThis as { zhiwenStore?: { store?: { close: () => void } }; zhiwenEdition?: unknown };
  shared.zhiwenStore?.store?.close();
  shared.zhiwenStore = undefined;
  shared.zhiwenEdition = undefined;
  const modules = await Promise.all([
    import('../content/edition'),
    import('../content/article'),
    import('../content/listings'),
    import('../content/related'),
    import('../content/front-page'),
    import('../content/stories'),
    import('../content/title-breaks'),
    import('../content/nearest-stories'),
    import('../content/versions'),
    import('../content/archive'),
    import('../content/sources'),
    import('../content/term-index'),
    import('../content/moved'),
    import('../search/search'),
    import('../api/list-articles'),
    import('../search/quick'),
    import('../search/hits'),
  ]);
  return Object.assign({}, ...modules) as Merged<typeof modules>;
}

type Merged<Modules> = Modules extends [infer First, ...infer Rest] ? First & Merged<Rest> : object;

export type Content = Awaited<ReturnType<typeof contentOf>>;

/** URLs of everything published at `at`, newest first, decoded. */
export function published({ currentEdition, storiesAt }: Content, at = now): string[] {
  const edition = currentEdition(at);
  return storiesAt(edition, edition.ids.keys()).map(({ url }) => decodeURIComponent(url));
}
