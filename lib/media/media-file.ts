import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The real path of a file that may be served from `folder`, by the segments of its address; `undefined` when there
 * is none, when it is hidden, or when it lies outside the folder once `..` and links are followed. What ingest
 * takes for a picture and what the media route serves must be the same, or a page shows a broken one.
 */
export async function mediaFile(folder: string, segments: string[]): Promise<string | undefined> {
  if (segments.some((segment) => segment.startsWith('.') || /[\\/\0]/.test(segment))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...segments));
    return file.startsWith(root + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
