/** A reader's recent searches, kept in this browser. */

const key = 'zhiwen-recent-searches';
const most = 6;

/** Newest first. Empty where storage is not allowed. */
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
    // Private windows may forbid storage.
  }
}
