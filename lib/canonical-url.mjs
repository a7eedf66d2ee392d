/**
 * One spelling for each address: the path percent-encoded as UTF-8 in upper case, whatever came: raw Han bytes,
 * lower-case hex, characters encoded that need not be. `undefined` for what is no text: a broken escape, bytes
 * that are not UTF-8, a NUL. Plain JavaScript, since server.mjs runs as it is.
 * @param {string} url path and query as Node gives them: each raw byte a character
 * @returns {string | undefined}
 */
export function canonicalUrl(url) {
  const mark = url.indexOf('?');
  // A proxy may ask with the whole address (RFC 9112, section 3.2.2).
  const path = (mark < 0 ? url : url.slice(0, mark)).replace(/^https?:\/\/[^/]*/i, '') || '/';
  if (!path.startsWith('/')) return undefined;
  const query = mark < 0 ? '' : url.slice(mark);
  try {
    const canonical = canonicalPath(fromBytes(path));
    return resizedPicture(canonical, query) ?? canonical + encodeRaw(fromBytes(query));
  } catch {
    return undefined;
  }
}

/**
 * The address that a request with raw bytes in its first line is for, if it reads as UTF-8; `undefined` for any
 * other request that Node could not read.
 * @param {unknown} packet
 * @returns {string | undefined}
 */
export function rawAddress(packet) {
  if (!Buffer.isBuffer(packet)) return undefined;
  const url = /^(?:GET|HEAD) (\/[^ \r\n]*) HTTP\/1\.[01]\r\n/.exec(packet.toString('latin1'))?.[1];
  // One slash at the beginning: two would be the address of another host, and this goes into a `Location`.
  return url && /[\u0080-\u00ff]/.test(url) ? canonicalUrl(url)?.replace(/^\/{2,}/, '/') : undefined;
}

/** @param {string} path */
function canonicalPath(path) {
  /** @type {string[]} */
  const segments = [];
  for (const segment of path.slice(1).split('/')) {
    const text = decodeURIComponent(segment);
    if (text.includes('\0')) throw new URIError('NUL');
    // Browsers do this before they ask; others may not.
    if (text === '..') segments.pop();
    if (text === '.' || text === '..') continue;
    segments.push(encodeURIComponent(text).replace(/%(?:40|24|2B|2C|3A|3B|3D|26)/g, decodeURIComponent));
  }
  return `/${segments.join('/')}`;
}

/**
 * `/newsimages/a.jpg?w=640` is Next's resized picture; the short form keeps pages light.
 * @param {string} path
 * @param {string} query
 */
function resizedPicture(path, query) {
  const width = /^\?w=(\d{2,4})$/.exec(query)?.[1];
  if (!width || !/\.(?:jpe?g|png|gif|webp|avif)$/i.test(path)) return undefined;
  return `/_next/image?url=${encodeURIComponent(path)}&w=${width}&q=75`;
}

/** Raw bytes, which Node gives as Latin-1, as the UTF-8 they are. @param {string} text */
function fromBytes(text) {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
}

/** @param {string} text */
const encodeRaw = (text) => text.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
