import { useEffect, useState } from 'react';
import type { QuickAnswer } from '@/lib/search/quick';
import { routes } from '@/lib/urls/routes';

/** ms without a key before the server is asked. */
const pause = 70;

/**
 * Asks the server for `q` as it changes; `undefined` leaves the last answer as it is. `onChange`, which must be stable,
 * is called whenever the options on show become others.
 */
export function useQuickSearch(
  q: string | undefined,
  onChange: () => void,
): { answer: QuickAnswer | undefined; failed: boolean } {
  const [answer, setAnswer] = useState<QuickAnswer>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (q === undefined) return;
    onChange();
    setFailed(false);
    if (!q) {
      setAnswer(undefined);
      return;
    }
    // A request is cancelled when a newer one starts, so it can't arrive after it.
    const request = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await ask(q, request.signal);
        if (request.signal.aborted) return;
        setAnswer(found);
        onChange();
      } catch {
        if (request.signal.aborted) return;
        setAnswer(undefined);
        setFailed(true);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [q, onChange]);

  return { answer, failed };
}

async function ask(q: string, signal: AbortSignal): Promise<QuickAnswer> {
  const response = await fetch(routes.quickSearch(q), { signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
