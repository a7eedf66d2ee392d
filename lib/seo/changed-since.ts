import { currentEdition } from '../content/edition';
import { site } from '../site';
import { routes } from '../urls/routes';

/**
 * Absolute URLs of published articles that appeared or changed at or after `since` (ms since the epoch), latest
 * change first, at up to `limit`. For Baidu's push API. `undefined` without a store.
 */
export function changedSince(
  since = Number.NEGATIVE_INFINITY,
  limit = Number.POSITIVE_INFINITY,
): string[] | undefined {
  const { store, positionByPath, changed } = currentEdition();
  if (!store) return undefined;
  return Array.from(positionByPath, ([path, position]) => ({ path, at: changed[position] ?? 0 }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at)
    .slice(0, limit)
    .map(({ path }) => {
      const slash = path.indexOf('/');
      return site.url + routes.article(path.slice(0, slash), path.slice(slash + 1));
    });
}
