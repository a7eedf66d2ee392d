import { foldedCode, kindOfCode, kinds } from './fold';

/**
 * Detects articles that tell the same story: near-identical titles or near-identical bodies. Bodies are compared by
 * MinHash over four-character runs (one-permutation hashing, Li et al. 2012), titles by their character pairs. Both
 * look only at letters and digits.
 */

const bins = 32;
const binsInKey = 4;
const emptyBin = 0xffffffff;
/** Minimum Jaccard similarity. Two copies that differ in one of ten characters have about 0.5. */
const nearBody = 0.7;
const nearTitle = 0.8;
/** Shorter titles (早报) are not distinctive enough. */
const leastTitle = 8;
const leastBody = 200;
const keyOfTitle = 6;

export type StorySignature = {
  /** MinHash of the body; empty for a short one. */
  minhash: Uint32Array;
  /** 48-bit integers; versions of one story share at least one. */
  keys: number[];
};

/** Computes an article's signature. `title` and `body` are plain text without Markdown. */
export function storySignature(title: string, body: string): StorySignature {
  const bare = lettersOf(title);
  const keys: number[] = [];
  if (bare.length >= leastTitle) {
    keys.push(hashOf(bare.slice(0, keyOfTitle), 1), hashOf(bare.slice(-keyOfTitle), 2));
  }
  const minhash = minhashOf(lettersOf(body));
  for (let start = 0; start < minhash.length; start += binsInKey)
    keys.push(hashOf(minhash.subarray(start, start + binsInKey).join(), 3 + start));
  return { minhash, keys: [...new Set(keys)] };
}

/** Whether two articles are versions of one story. */
export function isSameStory(
  one: { title: string; minhash: Uint32Array },
  other: { title: string; minhash: Uint32Array },
): boolean {
  return nearBodies(one.minhash, other.minhash) || nearTitles(one.title, other.title);
}

/** Folded letters and digits of a text. Works on code units, because it runs over whole articles. */
function lettersOf(text: string): string {
  if (letters.length < text.length) letters = new Uint16Array(text.length * 2);
  let end = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = kindOfCode(code);
    if (kind === kinds.han || kind === kinds.word) letters[end++] = foldedCode(code);
  }
  return Buffer.from(letters.buffer, 0, end * 2).toString('utf16le');
}

let letters = new Uint16Array(0);

function minhashOf(text: string): Uint32Array {
  if (text.length < leastBody) return new Uint32Array();
  const minhash = new Uint32Array(bins).fill(emptyBin);
  for (let index = 3; index < text.length; index++) {
    let hash = Math.imul(text.charCodeAt(index - 3), 0x9e3779b1) ^ text.charCodeAt(index - 2);
    hash = Math.imul(hash, 0x85ebca6b) ^ text.charCodeAt(index - 1);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ text.charCodeAt(index);
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
    hash ^= hash >>> 13;
    const bin = hash & (bins - 1);
    const value = hash >>> 5;
    if (value < (minhash[bin] ?? 0)) minhash[bin] = value;
  }
  return minhash;
}

function nearBodies(one: Uint32Array, other: Uint32Array): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < bins; bin++) {
    // Short texts leave bins empty; empty in both says nothing.
    if (one[bin] === emptyBin && other[bin] === emptyBin) continue;
    filled += 1;
    if (one[bin] === other[bin]) same += 1;
  }
  return filled > 0 && same >= filled * nearBody;
}

function nearTitles(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.length < leastTitle || b.length < leastTitle) return false;
  if (a === b) return true;
  // 第 3 期 and 第 4 期 are different stories, and so are briefs of two days.
  if (digitsOf(a) !== digitsOf(b)) return false;
  const [pairsOfA, pairsOfB] = [pairsOf(a), pairsOf(b)];
  let both = 0;
  for (const pair of pairsOfA) if (pairsOfB.has(pair)) both += 1;
  return both / (pairsOfA.size + pairsOfB.size - both) >= nearTitle;
}

const digitsOf = (text: string) => (text.match(/[\p{N}〇一二三四五六七八九十百]/gu) ?? []).join('');

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 1; index < text.length; index++) pairs.add(text.slice(index - 1, index + 1));
  return pairs;
}

/** FNV-1a run twice, combined to 48 bits, which a number represents exactly. */
function hashOf(text: string, seed: number): number {
  let high = 0x811c9dc5 ^ seed;
  let low = 0x01000193 + seed;
  for (let index = 0; index < text.length; index++) {
    high = Math.imul(high ^ text.charCodeAt(index), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (high >>> 0) * 0x10000 + ((low >>> 16) & 0xffff);
}
