import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picturePath } from './picture-path';

describe('picturePath', () => {
  it.each([
    ['/newsimages/a b, c.jpg', '/newsimages/a b, c.jpg'],
    ['newsimages/a b, c.jpg', '/newsimages/a b, c.jpg'],
    ['./newsimages/a.jpg', '/newsimages/a.jpg'],
    ['/newsimages//a.jpg', '/newsimages/a.jpg'],
    ['/newsimages/a%20b%2C%20c.jpg', '/newsimages/a b, c.jpg'],
    ['/图片/封面.png', '/图片/封面.png'],
    ['/%E5%9B%BE/a.png', '/图/a.png'],
    ['/涨幅50% off.png', '/涨幅50% off.png'],
    ['/broken%E5.png', '/broken%E5.png'],
  ])('resolves %j to the file %j in the media folder', (written, local) => {
    expect(picturePath(written)).toEqual({ local });
  });

  it.each([
    ['https://example.com/a.jpg', 'https://example.com/a.jpg'],
    ['HTTP://example.com/a.jpg', 'HTTP://example.com/a.jpg'],
    ['//cdn.example.com/a.jpg', 'https://cdn.example.com/a.jpg'],
    [' https://example.com/a%20b.jpg ', 'https://example.com/a%20b.jpg'],
  ])('resolves %j to a remote URL', (written, remote) => {
    expect(picturePath(written)).toEqual({ remote });
  });

  it.each([
    '',
    '  ',
    '/',
    '.',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'C:\\a.png',
  ])('rejects %j as no picture', (written) => {
    expect(picturePath(written)).toBeUndefined();
  });

  it.each([
    '../a.png',
    '/a/../../b.png',
    '%2e%2e/a.png',
    '/a/%2E%2e%2Fb.png',
    '..\\a.png',
    '/a%5c..%5cb.png',
    '/a\0.png',
    '/a%00.png',
  ])('rejects %j, which escapes the folder or names no file', (written) => {
    expect(picturePath(written)).toBeUndefined();
  });

  it('never escapes the folder, whatever the spelling', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '.',
        '..',
        '...',
        '/',
        '//',
        '\\',
        '%',
        '%2e',
        '%2E',
        '%2f',
        '%5c',
        '%00',
        '\0',
        'a',
        '图',
        ' ',
        '?',
        '#',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    let local = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = picturePath(pieces.join(''));
        if (!found || 'remote' in found) return;
        local += 1;
        expect(found.local.startsWith('/')).toBe(true);
        // Check against Node's own path resolution.
        const file = path.join('/media', found.local);
        expect(file.startsWith('/media/')).toBe(true);
        expect(file).toBe(path.resolve(`/media${found.local}`));
        expect(found.local).not.toContain('\0');
      }),
      { numRuns: 3000 },
    );
    expect(local).toBeGreaterThan(300);
  });

  it('gives the same file with or without a leading slash, encoded or not', () => {
    const name = fc.stringMatching(/^[\p{L}\d ,_-]{1,20}\.jpg$/u);
    fc.assert(
      fc.property(name, (file) => {
        const local = picturePath(`/newsimages/${file}`);
        expect(local).toEqual({ local: `/newsimages/${file}` });
        expect(picturePath(`newsimages/${file}`)).toEqual(local);
        expect(picturePath(`/newsimages/${encodeURIComponent(file)}`)).toEqual(local);
      }),
    );
  });
});
