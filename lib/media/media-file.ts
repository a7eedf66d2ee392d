import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Resolves the segments of a URL path to the real path of a file in `folder`; `undefined` if it is missing, hidden or,
 * with symlinks resolved, outside the folder. Ingest and the media route share this, so that pages never link to a
 * picture that is not served.
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
