import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleFrontMatter } from '../schema/article-fields';
import type { CheckedDocument } from '../schema/check-document';
import type { LocalDocument } from './contentlayer-source';

/** An article as `contentlayer.config.ts` defines it. */
export type TypedArticle = ArticleFrontMatter & {
  section: string;
  slug: string;
  url: string;
  body: { raw: string };
};

/** A checked document and the path of its file below the content folder. */
export type PathedDocument = CheckedDocument<ArticleFrontMatter> & { path: string };

/**
 * Has Contentlayer type a batch of checked documents, in memory and in this process. It sees only these: for
 * each it finds an empty file in `stageDir` and is given the text from memory, its front matter as JSON, so that
 * what it types is what was checked. Gives the documents in the order they came; `undefined` for one that
 * Contentlayer would not take.
 */
export async function typeDocuments(
  stageDir: string,
  documents: PathedDocument[],
): Promise<Array<TypedArticle | undefined>> {
  if (documents.length === 0) return [];
  const contentlayer = await loadContentlayer();
  const names = layOut(stageDir, documents.length);
  const staged = new Map(documents.map((document, index) => [names[index] ?? '', document]));
  const typed = await contentlayer.type(stageDir, staged);
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

/** Documents by their names in the stage folder. */
type Staged = ReadonlyMap<string, PathedDocument>;
type Contentlayer = { type: (stageDir: string, staged: Staged) => Promise<Map<string, TypedArticle>> };
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
    const { sourceOver, stagedText, complete } = await import('./contentlayer-source');
    const stat = () => T.succeed({ mtime: new Date(0) });
    const filesInMemory = (files: ReadonlyMap<string, string>) =>
      L.fromValue(fs.FsTag)({ stat, readFile: (file: string) => T.succeed(files.get(file)) });
    const type = async (stageDir: string, staged: Staged) => {
      const files = new Map(
        [...staged].map(([name, document]) => [path.resolve(stageDir, name), stagedText(document)]),
      );
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
        (allDocuments as LocalDocument[]).map((document) => [
          document._id,
          complete(document, staged.get(document._id)?.path ?? ''),
        ]),
      );
    };
    return { type };
  })();
  return loaded;
}
