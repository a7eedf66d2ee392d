import { hasPictureName } from './picture-path';
import { type FeedForm, feedFiles } from './routes';

/** Paths that may end like a picture file but are not media: terms and sources with a dot in the name, and cards. */
const notMedia = /^\/(?:tags|topics|sources|cards)\//;
const internal = /^\/(?:_next|not-found|media|feeds|find)\/|^\/icon\.svg$/;

/**
 * Maps a public URL to the internal route that serves it: feeds, pictures, the favicon, and term indexes with `q` or
 * `sort`. Returns any other URL unchanged. Takes and returns path and query, percent-encoded.
 */
export function internalUrl(url: string): string {
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  if (internal.test(path)) return url;
  // Browsers request /favicon.ico for feeds and JSON, which can't declare an icon.
  if (path === '/favicon.ico') return '/icon.svg';
  for (const [form, file] of Object.entries(feedFiles) as [FeedForm, string][])
    if (path.endsWith(`/${file}`)) return `/feeds/${form}${path.slice(0, -file.length - 1)}${query}`;
  if (hasPictureName.test(path) && !notMedia.test(path)) return `/media${path}${query}`;
  const [, kind] = /^\/(tag|topic)s$/.exec(path) ?? [];
  // The plain index is a cached page; searched or sorted, it is rendered per request.
  return kind && /[?&](?:q|sort)=/.test(query) ? `/find/${kind}${query}` : url;
}
