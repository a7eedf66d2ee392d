import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { headLength, pictureType } from './picture-type';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-media-'));
const mediaDir = path.join(folder, 'media');
mkdirSync(path.join(mediaDir, 'newsimages'), { recursive: true });
vi.stubEnv('MEDIA_DIR', mediaDir);
const { mediaResponse } = await import('./media-response');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const image = () => sharp({ create: { width: 5, height: 4, channels: 3, background: 'red' } });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="4"/>';
const pictures: [type: string, bytes: () => Promise<Buffer>][] = [
  ['image/jpeg', () => image().jpeg().toBuffer()],
  ['image/png', () => image().png().toBuffer()],
  ['image/gif', () => image().gif().toBuffer()],
  ['image/webp', () => image().webp().toBuffer()],
  ['image/avif', () => image().avif().toBuffer()],
  ['image/svg+xml', async () => Buffer.from(svg)],
];

const put = (file: string, bytes: Uint8Array | string) => writeFileSync(path.join(mediaDir, file), bytes);
const ask = (segments: string[], headers: Record<string, string> = {}) =>
  mediaResponse(new Request('http://localhost/', { headers }), segments);

/** A picture outside the folder, which must never be served. */
let secret: Buffer;
beforeAll(async () => {
  put('newsimages/a b, 图.jpg', await image().jpeg().toBuffer());
  secret = await image().resize(33).png().toBuffer();
  writeFileSync(path.join(folder, 'secret.png'), secret);
  symlinkSync(path.join(folder, 'secret.png'), path.join(mediaDir, 'link.png'));
  symlinkSync(folder, path.join(mediaDir, 'up'));
});

describe('pictureType', () => {
  it.each(pictures)('detects %s from the bytes, whatever the name', async (type, bytes) => {
    expect(pictureType((await bytes()).subarray(0, headLength))).toBe(type);
  });

  it.each([
    svg,
    `\ufeff${svg}`,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svg}`,
    `<?xml version="1.0"?>\n<!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 -->\n${svg}`,
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg}`,
  ])('detects SVG in %j', (text) => {
    expect(pictureType(Buffer.from(text))).toBe('image/svg+xml');
  });

  it.each([
    '',
    '<html>',
    '<!doctype html><svg></svg>',
    '<p>x</p><svg>',
    'GIF',
    '\x89PN',
    '<svgx>',
    '%PDF-1.7',
    'RIFF....WAVE',
    '....ftypisom',
  ])('is undefined for %j', (text) => {
    expect(pictureType(Buffer.from(text, 'latin1'))).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(pictureType(bytes) ?? 'image/').toMatch(/^image\//);
      }),
    );
  });
});

describe('a picture', () => {
  it.each(pictures)('of %s is served completely with its type, under any name', async (type, bytes) => {
    const expected = await bytes();
    put('newsimages/named.jpg', expected);
    const response = await ask(['newsimages', 'named.jpg']);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-length')).toBe(String(expected.length));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(expected);
  });

  it('may have spaces, commas and Han characters in its name', async () => {
    const response = await ask(['newsimages', 'a b, 图.jpg']);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  });

  it('is served as soon as it is added, and no longer after removal', async () => {
    expect((await ask(['newsimages', 'later.png'])).status).toBe(404);
    put('newsimages/later.png', await image().png().toBuffer());
    const response = await ask(['newsimages', 'later.png']);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    rmSync(path.join(mediaDir, 'newsimages/later.png'));
    expect((await ask(['newsimages', 'later.png'])).status).toBe(404);
  });

  it('cannot run scripts if it is an SVG', async () => {
    put('x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const response = await ask(['x.svg']);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    await response.arrayBuffer();
  });
});

describe('a cached picture', () => {
  it('is a 304 until it changes', async () => {
    put('newsimages/tagged.png', await image().png().toBuffer());
    const first = await ask(['newsimages', 'tagged.png']);
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const given of [etag, `"other", ${etag}`, `W/${etag}`, `"other" , W/${etag}`]) {
      const again = await ask(['newsimages', 'tagged.png'], { 'if-none-match': given });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    put('newsimages/tagged.png', await image().resize(9).png().toBuffer());
    utimesSync(path.join(mediaDir, 'newsimages/tagged.png'), 1, 1);
    const changed = await ask(['newsimages', 'tagged.png'], { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    await changed.arrayBuffer();
  });
});

describe('anything else', () => {
  const missing = async (segments: string[]) => {
    const response = await ask(segments);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    await response.text();
  };

  it('is a 404: no file, a folder, a web page named .jpg, an empty file', async () => {
    put('page.jpg', '<!doctype html><title>404</title>');
    put('empty.jpg', '');
    for (const segments of [['nothing.jpg'], ['newsimages'], [], [''], ['page.jpg'], ['empty.jpg']])
      await missing(segments);
  });

  it('is a 404 outside the folder, by dots (encoded or not) or by a symlink', async () => {
    for (const segments of [
      ['..', 'secret.png'],
      ['newsimages', '..', '..', 'secret.png'],
      ['..%2fsecret.png'],
      ['../secret.png'],
      ['..\\secret.png'],
      ['%2e%2e', 'secret.png'],
      ['link.png'],
      ['up', 'secret.png'],
      [path.join(folder, 'secret.png')],
      ['secret.png\0.png'],
    ])
      await missing(segments);
  });

  it('is served through a symlink inside the folder', async () => {
    put('newsimages/real.png', await image().png().toBuffer());
    symlinkSync(path.join(mediaDir, 'newsimages'), path.join(mediaDir, 'alias'));
    const response = await ask(['alias', 'real.png']);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  });

  it('is a 404 if hidden', async () => {
    mkdirSync(path.join(mediaDir, '.git'), { recursive: true });
    put('.git/x.png', await image().png().toBuffer());
    put('.x.png', await image().png().toBuffer());
    await missing(['.git', 'x.png']);
    await missing(['.x.png']);
  });

  it('never leaves the folder, whatever the path', async () => {
    const segment = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '',
        'up',
        'link.png',
        'secret.png',
        '%2e%2e',
        '..\\',
        '../..',
        '\0',
        'newsimages',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 5 }), async (segments) => {
        const response = await ask(segments);
        expect(Buffer.from(await response.arrayBuffer()).equals(secret)).toBe(false);
        if (segments.includes('secret.png')) expect(response.status).toBe(404);
      }),
      { numRuns: 200 },
    );
  });
});
