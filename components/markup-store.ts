import type { ReactNode } from 'react';

/**
 * Where the two halves of Next's rendering, which share nothing else, hand markup over: server components put it,
 * and `StaticMarkup` takes it a moment later in the same process. (docs/decisions/0011)
 */
type Waiting = { markup: ReactNode; put: number; times: number };
const shared = globalThis as typeof globalThis & { zhiwenMarkup?: Map<string, Waiting> };

/** ms after which markup that nobody took is let go: its page failed, or its reader left. */
const kept = 60_000;

/** Puts markup under a name, to be taken once for each time that it is put. */
export function putMarkup(name: string, markup: ReactNode) {
  shared.zhiwenMarkup ??= new Map();
  const waiting = shared.zhiwenMarkup;
  const now = Date.now();
  const times = (waiting.get(name)?.times ?? 0) + 1;
  // Put anew it stands last, so that the first are the oldest.
  waiting.delete(name);
  waiting.set(name, { markup, put: now, times });
  for (const [old, { put }] of waiting) {
    if (now - put < kept) break;
    waiting.delete(old);
  }
}

/** The markup that was last put under a name. Throws when there is none: a page without its text must not go out. */
export function takeMarkup(name: string): ReactNode {
  const entry = shared.zhiwenMarkup?.get(name);
  if (!entry) throw new Error(`no markup was put under ${name}`);
  entry.times -= 1;
  if (entry.times === 0) shared.zhiwenMarkup?.delete(name);
  return entry.markup;
}
