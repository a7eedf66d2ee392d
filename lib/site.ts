/**
 * Facts about the site. Those that operators may change without editing code come from the environment (README,
 * "For operators"); an empty one counts as not set.
 */

/** Layout of a section: single stories, a daily paper of several, or a brief of numbered items. */
export type SectionLayout = 'stories' | 'paper' | 'brief';

const port = process.env.PORT || '3000';

const name = process.env.SITE_NAME || '知闻';

export const site = {
  name,
  /** Name of the site's search in browsers: at most 16 characters (OpenSearch 1.1). */
  shortName: Array.from(name).slice(0, 16).join(''),
  tagline: 'AI 新闻，读懂再转',
  description: '中文 AI 新闻：洞察、日报与早报，每篇列明出处，可按标签、主题、版面筛选。',
  /** Absolute URL of the site, without trailing slash. */
  url: (process.env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
  /** True if `SITE_URL` is not set, so that absolute URLs point to localhost. */
  urlIsDefault: !process.env.SITE_URL,
  language: 'zh-Hans',
  /** Articles per page of every listing; the same as on the Hugo site, so that its `/page/75/` stays valid. */
  pageSize: 12,
  /** Default for articles that do not set `ai_generated` in their front matter. */
  aiGenerated: true,
  notice: '文章由人工智能生成，出处列在文末，转发前请先核对。时间均为北京时间。',
};

/**
 * Known section folders in navigation order; other folders with articles follow. `_index.md` may override the name
 * (`linkTitle`) and add a description.
 */
export const knownSections: ReadonlyArray<{ folder: string; name: string; layout: SectionLayout }> = [
  { folder: 'insights', name: '洞察', layout: 'stories' },
  { folder: 'newspaper', name: '日报', layout: 'paper' },
  { folder: 'morningnews', name: '早报', layout: 'brief' },
];
