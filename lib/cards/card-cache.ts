import { LRUCache } from 'lru-cache';

type Bytes = Buffer<ArrayBuffer>;
type Shared = { cards: LRUCache<string, Bytes>; making: Map<string, Promise<Bytes>>; last: Promise<unknown> };

/** Cache limit in bytes: about a thousand cards. */
const maxBytes = 24 * 1024 * 1024;
/** Maximum number of cards waiting to be drawn; further requests are refused. */
const maxWaiting = 64;

/** Too many cards are waiting to be drawn. */
export class TooBusy extends Error {}

const shared = globalThis as typeof globalThis & { zhiwenCards?: Shared };

/**
 * Returns the cached card for `key`, or draws it with `make`. Draws one card at a time, because each blocks the
 * server for a tenth of a second. Throws `TooBusy` if too many are waiting.
 */
export async function cachedCard(key: string, make: () => Promise<Buffer>): Promise<Bytes> {
  shared.zhiwenCards ??= {
    cards: new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ length }) => length + 100 }),
    making: new Map(),
    last: Promise.resolve(),
  };
  const { cards, making } = shared.zhiwenCards;
  const existing = cards.get(key) ?? making.get(key);
  if (existing) return existing;
  if (making.size >= maxWaiting) throw new TooBusy();
  const made = shared.zhiwenCards.last.then(async () => {
    const card = Buffer.from(await make());
    cards.set(key, card);
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
