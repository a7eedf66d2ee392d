import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer/source-files';
import { articleFields, requiredFields } from './lib/schema/article-fields';

/** What nearly every article has; the rest is what a robot or another system leaves now and then. */
export const commonFields = ['title', 'date', 'draft', 'summary', 'tags', 'main_topics', 'featured_image'];

const fieldsOf = (names: string[]) =>
  Object.fromEntries(
    Object.entries(articleFields)
      .filter(([name]) => names.includes(name))
      .map(([name, { type }]) => {
        const required = requiredFields.some((field) => field === name);
        // A list's items are text already (lib/schema); as a list, each would be typed in a fibre of its own.
        return [name, { type: type === 'list' ? 'json' : type, required }];
      }),
  ) as FieldDefs;

/**
 * One kind of article in two definitions, since Contentlayer takes a tenth of a millisecond for each field that
 * could be there: those with the common fields only, and those with any other, which say so by `type: FullArticle`.
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

/** The source over a folder; ingest hands it just the files that changed (lib/ingest/contentlayer.ts). */
export const sourceOver = (contentDirPath: string) =>
  makeSource({
    contentDirPath,
    documentTypes: [Article, FullArticle],
    disableImportAliasWarning: true,
    // Its own HTML is switched off: lib/markdown is the one pipeline.
    markdown: (builder) => {
      Object.assign(builder, { parser: () => ({ type: 'root', children: [] }), compiler: () => '' });
    },
  });

export default sourceOver(process.env.CONTENT_DIR ?? 'content');
