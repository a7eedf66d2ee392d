import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer/source-files';
import { articleFields, requiredFields } from './lib/schema/article-fields';

const fields = Object.fromEntries(
  Object.entries(articleFields).map(([name, { type }]) => {
    const required = requiredFields.some((field) => field === name);
    return [name, type === 'list' ? { type, of: { type: 'string' }, required } : { type, required }];
  }),
) as FieldDefs;

const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: '**/*.md',
  contentType: 'markdown',
  fields,
}));

/** The source over a folder; ingest hands it just the files that changed (lib/ingest/contentlayer.ts). */
export const sourceOver = (contentDirPath: string) =>
  makeSource({
    contentDirPath,
    documentTypes: [Article],
    disableImportAliasWarning: true,
    // Its own HTML is switched off: lib/markdown is the one pipeline.
    markdown: (builder) => {
      Object.assign(builder, { parser: () => ({ type: 'root', children: [] }), compiler: () => '' });
    },
  });

export default sourceOver(process.env.CONTENT_DIR ?? 'content');
