import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ArticleFrontMatter, articleFields } from '../schema/article-fields';
import type { CheckedDocument } from '../schema/check-document';

export type TypedArticle = ArticleFrontMatter & { body: { raw: string } };

/**
 * Has Contentlayer type a batch of checked documents, in memory and in this process. It sees only these files:
 * each is laid out anew in `stageDir`, its front matter as JSON, so that what it types is what was checked.
 * Gives the documents in the order they came; `undefined` for one that Contentlayer would not take.
 */
export async function typeDocuments(
  stageDir: string,
  documents: CheckedDocument<ArticleFrontMatter>[],
): Promise<Array<TypedArticle | undefined>> {
  if (documents.length === 0) return [];
  const { build, commonFields } = await loadContentlayer();
  rmSync(stageDir, { recursive: true, force: true });
  mkdirSync(path.join(stageDir, 'full'), { recursive: true });
  const names = documents.map(({ frontMatter, body }, index) => {
    const values = Object.entries(frontMatter).filter(
      ([, value]) => value !== undefined && !isEmptyList(value),
    );
    const full = values.some(([field]) => !commonFields.includes(field));
    const name = full ? `full/${index}.md` : `${index}.md`;
    writeFileSync(
      path.join(stageDir, name),
      `---json\n${JSON.stringify(Object.fromEntries(values))}\n---\n${body}`,
    );
    return name;
  });
  const typed = await build(stageDir);
  rmSync(stageDir, { recursive: true, force: true });
  return names.map((name) => typed.get(name));
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
const listFields = Object.entries(articleFields)
  .filter(([, { type }]) => type === 'list')
  .map(([name]) => name);

/** Contentlayer gives a list as a chunk of its own, and an absent one not at all. */
function withLists(document: TypedArticle): TypedArticle {
  const values = document as unknown as Record<string, Iterable<string> | undefined>;
  return { ...document, ...Object.fromEntries(listFields.map((name) => [name, [...(values[name] ?? [])]])) };
}

type Contentlayer = {
  build: (stageDir: string) => Promise<Map<string, TypedArticle>>;
  commonFields: string[];
};
let loaded: Promise<Contentlayer> | undefined;

// The package's own types of these lead nowhere under `moduleResolution: bundler`.
type Step = (effect: unknown) => unknown;
type EffectTools = {
  pipe: (effect: unknown, ...steps: Step[]) => Promise<{ allDocuments: unknown[] }>;
  provideConsole: Step;
  T: { provide: (layer: unknown) => Step; provideSomeLayer: (layer: unknown) => Step; runPromise: Step };
};

/**
 * Contentlayer takes a third of a second to load, so it is loaded when the first file has changed. This is its
 * own `dynamicBuildMain` but for one layer: that one traces every step to a collector on port 4317, whether
 * there is one or not, and spends half its time on it.
 */
export function loadContentlayer(): Promise<Contentlayer> {
  loaded ??= (async () => {
    // One after the other: these modules import each other in a circle.
    const core = await import('contentlayer/core');
    const { DummyTracing } = await import('@contentlayer2/utils');
    const { pipe, provideConsole, T } = (await import(
      '@contentlayer2/utils/effect'
    )) as unknown as EffectTools;
    const { NodeFsLive } = await import('@contentlayer2/utils/node');
    const { sourceOver, commonFields } = await import('../../contentlayer.config');
    const build = async (stageDir: string) => {
      const source = await sourceOver(stageDir)(undefined);
      const { allDocuments } = await pipe(
        core.dynamicBuild({
          config: { source, esbuildHash: 'resident', filePath: 'contentlayer.config.ts' },
          verbose: false,
        }),
        T.provide(DummyTracing),
        core.provideCwd as Step,
        T.provideSomeLayer(NodeFsLive),
        provideConsole,
        T.runPromise,
      );
      return new Map(
        (allDocuments as (TypedArticle & { _id: string })[]).map((document) => [
          document._id,
          withLists(document),
        ]),
      );
    };
    return { build, commonFields };
  })();
  return loaded;
}
