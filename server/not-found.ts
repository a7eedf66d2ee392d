import { feedFiles, routes } from '../lib/urls/routes';
import { brokenPage, plainPage } from './plain-page';
import { redirectTarget, redirectTo } from './redirect';
import { isHtml, type PageRequest, type PageResponse, type Respond, splitUrl } from './types';

/**
 * For `notFound()` and errors Next sends a document that stays empty until scripts fill it (vercel/next.js#62228),
 * so a reader without JavaScript would see a blank page.
 */

const missingPage = plainPage(404, '查无此页', '网址可能写错了，或文章已改名。');

const notFoundFolder = routes.notFound('/');
/** Next's own error pages, which are in English and cached for a year. */
const nextErrors = /^\/_(?!next\/)/;

/**
 * Wraps `render`. An HTML 404 is replaced by `app/not-found` rendered for the same URL: a redirect if the page has
 * moved, otherwise a 404 page. An HTML 500 is replaced by a self-contained page. A missing feed is also checked for
 * a redirect. Redirects have no body.
 */
export function withNotFoundPages(render: Respond): Respond {
  return async (request) => {
    const [path, query] = splitUrl(request.url);
    if (isWithin(path, notFoundFolder) || nextErrors.test(path)) return renderMissing(request, path, query);
    const response = await render(request);
    const target = redirectTarget(response);
    if (target) return redirectTo(target, query);
    if (isHtml(response) && response.status >= 500) return { ...brokenPage, status: response.status };
    if (response.status !== 404) return response;
    if (isHtml(response)) return renderMissing(request, path, query);
    return isFeed(path) ? renderMissing(request, path, query, response) : response;
  };

  /** Returns `fallback` if the URL has not moved. */
  async function renderMissing(
    request: PageRequest,
    path: string,
    query: string,
    fallback?: PageResponse,
  ): Promise<PageResponse> {
    // For search, the query says what is missing.
    const url = routes.notFound(path) + (path === routes.search() ? query : '');
    const response = await render({ ...request, method: 'GET', url });
    const target = redirectTarget(response);
    if (target && !isWithin(target, notFoundFolder)) return redirectTo(target, query);
    if (fallback) return fallback;
    if (response.status !== 200 || !isHtml(response)) return missingPage;
    // The page may exist a minute later.
    return { ...response, status: 404, headers: { ...response.headers, 'cache-control': 'no-cache' } };
  }
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isFeed = (path: string) => Object.values(feedFiles).some((file) => path.endsWith(`/${file}`));
