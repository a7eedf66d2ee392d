import { useEffect, useState } from 'react';
import type { QuickResults } from '@/lib/search/quick';
import { routes } from '@/lib/urls/routes';

/** Milliseconds without a key press before a request is sent. */
const pause = 70;

/**
 * Searches for `q` as it changes; `undefined` keeps the last results. `onChange` is called whenever the results change,
 * and must be a stable function.
 */
export function useQuickSearch(
  q: string | undefined,
  onChange: () => void,
): { results: QuickResults | undefined; failed: boolean } {
  const [results, setResults] = useState<QuickResults>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (q === undefined) return;
    onChange();
    setFailed(false);
    if (!q) {
      setResults(undefined);
      return;
    }
    // A request is cancelled when a newer one starts, so it can't arrive after it.
    const request = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await fetchResults(q, request.signal);
        if (request.signal.aborted) return;
        setResults(found);
        onChange();
      } catch {
        if (request.signal.aborted) return;
        setResults(undefined);
        setFailed(true);
        onChange();
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [q, onChange]);

  return { results, failed };
}

async function fetchResults(q: string, signal: AbortSignal): Promise<QuickResults> {
  const response = await fetch(routes.quickSearch(q), { signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
