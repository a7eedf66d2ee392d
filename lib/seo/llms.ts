import type { Edition } from '../content/edition';
import { listTerms } from '../content/listings';
import { storiesAt } from '../content/stories';
import { site } from '../site';
import { isoDay } from '../time';
import { type FeedForm, feedFiles, routes } from '../urls/routes';

const most = { articles: 40, topics: 40 };
const feedNames: Record<FeedForm, string> = { rss: 'RSS 2.0', atom: 'Atom 1.0', json: 'JSON Feed 1.1' };

/** Describes the site and its entry points for language models, in Markdown (llmstxt.org). */
export function llms(edition: Edition): string {
  const count = Math.min(most.articles, edition.ids.length);
  const articles = storiesAt(
    edition,
    Array.from({ length: count }, (_, position) => position),
  );
  const topics = listTerms('topic').slice(0, most.topics);
  const feeds = Object.keys(feedFiles) as FeedForm[];
  return [
    `# ${line(site.name)}`,
    `> ${line(site.description)}`,
    line(site.notice),
    list(
      '版面',
      edition.sections.map(({ name, folder, description, count: articlesOf }) =>
        link(name, routes.section(folder), `${articlesOf} 篇${description ? `。${description}` : ''}`),
      ),
    ),
    list(
      '最新文章',
      articles.map(({ title, url, date, section, summary }) =>
        link(title, url, `${isoDay(date)}，${section}${summary ? `。${summary}` : ''}`),
      ),
    ),
    list(
      '主题',
      topics.map(({ name, slug, count: articlesOf }) =>
        link(name, routes.term('topic', slug), `${articlesOf} 篇`),
      ),
    ),
    list('订阅', [
      ...feeds.map((form) => link(feedNames[form], routes.feed(routes.home(), form), '全站的新文章')),
      ...edition.sections.map(({ name, folder }) =>
        link(`${name}（RSS）`, routes.feed(routes.section(folder)), `“${name}”的新文章`),
      ),
    ]),
    list('接口', [
      link(
        '文章',
        routes.articlesApi(),
        'JSON；参数同搜索页：q、tag、topic、section、source、from、to、sort、page，另有 size、facets、cursor',
      ),
      link('标签', routes.termsApi('tag'), '全部标签和篇数'),
      link('主题', routes.termsApi('topic'), '全部主题和篇数'),
      link('说明', routes.openapi(), 'OpenAPI 3.1'),
    ]),
    list('Optional', [
      link('全部网址', routes.sitemap(), '网站地图'),
      link('往期', routes.archive(), '按年月日'),
      link('全部主题', routes.terms('topic')),
      link('全部标签', routes.terms('tag')),
      link('来源', routes.sources(), '文章引用了谁'),
      link(`关于${site.name}`, routes.about()),
      link('开发者', routes.developers(), '接口和例子'),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

const list = (heading: string, links: string[]) =>
  links.length > 0 ? `## ${heading}\n\n${links.join('\n')}` : '';

/** A Markdown link. Parentheses in the URL are encoded, since they would end it. */
const link = (name: string, path: string, about?: string) =>
  `- [${line(name)}](${site.url}${path.replaceAll('(', '%28').replaceAll(')', '%29')})${about ? `: ${line(about)}` : ''}`;

/** Text on one line with Markdown escaped (CommonMark, section 2.4). */
const line = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]|&(?=#?\w+;)/g, '\\$&');
