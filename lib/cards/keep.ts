import { LRUCache } from 'lru-cache';

type Bytes = Buffer<ArrayBuffer>;
type Shared = { kept: LRUCache<string, Bytes>; making: Map<string, Promise<Bytes>>; last: Promise<unknown> };

/** Bytes of finished cards in memory: some thousand of them. */
const mostBytes = 24 * 1024 * 1024;
/** Cards that wait to be drawn; beyond them whoever asks is told to come back. */
const mostWaiting = 64;

/** Too many cards are being drawn at once. */
export class TooBusy extends Error {}

const shared = globalThis as typeof globalThis & { zhiwenCards?: Shared };

/**
 * The card of that key, drawn by `make` if it is not kept. Cards are drawn one after another, since each takes a
 * tenth of a second in which no page is served. Throws `TooBusy` when too many wait.
 */
export async function keptCard(key: string, make: () => Promise<Buffer>): Promise<Bytes> {
  shared.zhiwenCards ??= {
    kept: new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ length }) => length + 100 }),
    making: new Map(),
    last: Promise.resolve(),
  };
  const { kept, making } = shared.zhiwenCards;
  const known = kept.get(key) ?? making.get(key);
  if (known) return known;
  if (making.size >= mostWaiting) throw new TooBusy();
  const made = shared.zhiwenCards.last.then(async () => {
    const card = Buffer.from(await make());
    kept.set(key, card);
    return card;
  });
  shared.zhiwenCards.last = made.catch(() => {});
  making.set(key, made);
  try {
    return await made;
  } finally {
    making.delete(key);
  }
}
