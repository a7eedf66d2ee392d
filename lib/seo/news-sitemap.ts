import type { Edition } from '../content/edition';
import { storiesAt } from '../content/stories';
import { site } from '../site';
import { escapeXml } from '../text/xml';
import { isoDateTime } from '../time';

// Google News accepts articles of the last two days, at most 1,000.
const age = 48 * 60 * 60 * 1000;
const most = 1000;

/**
 * Google's news sitemap: articles of the 48 hours before `now` (ms since the epoch), newest first. May be empty,
 * which Google allows.
 */
export function newsSitemap(edition: Edition, now = Date.now()): string {
  const after = edition.dates.findIndex((date) => date <= now - age);
  const count = Math.min(most, after < 0 ? edition.dates.length : after);
  const entries = storiesAt(
    edition,
    Array.from({ length: count }, (_, position) => position),
  ).map(
    ({ url, title, date }) =>
      `<url><loc>${escapeXml(site.url + url)}</loc><news:news><news:publication><news:name>${escapeXml(site.name)}</news:name><news:language>zh-cn</news:language></news:publication><news:publication_date>${isoDateTime(date)}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.join('')}</urlset>
`;
}
