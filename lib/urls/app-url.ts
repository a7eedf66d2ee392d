import { hasPictureName } from './picture-path';
import { type FeedForm, feedFiles } from './routes';

/** Listings by name. Their last segment may look like a file name. */
const nameListings = /^\/(?:tags|topics|sources|cards)\//;
const internal = /^\/(?:_next|not-found|media|feeds|find)\/|^\/icon\.svg$/;

/**
 * Maps a public URL to the app's internal route: feeds, pictures and term indexes with a query have internal
 * routes. Returns any other URL unchanged. Takes and returns path and query, percent-encoded.
 */
export function appUrl(url: string): string {
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  if (internal.test(path)) return url;
  // Browsers request it for feeds and JSON, which declare no icon.
  if (path === '/favicon.ico') return '/icon.svg';
  for (const [form, file] of Object.entries(feedFiles) as [FeedForm, string][])
    if (path.endsWith(`/${file}`)) return `/feeds/${form}${path.slice(0, -file.length - 1)}${query}`;
  if (hasPictureName.test(path) && !nameListings.test(path)) return `/media${path}${query}`;
  const [, kind] = /^\/(tag|topic)s$/.exec(path) ?? [];
  // The index itself is a cached page; with a query it is rendered per request.
  return kind && /[?&](?:q|sort)=/.test(query) ? `/find/${kind}${query}` : url;
}
