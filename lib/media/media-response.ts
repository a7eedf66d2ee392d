import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { mediaDir } from '../paths';
import { mediaFile } from './media-file';
import { headLength, pictureType } from './picture-type';

/**
 * Serves a picture below MEDIA_DIR, by the segments of its path. The type comes from the bytes. 404 for anything
 * that is not a picture, is hidden, or is outside the folder (by `..` or a symlink).
 */
export async function mediaResponse(request: Request, segments: string[]): Promise<Response> {
  const notFound = () =>
    new Response('没有这张图片', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 's-maxage=60' },
    });
  const file = await mediaFile(mediaDir, segments);
  const handle = file && (await open(file, 'r').catch(() => undefined));
  if (!handle) return notFound();
  let streaming = false;
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return notFound();
    const head = Buffer.alloc(headLength);
    const { bytesRead } = await handle.read(head, 0, headLength, 0);
    const type = pictureType(head.subarray(0, bytesRead));
    if (!type) return notFound();
    const etag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
    const headers = {
      etag,
      'content-type': type,
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      // Prevents scripts in an SVG opened directly; in `<img>` they never run.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    };
    if (
      request.headers
        .get('if-none-match')
        // Compressing proxies weaken the ETag.
        ?.split(/\s*,\s*/)
        .some((tag) => tag.replace(/^W\//, '') === etag)
    )
      return new Response(null, { status: 304, headers });
    streaming = true;
    const body = Readable.toWeb(handle.createReadStream({ start: 0 })) as ReadableStream;
    return new Response(body, { headers: { ...headers, 'content-length': String(stat.size) } });
  } finally {
    if (!streaming) await handle.close();
  }
}
