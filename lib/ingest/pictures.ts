import { open } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { mediaFile } from '../media/media-file';
import { headLength, pictureType } from '../media/picture-type';
import type { Store } from '../store/open';
import { hasPictureName } from '../urls/picture-path';
import { statOf } from './scan';

type PictureRow = { path: string; size: number | null; modified: number | null };

/**
 * Brings `pictures` up to date with the files below `mediaDir`: all that articles name, or those that are, or lie in, `only`. The
 * size in pixels comes from the bytes, as does what is a picture at all (a third of the real `.jpg` files are
 * PNG or WebP, two are web pages). Gives whether anything changed. Runs inside the caller's transaction.
 */
export async function refreshPictures(
  store: Store,
  mediaDir: string,
  only?: ReadonlySet<string>,
): Promise<boolean> {
  const named = store
    .prepare(
      `SELECT DISTINCT named.path, pictures.size, pictures.modified
       FROM article_pictures AS named LEFT JOIN pictures ON pictures.path = named.path`,
    )
    .all() as PictureRow[];
  const put = store.prepare(
    'INSERT OR REPLACE INTO pictures (path, size, modified, width, height) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = store.prepare('DELETE FROM pictures WHERE path = ?');
  let changed = false;
  const refresh = async (row: PictureRow) => {
    const stat = statOf(path.join(mediaDir, row.path));
    if (stat && stat.size === row.size && stat.mtimeMs === row.modified) return;
    const size =
      stat?.isFile() && hasPictureName.test(row.path) ? await measure(mediaDir, row.path) : undefined;
    if (stat && size) put.run(row.path, stat.size, stat.mtimeMs, size.width, size.height);
    else if (row.size === null) return;
    else drop.run(row.path);
    changed = true;
  };
  const wanted = only ? named.filter((row) => withParents(row.path).some((part) => only.has(part))) : named;
  for (let start = 0; start < wanted.length; start += 8)
    await Promise.all(wanted.slice(start, start + 8).map(refresh));
  return changed;
}

/** `/a/b.jpg` and the folders it lies in: of a folder that is moved in whole, only its own name is heard. */
const withParents = (file: string) =>
  file.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));

async function measure(
  mediaDir: string,
  picture: string,
): Promise<{ width: number; height: number } | undefined> {
  const file = await mediaFile(mediaDir, picture.split('/').filter(Boolean));
  if (!file) return undefined;
  try {
    if (!pictureType(await readHead(file))) return undefined;
    const { width, height, orientation = 1 } = await sharp(file).metadata();
    if (!width || !height) return undefined;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
