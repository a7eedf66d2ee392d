import { quality } from '../../lib/media/picture-sizes.json';
import { internalUrl } from '../../lib/urls/internal-url';
import { isResizable } from '../../lib/urls/picture-path';
import { splitUrl } from '../types';

/**
 * Maps the short form of a resized picture, `/newsimages/a.jpg?w=640`, to Next's resizer URL; the short form keeps
 * pages small. Returns `undefined` for any other URL.
 */
export function resizedPictureUrl(url: string): string | undefined {
  const [path, query] = splitUrl(url);
  const width = /^\?w=(\d{2,4})$/.exec(query)?.[1];
  if (!width || !isResizable(path)) return undefined;
  return `/_next/image?url=${encodeURIComponent(internalUrl(path))}&w=${width}&q=${quality}`;
}
