import { defineDocumentType, type FieldDef, makeSource } from 'contentlayer/source-files';
import { Article, articleFields } from '../../contentlayer.config';
import type { PathedDocument, TypedArticle } from './type-documents';

/** A typed document, and what Contentlayer adds to one of its own accord. */
export type LocalDocument = Omit<TypedArticle, 'section' | 'slug' | 'url'> & { _id: string; _raw: object };

/** Fields that nearly every article has. */
const commonFields = ['title', 'date', 'draft', 'summary', 'tags', 'main_topics', 'featured_image'];

const definition = Article.def();
const fields = Object.entries<FieldDef>(articleFields);

/**
 * The text of a document for Contentlayer: its front matter as JSON, and its body. An empty list is left out, since
 * that is its default.
 */
export function stagedText({ frontMatter, body }: PathedDocument): string {
  const values = Object.entries(frontMatter).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const isCommon = values.every(([field]) => commonFields.includes(field));
  const staged = { type: isCommon ? 'CommonArticle' : 'Article', ...Object.fromEntries(values) };
  return `---json\n${JSON.stringify(staged)}\n---\n${body}`;
}

/**
 * The source of `contentlayer.config.ts` over a folder of staged documents, without what makes it slow
 * (docs/decisions/0001). `complete` adds what is left out here.
 */
export const sourceOver = (stageDir: string) =>
  makeSource({
    contentDirPath: stageDir,
    documentTypes: [
      leanType('Article', fields),
      // Contentlayer takes 0.1 ms for each field that a document may have.
      leanType(
        'CommonArticle',
        fields.filter(([name]) => commonFields.includes(name)),
      ),
    ],
    disableImportAliasWarning: true,
    // Turns off Contentlayer's HTML, since lib/markdown renders Markdown.
    markdown: (builder) => {
      Object.assign(builder, { parser: () => ({ type: 'root', children: [] }), compiler: () => '' });
    },
  });

/** Adds the defaults of the fields that a document lacks, and the computed fields of the article at `path`. */
export function complete(document: LocalDocument, path: string): TypedArticle {
  const article = { ...defaults, ...document, _raw: { ...document._raw, sourceFilePath: path } };
  const computed = Object.entries(definition.computedFields ?? {}).map(([name, { resolve }]) => [
    name,
    resolve(article as never),
  ]);
  return Object.assign(article, Object.fromEntries(computed));
}

const defaults = Object.fromEntries(
  fields.flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : [])),
);

const leanType = (name: string, itsFields: [string, FieldDef][]) =>
  defineDocumentType(() => ({
    ...definition,
    name,
    computedFields: {},
    // Contentlayer checks each item of a list in a fibre of its own, which is slow; lib/schema has checked them.
    fields: Object.fromEntries(
      itsFields.map(([name, field]) => [
        name,
        field.type === 'list' ? { type: 'json', default: field.default } : field,
      ]),
    ),
  }));
