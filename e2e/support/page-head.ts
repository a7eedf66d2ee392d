import type { APIRequestContext, Page } from '@playwright/test';

/** The SITE_URL of the test sites (support/site.ts). */
export const siteUrl = 'https://zhiwen.example';

/** Maps a URL of the public site to the server under test; throws for any other URL. */
export function localOf(base: string, address: string): string {
  const { origin, pathname, search } = new URL(address);
  if (origin !== siteUrl) throw new Error(`not on the site's own address: ${address}`);
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
      strays: document.body.querySelectorAll(
        'meta, link[rel="canonical"], link[rel="prev"], link[rel="next"]',
      ).length,
      jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      ),
    };
  });

/** Status, type and size in px of a PNG or JPEG. */
export async function pictureSize(request: APIRequestContext, url: string) {
  const answer = await request.get(url);
  const bytes = await answer.body();
  const type = answer.headers()['content-type'];
  if (bytes.subarray(1, 4).toString() === 'PNG')
    return { status: answer.status(), type, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  // The first frame header of a JPEG (ITU-T T.81, B.2.2).
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2)
      return {
        status: answer.status(),
        type,
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
  }
  return { status: answer.status(), type, width: 0, height: 0 };
}
