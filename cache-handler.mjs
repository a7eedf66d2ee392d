import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { versionReader } from './lib/store/version.mjs';

/**
 * Next's page cache. An entry is served while the store is at the version the page was rendered at; at any
 * other version it does not exist, and the page is rendered anew. Bounded by bytes; each process has its own.
 */

const version = versionReader(path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? '.data'));
/** Half of what pages may take; the other half keeps finished responses (lib/serve/response-cache.mjs). */
const maxBytes = Number(process.env.PAGE_CACHE_MB ?? 64) * 512 * 1024;

/** @typedef {{ value: import('next/dist/server/response-cache').IncrementalCacheValue | null, lastModified: number, version: string }} Entry */

/** @type {LRUCache<string, Entry>} */
const entries = new LRUCache({
  maxSize: maxBytes,
  sizeCalculation: (entry) => byteLength(entry.value) + 512,
});

/** Next makes one for each request, and has it set what that request has rendered. */
export default class VersionedCache {
  /**
   * The version at which this request asked for a page that was not there. What is rendered then is at least that
   * new, so a commit in the middle costs one more rendering, never a stale page.
   * @type {Map<string, string>}
   */
  #askedAt = new Map();

  /** @param {string} key */
  async get(key) {
    const now = version();
    const entry = entries.get(key);
    // Its version alone says that it is fresh. By its age, Next would serve it and render it again afterwards, at
    // a version that nobody has noted.
    if (entry?.version === now) return { ...entry, lastModified: Date.now() };
    if (!this.#askedAt.has(key)) this.#askedAt.set(key, now);
    return null;
  }

  /**
   * @param {string} key
   * @param {Entry['value']} value
   */
  async set(key, value) {
    const at = this.#askedAt.get(key);
    this.#askedAt.delete(key);
    // A wrong address is anybody's to make up, and would push out what is there (lib/serve/error-pages.mjs).
    if ((value && 'status' in value && value.status === 404) || /^\/lost(?:\/|$)/.test(key)) return;
    // Nobody knows at which version a page was rendered that nobody asked for here.
    if (at === undefined || process.env.NEXT_PHASE === 'phase-production-build') return;
    entries.set(key, { value, lastModified: Date.now(), version: at });
  }

  async revalidateTag() {}
  resetRequestCache() {}
}

/** @param {unknown} value @returns {number} */
function byteLength(value) {
  if (typeof value === 'string') return value.length * 2;
  if (value instanceof Uint8Array) return value.byteLength;
  if (value instanceof Map) return [...value.values()].reduce((sum, part) => sum + byteLength(part), 0);
  if (value && typeof value === 'object')
    return Object.values(value).reduce((sum, part) => sum + byteLength(part), 64);
  return 16;
}
