type Handler = (request: Request) => Response;

/** Next bundles routes separately from the server, so they share the registry through `globalThis`. */
const shared = globalThis as typeof globalThis & { zhiwenDirect?: Map<string, Handler> };
shared.zhiwenDirect ??= new Map();
const handlers = shared.zhiwenDirect;

/**
 * Registers a route's `GET` handler so that the server can call it without Next once Next has loaded it; Next's
 * routing takes longer than the response itself (docs/decisions/0016). Returns the handler.
 */
export function direct(path: string, handler: Handler): Handler {
  handlers.set(path, handler);
  return handler;
}

/** The handler registered for `path`, if any. */
export const directHandler = (path: string): Handler | undefined => handlers.get(path);
