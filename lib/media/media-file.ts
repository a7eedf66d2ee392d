import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Real path of a file to serve from `folder`, by the segments of its URL path; `undefined` if it is missing, hidden
 * or outside the folder after resolving `..` and symlinks. Ingest and the media route share this, so that pages
 * never link a picture that is not served.
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
