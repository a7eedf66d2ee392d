/**
 * The canonical spelling of a URL: segments percent-encoded as upper-case UTF-8, dot segments resolved, whatever
 * the client sent (raw Han bytes, lower-case hex, unnecessary escapes). Takes path and query as Node presents them,
 * one character per raw byte. Returns `undefined` for a broken escape, invalid UTF-8 or NUL.
 */
export function canonicalUrl(url: string): string | undefined {
  const mark = url.indexOf('?');
  // Proxies may send the absolute URL (RFC 9112, section 3.2.2).
  const path = (mark < 0 ? url : url.slice(0, mark)).replace(/^https?:\/\/[^/]*/i, '') || '/';
  if (!path.startsWith('/')) return undefined;
  try {
    return canonicalPath(fromBytes(path)) + encodeRaw(fromBytes(mark < 0 ? '' : url.slice(mark)));
  } catch {
    return undefined;
  }
}

/**
 * The URL of a request that Node's parser rejected, if the only problem was raw UTF-8 in the request line. Takes
 * the raw packet; returns `undefined` for any other request.
 */
export function rawUrl(packet: unknown): string | undefined {
  if (!Buffer.isBuffer(packet)) return undefined;
  const url = /^(?:GET|HEAD) (\/[^ \r\n]*) HTTP\/1\.[01]\r\n/.exec(packet.toString('latin1'))?.[1];
  // The result goes into `Location`, where a leading `//` would name another host.
  return url && /[\u0080-\u00ff]/.test(url) ? canonicalUrl(url)?.replace(/^\/{2,}/, '/') : undefined;
}

function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.slice(1).split('/')) {
    const text = decodeURIComponent(segment);
    if (text.includes('\0')) throw new URIError('NUL');
    // Browsers resolve dot segments before sending; other clients may not.
    if (text === '..') segments.pop();
    if (text === '.' || text === '..') continue;
    segments.push(encodeURIComponent(text).replace(/%(?:40|24|2B|2C|3A|3B|3D|26)/g, decodeURIComponent));
  }
  return `/${segments.join('/')}`;
}

/** Node decodes raw bytes as Latin-1; this decodes them as UTF-8. */
function fromBytes(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
}

const encodeRaw = (text: string) => text.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
