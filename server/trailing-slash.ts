import { splitPage } from '../lib/urls/segments';
import { redirectTarget, redirectTo } from './redirect';
import { type Respond, splitUrl } from './types';

/**
 * Redirects a URL with a trailing slash, as all Hugo URLs have, to its page in one hop; Next would strip the slash
 * first and only then find that the page has moved. Requests the URL without the slash: a page gives a redirect to
 * it, a redirect gives one to its target, anything else is returned as is. A page past the end of a listing
 * (listings were longer on the old site) redirects to the listing.
 */
export function trailingSlash(respond: Respond): Respond {
  return async (request) => {
    const [slashed, query] = splitUrl(request.url);
    if (!/.\/$/.test(slashed)) return respond(request);
    // Validators belong to one URL only.
    const { 'if-none-match': _tag, 'if-modified-since': _since, ...headers } = request.headers;
    const fetchPage = (url: string) => respond({ ...request, headers, url });
    // A leading `//` would name another host.
    const path = slashed.replace(/\/{2,}/g, '/').slice(0, -1) || '/';
    const response = await fetchPage(path + query);
    const target = response.status < 300 ? path : redirectTarget(response);
    if (target) return redirectTo(target, query);
    const listing = splitPage(path.split('/')).path;
    if (response.status !== 404 || listing === path || listing === '') return response;
    const first = await fetchPage(listing + query);
    const there = first.status < 300 ? listing : redirectTarget(first);
    return there ? redirectTo(there, query) : first;
  };
}
