import { hasPictureName } from './picture-path';
import { type FeedForm, feedFiles } from './routes';

/** Listings of names, whose last segment may look like a file's name. */
const ofNames = /^\/(?:tags|topics|sources|cards)\//;
const internal = /^\/(?:_next|not-found|media|feeds|find)\/|^\/icon\.svg$/;

/**
 * Where the app's own route for a URL is: feeds, pictures, and indexes of terms with a query each have a route that
 * readers never see. Any other URL comes back as it is. Takes and gives path and query, percent-encoded.
 */
export function appUrl(url: string): string {
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  if (internal.test(path)) return url;
  // What browsers ask for beside a feed or JSON, which name no icon.
  if (path === '/favicon.ico') return '/icon.svg';
  for (const [form, file] of Object.entries(feedFiles) as [FeedForm, string][])
    if (path.endsWith(`/${file}`)) return `/feeds/${form}${path.slice(0, -file.length - 1)}${query}`;
  if (hasPictureName.test(path) && !ofNames.test(path)) return `/media${path}${query}`;
  const [, kind] = /^\/(tag|topic)s$/.exec(path) ?? [];
  // The index itself is a page that is cached; with a query it is rendered each time.
  return kind && /[?&](?:q|sort)=/.test(query) ? `/find/${kind}${query}` : url;
}
