/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Held */

/**
 * Holds back what is written to a response, unless `when` denies it at the first write, and hands it over when it is
 * complete: status and headers are still open then, and the response is as it was before.
 * @param {Response} response
 * @param {(held: Held) => unknown} complete
 * @param {() => boolean} when
 */
export function hold(response, complete, when = () => true) {
  const { write, end, writeHead, flushHeaders, on } = response;
  const own = { write, end, writeHead, flushHeaders };
  /** @type {Buffer[]} */
  const chunks = [];
  /** @type {boolean | undefined} */
  let holding;

  /** @param {keyof typeof own} method @param {(args: any[]) => unknown} instead */
  const unless =
    (method, instead) =>
    (/** @type {any[]} */ ...args) => {
      // A head alone says too little: its type may come with a header that is set after it.
      if (method !== 'writeHead') holding ??= when();
      if (holding === false) return Reflect.apply(own[method], response, args);
      return instead(args);
    };
  const keep = (/** @type {any[]} */ [chunk, encoding]) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {any} */ (encoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const callBack = (/** @type {any[]} */ args) => {
    const done = args.find((arg) => typeof arg === 'function');
    if (done) process.nextTick(done);
  };

  Object.assign(response, {
    writeHead: unless('writeHead', ([status, ...rest]) => {
      response.statusCode = status;
      const headers = rest.find((part) => part && typeof part === 'object');
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    }),
    flushHeaders: unless('flushHeaders', () => {}),
    write: unless('write', (args) => {
      keep(args);
      callBack(args);
      return true;
    }),
    end: unless('end', (args) => {
      keep(args);
      // `on` too: Next's compression has put itself between.
      Object.assign(response, own, { on });
      Promise.resolve(complete({ headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) })).then(
        () => callBack(args),
        (error) => response.destroy(error),
      );
      return response;
    }),
  });
}
