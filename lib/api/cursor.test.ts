import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Content, contentOf, newsroom, now } from '../testing/newsroom';
import { readCursor, writeCursor } from './cursor';

/** Few moments and names that sort unlike as UTF-8 and as UTF-16, so that most articles share their moment. */
const moments = [0, 1, 2, 3].map((hours) => Date.parse('2025-07-01T08:00:00Z') + hours * 3_600_000);
const names = ['a', 'B', '一', '豈', '𠮷', 'ﬀ', 'a b', 'ａ', 'z'];
const sections = ['insights', 'newspaper'];

type Piece = { file: string; date: number; tagged: boolean };
const piece = fc.record({
  file: fc.tuple(fc.constantFrom(...sections), fc.constantFrom(...names)).map((parts) => parts.join('/')),
  date: fc.constantFrom(...moments),
  tagged: fc.boolean(),
});

/** The order of the edition: newest first, then by the bytes of the path. */
const compare = (a: Piece, b: Piece) =>
  b.date - a.date || Buffer.compare(Buffer.from(`${a.file}.md`), Buffer.from(`${b.file}.md`));

const room = newsroom(afterAll);
let content: Content;
beforeAll(async () => {
  // One that is never out, among them: a folder without files is taken for one that is not mounted.
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
  'a walk from the %s goes on behind what it was given, whatever is published or withdrawn meanwhile',
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
            const cursor = written === null ? undefined : readCursor(written);
            const answer = content.listArticles({ sort, tag: tagged ? ['记'] : [] }, { size, cursor });
            if ('pages' in answer) throw new Error('no page');
            // What comes behind the last that was given, by a reading of the files.
            const last = seen.at(-1);
            const behind = wanted().filter((one) => !last || forward(last, one) < 0);
            expect(answer.items.map(({ title }) => title)).toEqual(
              behind.slice(0, size).map(({ file }) => file),
            );
            expect(answer).toMatchObject({ total: wanted().length, page: step + 1, size });
            expect(answer.next === null).toBe(behind.length <= size);
            seen.push(...behind.slice(0, size));
            next = answer.next;
            const { add, take } = changes[step % changes.length] ?? { add: [], take: [] };
            // One that moves to another date is another.
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

it('what follows by relevance is told by page', async () => {
  await publish(names.map((name) => ({ file: `insights/${name}`, date: moments[0] ?? 0, tagged: true })));
  const answer = content.listArticles({ q: '正文' }, { size: 2, facets: 0 });
  expect(answer).toMatchObject({
    next: expect.stringMatching(/\/api\/articles\?page=2&q=[^&]+&size=2&facets=0$/),
  });
});

it('reads back what it wrote, and nothing else', () => {
  const cursors = fc.record({
    sort: fc.constantFrom('newest' as const, 'oldest' as const),
    page: fc.integer({ min: 1 }),
    date: fc.integer(),
    path: fc.string({ unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(cursors, fc.nat(), fc.base64String(), (cursor, at, other) => {
      const written = writeCursor(cursor);
      expect(written).toMatch(/^[\w-]+$/);
      expect(readCursor(written)).toEqual(cursor);
      // Cut anywhere, it is none.
      expect(readCursor(written.slice(0, at % written.length))).toBeUndefined();
      expect(readCursor(`${written}=`)).toBeUndefined();
      const read = readCursor(other);
      if (read) expect(writeCursor(read)).toBe(other);
    }),
  );
});
