import rehypeRaw from 'rehype-raw';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { type ArticleHtmlOptions, rehypeArticleHtml } from './article-html';
import { type Citations, remarkCitations } from './citations';
import { remarkHanEmphasis } from './han-emphasis';
import { remarkHanLineBreaks } from './han-line-breaks';
import { remarkHtmlTags } from './html-tags';
import { rehypeSanitiseArticle } from './sanitise';
import { remarkTaskMarks } from './task-marks';

/** One tilde is a range (`5~10亿`), two strike out. */
const oneTilde = { singleTilde: false };

/**
 * The one Markdown pipeline, as the plugin lists that unified and next-mdx-remote take: pages, feeds, search
 * and reading time all read an article through it. `found` receives the citations.
 */
export const remarkPlugins = (found: Citations): PluggableList => [
  [remarkGfm, oneTilde],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, oneTilde],
  remarkHanEmphasis,
  remarkHtmlTags,
  remarkHanLineBreaks,
  remarkTaskMarks,
  [remarkCitations, found],
];

export const rehypePlugins = (options: ArticleHtmlOptions): PluggableList => [
  rehypeRaw,
  [...rehypeSanitiseArticle],
  [rehypeArticleHtml, options],
];
