import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer/source-files';
import { articleFields, requiredFields } from './lib/schema/article-fields';

/** Fields that nearly every article has. */
export const commonFields = ['title', 'date', 'draft', 'summary', 'tags', 'main_topics', 'featured_image'];

const fieldsOf = (names: string[]) =>
  Object.fromEntries(
    Object.entries(articleFields)
      .filter(([name]) => names.includes(name))
      .map(([name, { type }]) => {
        const required = requiredFields.some((field) => field === name);
        // The items are strings already (lib/schema). A list type would check each in its own fibre, which is slow.
        return [name, { type: type === 'list' ? 'json' : type, required }];
      }),
  ) as FieldDefs;

/**
 * Articles in two definitions, since Contentlayer takes 0.1 ms for each possible field: one with only the common fields, and
 * one with all of them, chosen by `type: FullArticle`.
 */
const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: '*.md',
  contentType: 'markdown',
  fields: fieldsOf(commonFields),
}));

const FullArticle = defineDocumentType(() => ({
  name: 'FullArticle',
  contentType: 'markdown',
  fields: fieldsOf(Object.keys(articleFields)),
}));

/** A Contentlayer source for a folder. Ingest passes only the changed files (lib/ingest/contentlayer.ts). */
export const sourceOver = (contentDirPath: string) =>
  makeSource({
    contentDirPath,
    documentTypes: [Article, FullArticle],
    disableImportAliasWarning: true,
    // Turns off Contentlayer's HTML, since lib/markdown renders Markdown.
    markdown: (builder) => {
      Object.assign(builder, { parser: () => ({ type: 'root', children: [] }), compiler: () => '' });
    },
  });

export default sourceOver(process.env.CONTENT_DIR ?? 'content');
