import { type Document, operationsOf, urlWith } from './support/openapi';
import { startSite } from './support/site';
import { demoUrl, scratch } from './support/sites';
import { expect, test } from './support/test';

test('cache and compression headers are right, whether a response comes from Next or the cache', async () => {
  // On a fresh server, first responses come from Next, later ones from the cache.
  const own = await startSite({ DATA_DIR: scratch('data') });
  try {
    const doc = (await (await fetch(`${own.url}/api/openapi.json`)).json()) as Document;
    const addresses = operationsOf(doc).map(({ path, parameters, responses }) => ({
      url: own.url + urlWith(path, parameters, []),
      tagged: '304' in responses,
    }));
    addresses.push({ url: `${own.url}/api/openapi.json`, tagged: true });
    expect(addresses.length).toBeGreaterThan(5);
    for (const { url, tagged } of addresses) {
      const get = (headers: Record<string, string> = {}, method = 'GET') => fetch(url, { headers, method });
      const first = await get();
      const text = await first.text();
      const etag = first.headers.get('etag');
      expect(etag !== null, url).toBe(tagged);
      for (let round = 0; round < 2; round++) {
        const again = await get({ origin: 'https://other.example' });
        expect(await again.text(), url).toBe(text);
        expect(again.headers.get('etag'), url).toBe(etag);
        expect(again.headers.get('access-control-allow-origin'), url).toBe('*');
        expect(again.headers.get('cache-control'), url).toBe(tagged ? 'public, max-age=30' : 'no-store');
        expect(again.headers.get('content-type'), url).toMatch(/^application\/json/);
        expect(again.headers.get('vary'), url).toMatch(/accept-encoding/i);
        if (text.length > 2000) expect(again.headers.get('content-encoding'), url).toBe('gzip');
      }
      const head = await get({}, 'HEAD');
      expect([head.status, await head.text(), head.headers.get('etag')], url).toEqual([200, '', etag]);
      const asked = await get({}, 'OPTIONS');
      expect([asked.status, asked.headers.get('access-control-allow-origin')], url).toEqual([204, '*']);
      if (!etag) continue;
      for (const method of ['GET', 'HEAD']) {
        const unchanged = await get({ 'if-none-match': etag }, method);
        expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')], url).toEqual([
          304,
          '',
          etag,
        ]);
        expect(unchanged.headers.get('access-control-allow-origin'), url).toBe('*');
      }
      expect((await get({ 'if-none-match': '"other"' })).status, url).toBe(200);
    }
  } finally {
    await own.stop();
  }
});

test('an invalid cursor, or one from another query, gets a problem response', async () => {
  const first = (await (await fetch(`${demoUrl()}/api/articles?size=2`)).json()) as { next: string };
  const cursor = new URL(first.next).searchParams.get('cursor') ?? '';
  for (const query of [
    'cursor=x',
    `cursor=${cursor}x`,
    `cursor=${cursor.slice(1)}`,
    `cursor=${cursor}&page=2`,
    `cursor=${cursor}&page=1`,
    `cursor=${cursor}&sort=oldest`,
    `cursor=${cursor}&q=AI`,
  ]) {
    const response = await fetch(`${demoUrl()}/api/articles?${query}`);
    expect([query, response.status]).toEqual([query, 400]);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'cursor' }] });
  }
});
