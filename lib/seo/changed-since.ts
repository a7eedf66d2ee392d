import { currentEdition } from '../content/edition';
import { site } from '../site';
import { routes } from '../urls/routes';

/**
 * Absolute addresses of the published articles that came out or changed at `since` (ms since the epoch) or later, the
 * newest change first, `most` of them: what Baidu's push takes. `undefined` while there is no store.
 */
export function changedSince(
  since = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): string[] | undefined {
  const { store, positionByAddress, changed } = currentEdition();
  if (!store) return undefined;
  return Array.from(positionByAddress, ([address, position]) => ({ address, at: changed[position] ?? 0 }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ address }) => {
      const slash = address.indexOf('/');
      return site.url + routes.article(address.slice(0, slash), address.slice(slash + 1));
    });
}
