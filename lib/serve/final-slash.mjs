import { hold } from './hold.mjs';
import { askAgain, sendOn } from './moved.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => unknown} Handler */

/**
 * Gives a handler that sends an address with a slash at its end, as Hugo writes all of its own, to where it is, at
 * once. Next would take the slash off first and find out then that the page has moved. So the address without it is
 * asked for: if a page is there the answer leads to it, if a redirect, to its target, and if nothing, that is the
 * answer. A page number past the end, of a list that was longer on the old site, leads to the list.
 * @param {Handler} next
 * @returns {Handler}
 */
export function finalSlash(next) {
  return (request, response) => {
    const [, slashed = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    if (!/.\/$/.test(slashed) || slashed.startsWith('/_next/')) return next(request, response);
    // One slash at the beginning: two would be the address of another host.
    const path = slashed.replace(/\/{2,}/g, '/').slice(0, -1) || '/';
    const list = path.replace(/\/page\/[1-9]\d*$/, '');

    /** @param {string} asked @param {string | undefined} otherwise asked for when nothing is there */
    const ask = (asked, otherwise) => {
      askAgain(request, response, asked + query);
      hold(response, ({ body }) => {
        const { statusCode } = response;
        const location = response.getHeader('location');
        if (statusCode < 300) return sendOn(response, asked, query);
        if (statusCode === 308 && location) return sendOn(response, String(location), query);
        if (statusCode === 404 && otherwise) return ask(otherwise, undefined);
        response.end(body);
      });
      return next(request, response);
    };
    return ask(path, list === path ? undefined : list);
  };
}
