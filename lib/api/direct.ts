type Handler = (request: Request) => Response;

const shared = globalThis as typeof globalThis & { zhiwenDirect?: Map<string, Handler> };

/**
 * A route's `GET` that `server.mjs` may call by itself once Next has loaded it (lib/serve/direct-answers.mjs): finding
 * the route again takes Next longer than the answer.
 */
export function direct(path: string, handler: Handler): Handler {
  shared.zhiwenDirect ??= new Map();
  shared.zhiwenDirect.set(path, handler);
  return handler;
}
