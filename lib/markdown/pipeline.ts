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

// One tilde is a range (`5~10亿`), two are strikethrough.
const oneTilde = { singleTilde: false };

/**
 * The only Markdown pipeline, as plugin lists for unified and next-mdx-remote: pages, feeds, search and reading
 * time all use it. Citations are collected in `found`.
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
