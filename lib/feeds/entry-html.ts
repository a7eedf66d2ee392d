import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type ArticleContent, bodyPicture, type CitedSource } from '../content/article';
import type { Picture } from '../content/stories';
import { markdownToHtml } from '../markdown/read';
import { widths } from '../media/picture-sizes.json';
import { site } from '../site';
import { splitUrls } from '../text/split-urls';
import { routes } from '../urls/routes';
import { element } from './markup';

/** Maximum width of pictures in feeds, in pixels. */
const pictureWidth = widths.large;

/** An article's full content for feeds: picture, body, sources, and a notice if it is AI-generated. */
export function entryHtml(article: ArticleContent): string {
  const { picture, citations, isAiGenerated } = article;
  const notice = element('p', {}, element('small', {}, site.notice));
  return [
    picture && element('figure', {}, imageOf(picture)).markup,
    bodyHtml(article),
    citations.list.length > 0 && sourcesOf(citations).markup,
    isAiGenerated && notice.markup,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Absolute URL of a picture. Local pictures are scaled to `pictureWidth`. */
export const pictureUrl = ({ kind, src }: Picture): string =>
  kind === 'local' ? site.url + routes.pictureAt(src, pictureWidth) : src;

const imageOf = (picture: Picture) =>
  element('img', {
    src: pictureUrl(picture),
    alt: picture.alt,
    referrerpolicy: picture.kind === 'remote' ? 'no-referrer' : undefined,
  });

type Body = { html: string; pictures: [src: string, url: string | undefined][] };

/**
 * Rendered bodies by URL and text, so that a new edition renders only changed articles (about 7 ms each, 50 per feed).
 * Sizes are in UTF-16 code units of 2 bytes, so the limit is 16 MB, about 2,500 articles.
 */
const bodies = new LRUCache<string, Body>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: ({ html }) => html.length + 1,
});

/** Whether the article's rendered body is in the cache. */
export const isRendered = (article: ArticleContent): boolean => bodies.has(keyOf(article));

function bodyHtml(article: ArticleContent): string {
  const cached = bodies.get(keyOf(article));
  // Picture files may have been added or removed since the body was cached.
  if (cached?.pictures.every(([src, url]) => bodyPictureUrl(src) === url)) return cached.html;
  const pictures: Body['pictures'] = [];
  const { html } = markdownToHtml(article.body, {
    base: site.url + article.url,
    picture: (src) => {
      const url = bodyPictureUrl(src);
      pictures.push([src, url]);
      return url === undefined ? undefined : { src: url };
    },
  });
  bodies.set(keyOf(article), { html, pictures });
  return html;
}

const keyOf = ({ url, body }: ArticleContent) =>
  `${url} ${createHash('sha1').update(body).digest('base64url')}`;

const bodyPictureUrl = (src: string) => {
  const picture = bodyPicture(src);
  return picture && pictureUrl(picture);
};

/** The sources, as on the article's page (components/article/citation-list.tsx) but without back links. */
const sourcesOf = ({ heading, list }: ArticleContent['citations']) =>
  element(
    'section',
    {},
    element('h2', {}, heading),
    element('ul', {}, ...list.map((citation) => element('li', {}, ...sourceOf(citation)))),
  );

function sourceOf({ label, title, url, publisher, author, published, retrieved }: CitedSource) {
  const facts = [
    ...new Set([publisher, author]),
    published && `发表 ${published}`,
    retrieved && `检索 ${retrieved}`,
  ].filter(Boolean);
  const name = url
    ? [element('a', { href: url }, title)]
    : splitUrls(title).map((part, index) => (index % 2 ? element('a', { href: part }, part) : part));
  return [`[${label}] `, ...name, facts.length > 0 && `，${facts.join('，')}`];
}
