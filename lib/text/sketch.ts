import { foldedCode, kindOfCode, kinds } from './fold';

/**
 * Whether two articles tell the same story: near-identical titles, or near-identical bodies. Bodies are compared by
 * a sketch of the runs of four characters in them (one-permutation MinHash, Li et al. 2012), titles by their pairs of
 * characters. Both see letters and digits only.
 */

const bins = 32;
const binsInKey = 4;
const emptyBin = 0xffffffff;
/** As a share of the runs that either has: two copies of which one in ten characters differs have about 0.5. */
const nearBody = 0.7;
const nearTitle = 0.8;
/** A shorter title (早报) says too little. */
const leastTitle = 8;
const leastBody = 200;
const keyOfTitle = 6;

export type StoryMarks = {
  /** What tells two bodies apart; empty for a short one. */
  sketch: Uint32Array;
  /** 48-bit numbers: those of one story have one in common. */
  keys: number[];
};

/** The marks of an article. `title` and `body` as text, without Markdown. */
export function storyMarks(title: string, body: string): StoryMarks {
  const bare = lettersOf(title);
  const keys: number[] = [];
  if (bare.length >= leastTitle) {
    keys.push(hashOf(bare.slice(0, keyOfTitle), 1), hashOf(bare.slice(-keyOfTitle), 2));
  }
  const sketch = sketchOf(lettersOf(body));
  for (let start = 0; start < sketch.length; start += binsInKey)
    keys.push(hashOf(sketch.subarray(start, start + binsInKey).join(), 3 + start));
  return { sketch, keys: [...new Set(keys)] };
}

/** Whether two articles are versions of one story. */
export function isSameStory(
  one: { title: string; sketch: Uint32Array },
  other: { title: string; sketch: Uint32Array },
): boolean {
  return nearBodies(one.sketch, other.sketch) || nearTitles(one.title, other.title);
}

/** The letters and digits of a text, as the search sees them. By code, since whole articles are gone through. */
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

function sketchOf(text: string): Uint32Array {
  if (text.length < leastBody) return new Uint32Array();
  const sketch = new Uint32Array(bins).fill(emptyBin);
  for (let index = 3; index < text.length; index++) {
    let hash = Math.imul(text.charCodeAt(index - 3), 0x9e3779b1) ^ text.charCodeAt(index - 2);
    hash = Math.imul(hash, 0x85ebca6b) ^ text.charCodeAt(index - 1);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ text.charCodeAt(index);
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
    hash ^= hash >>> 13;
    const bin = hash & (bins - 1);
    const value = hash >>> 5;
    if (value < (sketch[bin] ?? 0)) sketch[bin] = value;
  }
  return sketch;
}

function nearBodies(one: Uint32Array, other: Uint32Array): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < bins; bin++) {
    // A text of few runs fills few bins; that another leaves the same ones empty says nothing.
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
  // 第 3 期 and 第 4 期 are two, and so are the briefs of two days.
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

/** FNV-1a, twice, in the 48 bits that a number holds exactly. */
function hashOf(text: string, seed: number): number {
  let high = 0x811c9dc5 ^ seed;
  let low = 0x01000193 + seed;
  for (let index = 0; index < text.length; index++) {
    high = Math.imul(high ^ text.charCodeAt(index), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (high >>> 0) * 0x10000 + ((low >>> 16) & 0xffff);
}
