import { splitPage } from '../lib/urls/segments';
import { redirectTarget, redirectTo } from './redirect';
import { type Respond, splitUrl } from './types';

/**
 * Sends a URL that ends in a slash, as all of Hugo's do, to where its page is, in one hop. Next would take the slash off
 * first and find out then that the page has moved. So the URL without the slash is asked for: if a page is there, the
 * response leads to it; if a redirect, to its target; if nothing, that is the response. A page past the end of a listing
 * (it was longer on the old site) leads to the listing.
 */
export function trailingSlash(respond: Respond): Respond {
  return async (request) => {
    const [slashed, query] = splitUrl(request.url);
    if (!/.\/$/.test(slashed)) return respond(request);
    // What a client knows of one URL says nothing of another.
    const { 'if-none-match': _tag, 'if-modified-since': _since, ...headers } = request.headers;
    const ask = (url: string) => respond({ ...request, headers, url });
    // One slash at the beginning: two would name another host.
    const path = slashed.replace(/\/{2,}/g, '/').slice(0, -1) || '/';
    const response = await ask(path + query);
    const target = response.status < 300 ? path : redirectTarget(response);
    if (target) return redirectTo(target, query);
    const listing = splitPage(path.split('/')).path;
    if (response.status !== 404 || listing === path || listing === '') return response;
    const first = await ask(listing + query);
    const there = first.status < 300 ? listing : redirectTarget(first);
    return there ? redirectTo(there, query) : first;
  };
}
