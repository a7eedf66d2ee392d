type Handler = (request: Request) => Response;

/** Next bundles its routes apart from the server, so the two meet on `globalThis`. */
const shared = globalThis as typeof globalThis & { zhiwenDirect?: Map<string, Handler> };
shared.zhiwenDirect ??= new Map();
const handlers = shared.zhiwenDirect;

/**
 * Offers a route's `GET` to the server, which calls it by itself once Next has loaded it: finding the route again takes
 * Next longer than the response (docs/decisions/0016). Gives the handler back.
 */
export function direct(path: string, handler: Handler): Handler {
  handlers.set(path, handler);
  return handler;
}

/** The handler that a route has offered for `path`. */
export const directHandler = (path: string): Handler | undefined => handlers.get(path);
