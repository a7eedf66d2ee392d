import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Content, contentOf, newsroom, now } from '../testing/newsroom';
import { decodeCursor, encodeCursor } from './cursor';

// Few distinct times, so that most articles tie, and names that sort differently in UTF-8 and UTF-16.
const moments = [0, 1, 2, 3].map((hours) => Date.parse('2025-07-01T08:00:00Z') + hours * 3_600_000);
const names = ['a', 'B', '一', '豈', '𠮷', 'ﬀ', 'a b', 'ａ', 'z'];
const sections = ['insights', 'newspaper'];

type Piece = { file: string; date: number; tagged: boolean };
const piece = fc.record({
  file: fc.tuple(fc.constantFrom(...sections), fc.constantFrom(...names)).map((parts) => parts.join('/')),
  date: fc.constantFrom(...moments),
  tagged: fc.boolean(),
});

/** Order of the store: newest first, then by bytes of the path. */
const compare = (a: Piece, b: Piece) =>
  b.date - a.date || Buffer.compare(Buffer.from(`${a.file}.md`), Buffer.from(`${b.file}.md`));

const room = newsroom(afterAll);
let content: Content;
beforeAll(async () => {
  // Keeps the folder from being empty: an empty folder counts as not mounted.
  room.article('insights/draft.md', { date: new Date(moments[1] ?? 0).toISOString(), draft: true });
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  content = await contentOf(room.dataDir);
});
afterAll(() => void vi.useRealTimers());

const there = new Map<string, Piece>();
async function publish(pieces: Piece[], gone: string[] = []) {
  for (const one of pieces) {
    there.set(one.file, one);
    room.article(`${one.file}.md`, {
      title: one.file,
      date: new Date(one.date).toISOString(),
      tags: one.tagged ? ['记'] : ['其他'],
    });
  }
  for (const file of gone.filter((name) => there.delete(name))) room.remove(`${file}.md`);
  await room.ingest();
}

it.each(['newest', 'oldest'] as const)(
  'paging from the %s never repeats or skips articles while others are published or withdrawn',
  async (sort) => {
    const steps = fc.array(
      fc.record({ add: fc.array(piece, { maxLength: 2 }), take: fc.array(piece, { maxLength: 2 }) }),
      { minLength: 8, maxLength: 8 },
    );
    const start = fc.uniqueArray(piece, { minLength: 6, maxLength: 14, selector: ({ file }) => file });
    await fc.assert(
      fc.asyncProperty(
        start,
        steps,
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (first, changes, size, tagged) => {
          await publish([], [...there.keys()]);
          await publish(first);
          const forward = sort === 'newest' ? compare : (a: Piece, b: Piece) => compare(b, a);
          const wanted = () => [...there.values()].filter((one) => !tagged || one.tagged).sort(forward);
          const seen: Piece[] = [];
          const throughout = new Set(wanted().map(({ file }) => file));
          let next: string | null = `https://x/?size=${size}`;
          for (let step = 0; next; step++) {
            const written: string | null = new URL(next).searchParams.get('cursor');
            const cursor = written === null ? undefined : decodeCursor(written);
            const response = content.listArticles({ sort, tag: tagged ? ['记'] : [] }, { size, cursor });
            if ('pages' in response) throw new Error('no page');
            // What should follow, computed from the files.
            const last = seen.at(-1);
            const behind = wanted().filter((one) => !last || forward(last, one) < 0);
            expect(response.items.map(({ title }) => title)).toEqual(
              behind.slice(0, size).map(({ file }) => file),
            );
            expect(response).toMatchObject({ total: wanted().length, page: step + 1, size });
            expect(response.next === null).toBe(behind.length <= size);
            seen.push(...behind.slice(0, size));
            next = response.next;
            const { add, take } = changes[step % changes.length] ?? { add: [], take: [] };
            // An article whose date changes counts as new.
            const added = add.filter(({ file }) => !seen.some((one) => one.file === file));
            for (const { file } of [...added, ...take]) throughout.delete(file);
            if (step < changes.length)
              await publish(
                added,
                take.map(({ file }) => file),
              );
          }
          const files = seen.map(({ file }) => file);
          expect(new Set(files).size).toBe(files.length);
          for (const file of throughout) expect(files).toContain(file);
        },
      ),
      { numRuns: 25 },
    );
  },
  240_000,
);

it('paging by relevance uses page numbers', async () => {
  await publish(names.map((name) => ({ file: `insights/${name}`, date: moments[0] ?? 0, tagged: true })));
  const response = content.listArticles({ q: '正文' }, { size: 2, facets: 0 });
  expect(response).toMatchObject({
    next: expect.stringMatching(/\/api\/articles\?page=2&q=[^&]+&size=2&facets=0$/),
  });
});

it('round-trips cursors and rejects anything else', () => {
  const cursors = fc.record({
    sort: fc.constantFrom('newest' as const, 'oldest' as const),
    page: fc.integer({ min: 1 }),
    date: fc.integer(),
    path: fc.string({ unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(cursors, fc.nat(), fc.base64String(), (cursor, at, other) => {
      const written = encodeCursor(cursor);
      expect(written).toMatch(/^[\w-]+$/);
      expect(decodeCursor(written)).toEqual(cursor);
      // A truncated cursor is invalid.
      expect(decodeCursor(written.slice(0, at % written.length))).toBeUndefined();
      expect(decodeCursor(`${written}=`)).toBeUndefined();
      const read = decodeCursor(other);
      if (read) expect(encodeCursor(read)).toBe(other);
    }),
  );
});
