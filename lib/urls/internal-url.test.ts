import { expect, it } from 'vitest';
import { internalUrl } from './internal-url';

it.each([
  ['/index.xml', '/feeds/rss'],
  ['/insights/index.xml', '/feeds/rss/insights'],
  ['/tags/a%2Fb/atom.xml', '/feeds/atom/tags/a%2Fb'],
  ['/search/index.json?q=AI', '/feeds/json/search?q=AI'],
  ['/newsimages/a%20b.jpg', '/media/newsimages/a%20b.jpg'],
  ['/a.WEBP', '/media/a.WEBP'],
  ['/tags?q=ai', '/find/tag?q=ai'],
  ['/topics?page=2&sort=count', '/find/topic?page=2&sort=count'],
  ['/favicon.ico', '/icon.svg'],
])('%s is rewritten to %s', (url, route) => {
  expect(internalUrl(url)).toBe(route);
});

it.each([
  '/',
  '/insights',
  '/tags',
  '/tags?utm_source=q',
  '/tags/node.svg',
  '/topics/index.xmls',
  '/sources/a.png',
  '/cards/wide/insights/a.png?v=1',
  '/icon.svg?icon.0a1b.svg',
  '/media/a.jpg',
  '/not-found/a.jpg',
  '/not-found/insights/index.xml',
  '/search?q=a.jpg',
  '/_next/image?url=%2Fmedia%2Fa.jpg&w=640&q=75',
])('%s is not rewritten', (url) => {
  expect(internalUrl(url)).toBe(url);
});
