import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../lib/urls/canonical';
import { routes } from '../../lib/urls/routes';
import { resizedPictureUrl } from './picture-url';

describe('resizedPictureUrl', () => {
  it('maps a picture with a width to Next’s resizer', () => {
    const src = routes.picture('/newsimages/a b, 图.jpg');
    const url = resizedPictureUrl(routes.pictureAt(src, 640)) ?? '';
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    expect(pathname).toBe('/_next/image');
    expect(decodeURIComponent(searchParams.get('url') ?? '')).toBe('/media/newsimages/a b, 图.jpg');
    expect(searchParams.get('w')).toBe('640');
    expect(canonicalUrl(url)).toBe(url);
  });

  it.each([
    '/a.jpg',
    '/a.jpg?w=',
    '/a.jpg?w=6400000',
    '/a.jpg?w=640&x=1',
    '/a.jpg?v=640',
    '/a.svg?w=640',
    '/insights/a?w=640',
    '/a.jpg?w=1e3',
  ])('ignores %j', (url) => {
    expect(resizedPictureUrl(url)).toBeUndefined();
  });
});
