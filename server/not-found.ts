import { feedFiles, routes } from '../lib/urls/routes';
import { brokenPage, plainPage } from './plain-page';
import { redirectTarget, redirectTo } from './redirect';
import { isHtml, type PageRequest, type PageResponse, type Respond, splitUrl } from './types';

/**
 * Next answers `notFound()`, and any error, with a document that is empty until scripts fill it
 * (vercel/next.js#62228): without JavaScript a reader of a wrong URL would see nothing.
 */

const missingPage = plainPage(404, '查无此页', '网址可能写错了，或文章已改名。');

const notFoundFolder = routes.notFound('/');
/** Next's own pages for errors, which are English and cached for a year. */
const nextErrors = /^\/_(?!next\/)/;

/**
 * Lets `render` respond. In place of an HTML page that says 404, `app/not-found` is rendered for the same URL: where that
 * knows its current URL, the response leads on, else it goes out as a 404. In place of an HTML page that says 500 goes one
 * that needs nothing. A feed that is missing may have moved, too. Redirects go out without a body.
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

  /** `otherwise` is the response where the URL has not moved. */
  async function renderMissing(
    request: PageRequest,
    path: string,
    query: string,
    otherwise?: PageResponse,
  ): Promise<PageResponse> {
    // Of a search, the query says what is missing.
    const url = routes.notFound(path) + (path === routes.search() ? query : '');
    const response = await render({ ...request, method: 'GET', url });
    const target = redirectTarget(response);
    if (target && !isWithin(target, notFoundFolder)) return redirectTo(target, query);
    if (otherwise) return otherwise;
    if (response.status !== 200 || !isHtml(response)) return missingPage;
    // What is missing now may be there in a minute.
    return { ...response, status: 404, headers: { ...response.headers, 'cache-control': 'no-cache' } };
  }
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isFeed = (path: string) => Object.values(feedFiles).some((file) => path.endsWith(`/${file}`));
