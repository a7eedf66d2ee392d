/**
 * Facts about this site, in one place. What an operator may want to change without touching code comes from
 * the environment (README, "For operators").
 */

/** How a section's articles are laid out: single stories, a daily paper of several, or a brief of numbered items. */
export type SectionLayout = 'stories' | 'paper' | 'brief';

const port = process.env.PORT ?? '3000';

const name = process.env.SITE_NAME ?? '知闻';

export const site = {
  name,
  /** What a browser calls the search of this site: 16 characters at most (OpenSearch 1.1). */
  shortName: Array.from(name).slice(0, 16).join(''),
  line: 'AI 新闻，读懂再转',
  description: '中文 AI 新闻：洞察、日报与早报，每篇列明出处，可按标签、主题、版面筛选。',
  /** Absolute address of the front page, without a slash at the end. */
  url: (process.env.SITE_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
  /** True when nobody has said where this site lives: links that leave the house would point at localhost. */
  urlIsDefault: process.env.SITE_URL === undefined,
  language: 'zh-Hans',
  /** Articles on one page of a listing. The only page size there is; the Hugo site's, so that its `/page/75/` lives on. */
  pageSize: 12,
  /** Whether articles are written by a machine, where they do not say it themselves (`ai_generated` in front matter). */
  aiGenerated: true,
  notice: '文章由人工智能生成，出处列在文末，转发前请先核对。时间均为北京时间。',
};

/**
 * The known section folders in the order of the navigation; any other folder with articles comes after them.
 * `_index.md` may give another name (`linkTitle`) and a description.
 */
export const knownSections: ReadonlyArray<{ folder: string; name: string; layout: SectionLayout }> = [
  { folder: 'insights', name: '洞察', layout: 'stories' },
  { folder: 'newspaper', name: '日报', layout: 'paper' },
  { folder: 'morningnews', name: '早报', layout: 'brief' },
];
