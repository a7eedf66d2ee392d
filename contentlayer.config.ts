import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer/source-files';
import { routes } from './lib/urls/routes';
import { sectionAndSlug } from './lib/urls/section-and-slug';

const list = { type: 'list', of: { type: 'string' }, default: [] } as const;
const picture = { type: 'json', description: '`/path.jpg`, or a mapping of `image` and `alt`' } as const;

/** The front matter of an article. `lib/schema/article-fields.ts` says what each field may hold. */
export const articleFields = {
  title: { type: 'string', required: true },
  date: { type: 'date', required: true },
  lastmod: { type: 'date' },
  draft: { type: 'boolean', default: false },
  summary: { type: 'string' },
  description: { type: 'string', description: 'The summary, when there is no other' },
  tags: list,
  main_topics: list,
  categories: list,
  aliases: { ...list, description: 'Old URLs, which redirect' },
  author: list,
  ai_generated: { type: 'boolean' },
  featured_image: picture,
  cover: picture,
  image: picture,
  source_url: { type: 'string' },
  word_count: { type: 'number' },
  reading_time: { type: 'number' },
  ai_score: { type: 'number' },
  selected_article_count: { type: 'number' },
  sync_time: { type: 'string' },
} as const satisfies FieldDefs;

export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: '**/*.md',
  contentType: 'markdown',
  fields: articleFields,
  computedFields: {
    section: { type: 'string', resolve: ({ _raw }) => sectionAndSlug(_raw.sourceFilePath)[0] },
    slug: { type: 'string', resolve: ({ _raw }) => sectionAndSlug(_raw.sourceFilePath)[1] },
    url: { type: 'string', resolve: ({ _raw }) => routes.article(...sectionAndSlug(_raw.sourceFilePath)) },
  },
}));

export default makeSource({ contentDirPath: process.env.CONTENT_DIR || 'content', documentTypes: [Article] });
