/**
 * The one spelling of a URL: path segments percent-encoded as UTF-8 in upper case, dots resolved, whatever a client sent
 * (raw Han bytes, lower-case hex, characters encoded that need not be). Takes path and query as Node gives them, each
 * raw byte a character; gives `undefined` for what is not text: a broken escape, bytes that are not UTF-8, a NUL.
 */
export function canonicalUrl(url: string): string | undefined {
  const mark = url.indexOf('?');
  // A proxy may ask with the whole URL (RFC 9112, section 3.2.2).
  const path = (mark < 0 ? url : url.slice(0, mark)).replace(/^https?:\/\/[^/]*/i, '') || '/';
  if (!path.startsWith('/')) return undefined;
  try {
    return canonicalPath(fromBytes(path)) + encodeRaw(fromBytes(mark < 0 ? '' : url.slice(mark)));
  } catch {
    return undefined;
  }
}

/**
 * The URL in a request that Node's parser refused, if the only thing wrong was raw UTF-8 in its first line. Takes the raw
 * packet; gives `undefined` for any other request.
 */
export function rawUrl(packet: unknown): string | undefined {
  if (!Buffer.isBuffer(packet)) return undefined;
  const url = /^(?:GET|HEAD) (\/[^ \r\n]*) HTTP\/1\.[01]\r\n/.exec(packet.toString('latin1'))?.[1];
  // This goes into a `Location`, where two slashes at the beginning name another host.
  return url && /[\u0080-\u00ff]/.test(url) ? canonicalUrl(url)?.replace(/^\/{2,}/, '/') : undefined;
}

function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.slice(1).split('/')) {
    const text = decodeURIComponent(segment);
    if (text.includes('\0')) throw new URIError('NUL');
    // Browsers resolve dots before they ask; other clients may not.
    if (text === '..') segments.pop();
    if (text === '.' || text === '..') continue;
    segments.push(encodeURIComponent(text).replace(/%(?:40|24|2B|2C|3A|3B|3D|26)/g, decodeURIComponent));
  }
  return `/${segments.join('/')}`;
}

/** Node gives raw bytes as Latin-1; this reads them as the UTF-8 that they are. */
function fromBytes(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
}

const encodeRaw = (text: string) => text.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
