/** What this reader searched for lately, in this browser only. */

const key = 'zhiwen-recent-searches';
const most = 6;

/** Newest first; none where nothing may be stored. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((words) => typeof words === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(words: string) {
  try {
    const others = readRecent().filter((other) => other !== words);
    localStorage.setItem(key, JSON.stringify([words, ...others].slice(0, most)));
  } catch {
    // A private window may forbid it; then nothing is remembered.
  }
}
