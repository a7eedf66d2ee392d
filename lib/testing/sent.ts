import { vi } from 'vitest';
import { encodePath } from '../urls/segments';
import { contentOf } from './newsroom';

/** Loads modules for feeds, sitemaps and other non-page output as a fresh server process would. */

/** Feeds from the store in `dataDir`. */
export async function feedsOf(dataDir: string) {
  const content = await contentOf(dataDir);
  const [{ findFeed }, { readFeed }, { feedForms }, { site }] = await Promise.all([
    import('../feeds/find-feed'),
    import('../feeds/read-feed'),
    import('../feeds/feed-forms'),
    import('../site'),
  ]);
  /** The listing: `tags/ai`, or `search` with parameters. */
  const ask = async (path: string, params: Record<string, string> = {}) => {
    const found = findFeed(`/${encodePath(path)}`, params);
    if (!found || 'movedTo' in found) return found;
    const feed = await readFeed(found);
    const { rss, atom, json } = feedForms;
    return { feed, written: { rss: rss.write(feed), atom: atom.write(feed), json: json.write(feed) } };
  };
  const get = async (path: string, params?: Record<string, string>) => {
    const answer = await ask(path, params);
    if (!answer || 'movedTo' in answer) throw new Error(`no feed of ${path}`);
    return answer;
  };
  return { ...content, ask, get, site };
}

/** Sitemaps and machine-readable texts from the store in `dataDir`, for a site at `origin`. */
export async function sentOf(dataDir: string, origin: string) {
  vi.stubEnv('SITE_URL', origin);
  const content = await contentOf(dataDir);
  const modules = await Promise.all([
    import('../seo/sitemap'),
    import('../seo/news-sitemap'),
    import('../seo/robots'),
    import('../seo/llms'),
    import('../seo/opensearch'),
    import('../seo/suggestions'),
    import('../seo/changed-since'),
  ]);
  const [maps, news, robots, llms, openSearch, suggestions, changed] = modules;
  return { content, ...maps, ...news, ...robots, ...llms, ...openSearch, ...suggestions, ...changed };
}
