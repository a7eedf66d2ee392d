import { Validator } from '@seriousme/openapi-schema-validator';
import { corpora } from '../../lib/testing/corpora';
import { type Document, operationsOf, responseChecker, urlWith } from '../support/openapi';
import { urlOf } from '../support/sites';
import { expect, test } from '../support/test';

/** Tests the OpenAPI document against the running API. */
for (const [name, corpus] of corpora) {
  test.describe(`the OpenAPI document, ${name} articles`, () => {
    const site = () => urlOf(corpus);
    let document: Document;
    let check: ReturnType<typeof responseChecker>;

    test.beforeAll(async () => {
      document = (await (await fetch(`${site()}/api/openapi.json`)).json()) as Document;
      check = responseChecker(document);
    });

    /** Requests a URL; the response must match the document. */
    async function ask(operationId: string, url: string) {
      const response = await fetch(site() + url);
      const type = response.headers.get('content-type') ?? '';
      const body = await response.json();
      expect(check(operationId, { status: response.status, type, body }), url).toBeUndefined();
      if (response.status >= 400) expect(body.status, url).toBe(response.status);
      return { status: response.status, body, headers: response.headers };
    }
    test('is OpenAPI 3.1, and short', async () => {
      const { valid, errors } = await new Validator().validate(structuredClone(document));
      expect([valid, errors]).toEqual([true, undefined]);
      expect(JSON.stringify(document).length).toBeLessThan(40_000);
      expect(Object.keys(document.paths)).toEqual([
        '/api/articles',
        '/api/articles/{section}/{slug}',
        '/api/tags',
        '/api/topics',
        '/api/health',
      ]);
      expect(document.servers).toEqual([{ url: 'https://zhiwen.example' }]);
    });

    test('has examples that return the documented status and results', async () => {
      for (const { operationId, 'x-examples': examples } of operationsOf(document)) {
        expect(examples.length).toBeGreaterThan(0);
        for (const { url, status } of examples) {
          const response = await ask(operationId, url);
          expect(response.status, url).toBe(status);
          if (status === 200 && response.body.items)
            expect(response.body.items.length, url).toBeGreaterThan(0);
        }
      }
    });

    test('documents every parameter that has an effect; others are ignored', async () => {
      let tried = 0;
      for (const { operationId, path, parameters } of operationsOf(document)) {
        const plain = await ask(operationId, urlWith(path, parameters, []));
        expect(plain.status).toBe(200);
        const other = await ask(operationId, urlWith(path, parameters, [['undocumented', '1']]));
        // An unknown parameter changes nothing.
        expect(other.body).toEqual(plain.body);
        for (const { name, in: place, example } of parameters) {
          if (place !== 'query' || (operationId !== 'listArticles' && example === undefined)) continue;
          const query = [example].flat().map((value): [string, string] => [name, String(value)]);
          const response = await ask(operationId, urlWith(path, parameters, query));
          expect([name, response.status]).toEqual([name, 200]);
          expect(response.body.items.length, name).toBeGreaterThan(0);
          tried += 1;
        }
      }
      expect(tried).toBeGreaterThan(10);
    });

    test('has the bounds that the API enforces', async () => {
      let bounds = 0;
      for (const { operationId, path, parameters } of operationsOf(document)) {
        for (const { name, in: place, schema } of parameters) {
          if (place !== 'query') continue;
          const status = async (...values: (string | number)[]) =>
            (
              await ask(
                operationId,
                urlWith(
                  path,
                  parameters,
                  values.map((value) => [name, String(value)]),
                ),
              )
            ).status;
          const { type, enum: choices, minimum, maximum, maxItems, pattern, format } = schema;
          if (type === 'integer') {
            if (minimum === undefined || maximum === undefined) throw new Error(`${name} is without bounds`);
            expect([name, await status(minimum)]).toEqual([name, 200]);
            // The last allowed page number is past the last page.
            expect([name, await status(maximum)]).toEqual([name, name === 'page' ? 404 : 200]);
            for (const wrong of [minimum - 1, maximum + 1, minimum + 0.5, 'x', `${minimum}e0`, '１'])
              expect([name, wrong, await status(wrong)]).toEqual([name, wrong, 400]);
            bounds += 2;
          }
          if (choices) {
            for (const choice of choices) expect([choice, await status(choice)]).toEqual([choice, 200]);
            for (const wrong of [choices[0]?.toUpperCase() ?? '', `${choices[0]}x`, 'x'])
              expect([wrong, await status(wrong)]).toEqual([wrong, 400]);
            bounds += 1;
          }
          if (maxItems !== undefined) {
            const values = Array.from({ length: maxItems + 1 }, (_, index) => `值${index}`);
            expect([name, await status(...values.slice(1))]).toEqual([name, 200]);
            expect([name, await status(...values)]).toEqual([name, 400]);
            bounds += 1;
          }
          if (pattern) {
            for (const wrong of ['两个 词', '%', '2025/06/30', '.']) {
              expect(wrong).not.toMatch(new RegExp(pattern, 'u'));
              expect([name, wrong, await status(wrong)]).toEqual([name, wrong, 400]);
            }
            bounds += 1;
          }
          if (format === 'date') {
            expect(await status('2024-02-29')).toBe(200);
            for (const wrong of ['2025-02-29', '2025-13-01', '2025-06-31'])
              expect([name, wrong, await status(wrong)]).toEqual([name, wrong, 400]);
            bounds += 1;
          }
          if (type === 'string' && !choices && !pattern && name !== 'source')
            for (const wild of ['"', '-', '😀', '%', `${'长'.repeat(2000)}`])
              expect([name, wild, await status(wild)]).toEqual([name, wild, 200]);
        }
      }
      // All bounds of the document were tested.
      expect(bounds).toBe(14);
      expect((await ask('listArticles', '/api/articles?source=%E4%B8%A4%20%E8%AF%8D')).status).toBe(400);
    });

    test('matches the data of every article', async () => {
      let next: string | null = '/api/articles?size=100&facets=0';
      for (let count = 0; next; ) {
        const { body } = await ask('listArticles', next);
        for (const { section, slug, ...item } of body.items) {
          const url = `/api/articles/${encodeURIComponent(section)}/${encodeURIComponent(slug)}`;
          const { status, body: whole } = await ask('getArticle', url);
          expect([url, status]).toEqual([url, 200]);
          expect(whole).toMatchObject({ section, slug, ...item });
          count += 1;
        }
        next = body.next === null ? null : body.next.slice('https://zhiwen.example'.length);
        if (!next) expect(count).toBe(body.total);
      }
    });

    test('next and Link lead through all pages, with every article once', async () => {
      const seen = async (query: string) => {
        const urls: string[] = [];
        let next: string | null = `/api/articles?${query}`;
        for (let page = 1; next; page++) {
          const { body, headers } = await ask('listArticles', next);
          expect(body.page).toBe(page);
          expect(headers.get('link')).toBe(body.next && `<${body.next}>; rel="next"`);
          urls.push(...body.items.map(({ url }: { url: string }) => url));
          next = body.next === null ? null : body.next.slice('https://zhiwen.example'.length);
          expect(next === null).toBe(urls.length === body.total);
        }
        expect(new Set(urls).size).toBe(urls.length);
        return urls;
      };
      const byPage: string[] = [];
      for (let page = 1; ; page++) {
        const { status, body } = await ask('listArticles', `/api/articles?page=${page}&size=7&facets=0`);
        if (status === 404) break;
        byPage.push(...body.items.map(({ url }: { url: string }) => url));
      }
      expect(await seen('size=7&facets=0')).toEqual(byPage);
      expect(await seen('size=7&facets=0&sort=oldest')).toEqual([...byPage].reverse());
      const found = await seen('q=AI&size=7&facets=0');
      expect(await seen('q=AI&size=7&facets=0&sort=newest')).toEqual(
        byPage.filter((url) => found.includes(url)),
      );
    });
  });
}
