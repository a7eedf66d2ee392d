import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ArticleFrontMatter, listFields } from '../schema/article-fields';
import type { CheckedDocument } from '../schema/check-document';

export type TypedArticle = ArticleFrontMatter & { body: { raw: string } };

/**
 * Has Contentlayer type a batch of checked documents, in memory and in this process. It sees only these: for
 * each it finds an empty file in `stageDir` and is given the text from memory, its front matter as JSON, so that
 * what it types is what was checked. Gives the documents in the order they came; `undefined` for one that
 * Contentlayer would not take.
 */
export async function typeDocuments(
  stageDir: string,
  documents: CheckedDocument<ArticleFrontMatter>[],
): Promise<Array<TypedArticle | undefined>> {
  if (documents.length === 0) return [];
  const { build, commonFields } = await loadContentlayer();
  const names = layOut(stageDir, documents.length);
  const files = new Map<string, string>();
  documents.forEach(({ frontMatter, body }, index) => {
    const values = Object.entries(frontMatter).filter(
      ([, value]) => value !== undefined && !isEmptyList(value),
    );
    const full = values.some(([field]) => !commonFields.includes(field));
    const fields = { ...(full && { type: 'FullArticle' }), ...Object.fromEntries(values) };
    files.set(path.resolve(stageDir, names[index] ?? ''), `---json\n${JSON.stringify(fields)}\n---\n${body}`);
  });
  const typed = await build(stageDir, files);
  return names.map((name) => typed.get(name));
}

/** Makes the folder hold just `count` empty files, and gives their names. What is there stays: making a file costs. */
function layOut(stageDir: string, count: number): string[] {
  mkdirSync(stageDir, { recursive: true });
  const names = Array.from({ length: count }, (_, index) => `${index}.md`);
  const there = new Set(readdirSync(stageDir));
  for (const name of names) if (!there.delete(name)) writeFileSync(path.join(stageDir, name), '');
  for (const name of there) rmSync(path.join(stageDir, name), { recursive: true });
  return names;
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Contentlayer gives an absent list as `undefined`. */
const withLists = (document: TypedArticle): TypedArticle => ({
  ...document,
  ...Object.fromEntries(listFields.map((name) => [name, document[name] ?? []])),
});

type Contentlayer = {
  build: (stageDir: string, files: ReadonlyMap<string, string>) => Promise<Map<string, TypedArticle>>;
  commonFields: string[];
};
let loaded: Promise<Contentlayer> | undefined;

// The package's own types of these lead nowhere under `moduleResolution: bundler`.
type Step = (effect: unknown) => unknown;
type EffectTools = {
  pipe: (effect: unknown, ...steps: Step[]) => Promise<{ allDocuments: unknown[] }>;
  provideConsole: Step;
  T: {
    provide: (layer: unknown) => Step;
    provideSomeLayer: (layer: unknown) => Step;
    runPromise: Step;
    succeed: (value: unknown) => unknown;
  };
  L: { fromValue: (tag: unknown) => (service: object) => unknown };
};

/**
 * Contentlayer takes a third of a second to load, so it is loaded when the first file has changed. This is its
 * own `dynamicBuildMain` but for two layers: that one traces every step to a collector on port 4317, whether
 * there is one or not, and asks the disk five times for each file; either takes as long as the typing itself.
 */
export function loadContentlayer(): Promise<Contentlayer> {
  loaded ??= (async () => {
    // One after the other: these modules import each other in a circle.
    const core = await import('contentlayer/core');
    const { DummyTracing, fs } = await import('@contentlayer2/utils');
    const { pipe, provideConsole, T, L } = (await import(
      '@contentlayer2/utils/effect'
    )) as unknown as EffectTools;
    const stat = () => T.succeed({ mtime: new Date(0) });
    const filesInMemory = (files: ReadonlyMap<string, string>) =>
      L.fromValue(fs.FsTag)({ stat, readFile: (file: string) => T.succeed(files.get(file)) });
    const { sourceOver, commonFields } = await import('../../contentlayer.config');
    const build = async (stageDir: string, files: ReadonlyMap<string, string>) => {
      const source = await sourceOver(stageDir)(undefined);
      const { allDocuments } = await pipe(
        core.dynamicBuild({
          config: { source, esbuildHash: 'resident', filePath: 'contentlayer.config.ts' },
          verbose: false,
        }),
        T.provide(DummyTracing),
        core.provideCwd as Step,
        T.provideSomeLayer(filesInMemory(files)),
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
