import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayLength, type Newsroom, newsroom } from './lib/testing/newsroom';

/** The handler's part that Next calls; a new one for each request, as Next makes it. */
type Handler = {
  get: (key: string) => Promise<{ value: unknown; lastModified: number } | null>;
  set: (key: string, value: unknown) => Promise<void>;
};

const noon = Date.parse('2025-07-12T12:00:00+08:00');
let room: Newsroom;
let Handler: new () => Handler;

/** A server process over the newsroom's store, with `megabytes` for Next's pages: half of all that pages may take. */
async function startProcess(megabytes = 64) {
  vi.resetModules();
  vi.stubEnv('DATA_DIR', room.dataDir);
  vi.stubEnv('PAGE_CACHE_MB', String(2 * megabytes));
  Handler = (await import('./cache-handler.mjs')).default as unknown as typeof Handler;
}

/** What Next does for a request: ask, and render and set what is not there. Gives the page, and whether it was there. */
async function request(
  key: string,
  render: () => string | Promise<string>,
): Promise<[page: string, kept: boolean]> {
  const handler = new Handler();
  const entry = await handler.get(key);
  if (entry) return [(entry.value as { html: string }).html, true];
  const html = await render();
  await handler.set(key, { kind: 'APP_PAGE', html });
  return [html, false];
}

const publish = async (title: string) => {
  room.article('insights/a.md', { title });
  await room.ingest();
};

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  room = newsroom();
  await publish('一');
  await startProcess();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the page cache', () => {
  it('keeps a page, of each address its own', async () => {
    expect(await request('/a', () => 'A')).toEqual(['A', false]);
    expect(await request('/b', () => 'B')).toEqual(['B', false]);
    expect(await request('/a', () => 'new')).toEqual(['A', true]);
    expect(await request('/b', () => 'new')).toEqual(['B', true]);
  });

  it('has no page of an edition before', async () => {
    await request('/', () => '一');
    await publish('二');
    expect(await request('/', () => '二')).toEqual(['二', false]);
    expect(await request('/', () => 'x')).toEqual(['二', true]);
  });

  it('keeps its pages when an ingest finds nothing new', async () => {
    await request('/', () => '一');
    await room.ingest();
    expect(await request('/', () => 'x')).toEqual(['一', true]);
  });

  it('has no page from before a scheduled article was due, nor one of yesterday', async () => {
    room.article('insights/soon.md', { date: new Date(noon + 60_000).toISOString() });
    await room.ingest();
    await request('/', () => 'before');
    vi.setSystemTime(noon + 59_999);
    expect(await request('/', () => 'x')).toEqual(['before', true]);
    vi.setSystemTime(noon + 60_000);
    expect(await request('/', () => 'due')).toEqual(['due', false]);
    vi.setSystemTime(noon + dayLength);
    expect(await request('/', () => 'tomorrow')).toEqual(['tomorrow', false]);
  });

  it('serves a page as fresh for as long as its edition lasts: Next must not render it again by its age', async () => {
    await request('/', () => '一');
    vi.setSystemTime(noon + 10 * 60_000);
    const entry = await new Handler().get('/');
    expect(entry?.lastModified).toBeGreaterThan(noon + 9 * 60_000);
  });

  it('keeps nothing of what was rendered while an edition was published', async () => {
    const [page] = await request('/', async () => {
      const rendered = '一';
      await publish('二');
      return rendered;
    });
    expect(page).toBe('一');
    expect(await request('/', () => '二')).toEqual(['二', false]);
  });

  it('keeps no old page either when a second request came after the edition and before the page was done', async () => {
    const handler = new Handler();
    expect(await handler.get('/')).toBeNull();
    await publish('二');
    // Next has the second request wait for the rendering that is under way.
    expect(await new Handler().get('/')).toBeNull();
    await handler.set('/', { kind: 'APP_PAGE', html: '一' });
    expect((await request('/', () => '二'))[0]).toBe('二');
  });

  it('keeps no old page when a page is rendered that was not asked for', async () => {
    await request('/', () => '一');
    const handler = new Handler();
    await handler.get('/'); // is served, and rendered again behind it
    await publish('二');
    await handler.set('/', { kind: 'APP_PAGE', html: '一' });
    expect((await request('/', () => '二'))[0]).toBe('二');
  });

  it('recovers from a rendering that failed', async () => {
    await expect(
      request('/', () => {
        throw new Error('failed');
      }),
    ).rejects.toThrow('failed');
    await publish('二');
    await request('/', () => '二');
    await request('/', () => '二');
    expect(await request('/', () => 'x')).toEqual(['二', true]);
  });

  it('is never stale, whatever requests, editions and renderings follow each other', async () => {
    // A rendering shows the edition at which it read; some take longer than others.
    let edition = 1;
    let served = 0;
    const waiting: (() => Promise<void>)[] = [];
    // The same each time: the generator of Park and Miller.
    let random = 7;
    const next = (below: number) => {
      random = (random * 48271) % 2147483647;
      return random % below;
    };
    for (let step = 0; step < 400; step++) {
      const act = next(10);
      if (act < 5) {
        const key = `/${next(3)}`;
        const handler = new Handler();
        const entry = await handler.get(key);
        if (entry) {
          expect((entry.value as { html: string }).html).toBe(`${key} of ${edition}`);
          served += 1;
        } else {
          const html = `${key} of ${edition}`;
          waiting.push(() => handler.set(key, { kind: 'APP_PAGE', html }));
        }
      } else if (act < 9) await waiting.splice(next(waiting.length || 1), 1)[0]?.();
      else {
        edition += 1;
        await publish(`版 ${edition}`);
      }
    }
    expect(edition).toBeGreaterThan(20);
    expect(served).toBeGreaterThan(50);
  });

  it('is bounded by bytes, and drops first what was not asked for longest', async () => {
    await startProcess(1);
    const page = '字'.repeat(50_000); // some 100 KB in memory
    for (let index = 0; index < 30; index++) {
      await request(`/${index}`, () => page);
      await request('/kept', () => page);
    }
    const handler = new Handler();
    const kept = await Promise.all(Array.from({ length: 30 }, (_, index) => handler.get(`/${index}`)));
    const count = kept.filter(Boolean).length;
    expect(count).toBeGreaterThanOrEqual(5);
    expect(count).toBeLessThanOrEqual(10);
    expect(await handler.get('/kept')).not.toBeNull();
    expect(await handler.get('/29')).not.toBeNull();
  });

  it('counts the bytes of every part of a page', async () => {
    await startProcess(1);
    const handler = new Handler();
    const big = Buffer.alloc(600_000);
    for (const value of [
      { kind: 'APP_PAGE', html: '', rscData: big },
      { kind: 'APP_PAGE', html: '', segmentData: new Map([['a', big]]) },
      { kind: 'APP_ROUTE', body: big },
    ]) {
      for (const key of ['/x', '/y']) {
        await handler.get(key);
        await handler.set(key, value);
      }
      // Two of them are more than a megabyte.
      expect(await handler.get('/x')).toBeNull();
      expect(await handler.get('/y')).not.toBeNull();
    }
  });

  it('does not keep what is larger than all its room', async () => {
    await startProcess(1);
    await request('/small', () => 'small');
    await request('/huge', () => '字'.repeat(2_000_000));
    expect(await new Handler().get('/huge')).toBeNull();
    expect(await new Handler().get('/small')).not.toBeNull();
  });

  it('keeps nothing of a wrong address, which anybody can make up', async () => {
    await startProcess();
    for (const [key, status, kept] of [
      ['/gone', 404, false],
      ['/lost/gone', undefined, false],
      ['/lost', undefined, false],
      ['/lost-and-found', undefined, true],
      ['/there', 200, true],
    ] as const) {
      const handler = new Handler();
      await handler.get(key);
      await handler.set(key, { kind: 'APP_PAGE', html: key, status });
      expect((await new Handler().get(key)) !== null, key).toBe(kept);
    }
  });

  it('keeps nothing of a build, which has no content', async () => {
    vi.stubEnv('NEXT_PHASE', 'phase-production-build');
    await request('/', () => 'built');
    vi.stubEnv('NEXT_PHASE', '');
    expect(await request('/', () => '一')).toEqual(['一', false]);
  });

  it('works without a store, and notices when there is one', async () => {
    rmSync(room.dataDir, { recursive: true });
    await startProcess();
    await request('/', () => 'empty');
    expect(await request('/', () => 'x')).toEqual(['empty', true]);
    await publish('一');
    vi.setSystemTime(noon + 2000);
    expect(await request('/', () => '一')).toEqual(['一', false]);
  });
});
