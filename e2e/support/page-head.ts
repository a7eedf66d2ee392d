import type { APIRequestContext, Page } from '@playwright/test';

/** The SITE_URL of the test sites (support/site.ts). */
export const siteUrl = 'https://zhiwen.example';

/** Maps a URL of the public site to the server under test; throws for any other URL. */
export function localUrl(base: string, url: string): string {
  const { origin, pathname, search } = new URL(url);
  if (origin !== siteUrl) throw new Error(`not a URL of ${siteUrl}: ${url}`);
  return base + pathname + search;
}

/** A page's metadata: its head tags in order, and its structured data. */
export const readHead = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
    const pairs = (selector: string, key: string) =>
      [...document.querySelectorAll<HTMLMetaElement>(selector)].map((meta): [string, string] => [
        meta.getAttribute(key) ?? '',
        meta.content,
      ]);
    return {
      title: document.title,
      titles: document.querySelectorAll('head title').length,
      canonicals: all('link[rel="canonical"]', 'href'),
      named: pairs('meta[name]', 'name'),
      properties: pairs('meta[property]', 'property'),
      previous: all('link[rel="prev"]', 'href'),
      next: all('link[rel="next"]', 'href'),
      feeds: all('link[rel="alternate"][type]', 'href'),
      metadataInBody: document.body.querySelectorAll(
        'meta, link[rel="canonical"], link[rel="prev"], link[rel="next"]',
      ).length,
      jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      ),
    };
  });

/** Fetches a PNG or JPEG; returns its status, content type and size in pixels (0 × 0 if it is neither). */
export async function fetchPictureInfo(request: APIRequestContext, url: string) {
  const response = await request.get(url);
  const bytes = await response.body();
  const type = response.headers()['content-type'];
  if (bytes.subarray(1, 4).toString() === 'PNG')
    return { status: response.status(), type, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  // Find the JPEG's first frame header (ITU-T T.81, B.2.2).
  for (let offset = 2; bytes[offset] === 0xff; offset += 2 + bytes.readUInt16BE(offset + 2)) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2)
      return {
        status: response.status(),
        type,
        width: bytes.readUInt16BE(offset + 7),
        height: bytes.readUInt16BE(offset + 5),
      };
  }
  return { status: response.status(), type, width: 0, height: 0 };
}
