import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { islands } from './components/islands/registry';
import { root } from './lib/testing/corpora';

type Group = { group: string; files: RegExp; mayImport: string[]; mayImportTypesOf?: string[] };

/**
 * Data flows one way, from files through the store to pages, and so do imports. A new group of files, or a new import between
 * two groups, is a decision, recorded here.
 */
const groups: Group[] = [
  { group: 'tests', files: /\.test\.ts$|^server\/.*\.spec\.ts$|^vitest\.config\.ts$/, mayImport: ['*'] },
  {
    group: 'testing',
    files: /^lib\/testing\//,
    mayImport: ['leaf', 'testing', 'ingest', 'content', 'outputs'],
  },
  {
    group: 'leaf',
    files:
      /^lib\/(?:(?:text|urls)\/.*|http|time|site|paths|colours|page-metadata|media\/(?:media-file|picture-type)|markdown\/citation-ids|cards\/card-model)\.ts$|^lib\/media\/picture-sizes\.json$/,
    mayImport: ['leaf'],
  },
  {
    group: 'schema',
    files: /^lib\/schema\//,
    mayImport: ['leaf', 'schema'],
    mayImportTypesOf: ['contentlayer'],
  },
  { group: 'markdown', files: /^lib\/markdown\//, mayImport: ['leaf', 'markdown'] },
  { group: 'store', files: /^lib\/store\//, mayImport: ['leaf', 'store'] },
  { group: 'media', files: /^lib\/media\//, mayImport: ['leaf', 'media'] },
  { group: 'contentlayer', files: /^contentlayer\.config\.ts$/, mayImport: ['leaf'] },
  {
    group: 'ingest',
    files: /^lib\/ingest\//,
    mayImport: ['leaf', 'schema', 'markdown', 'store', 'contentlayer', 'ingest'],
  },
  {
    group: 'content',
    files: /^lib\/(?:content|search)\//,
    mayImport: ['leaf', 'store', 'markdown', 'content'],
  },
  {
    group: 'outputs',
    files: /^lib\/(?:api|feeds|cards|seo)\//,
    mayImport: ['leaf', 'content', 'store', 'markdown', 'outputs'],
  },
  // Browser code imports only browser code and leaves. Components know the types of their props.
  {
    group: 'ui',
    files: /^components\/ui\//,
    mayImport: ['leaf', 'ui'],
    mayImportTypesOf: ['components', 'content', 'markdown'],
  },
  {
    group: 'islands',
    files: /^components\/islands\/(?!island\.tsx)/,
    mayImport: ['leaf', 'ui', 'islands'],
    mayImportTypesOf: ['components', 'content', 'markdown'],
  },
  {
    group: 'components',
    files: /^components\//,
    mayImport: ['leaf', 'ui', 'components', 'islands'],
    mayImportTypesOf: ['content', 'markdown'],
  },
  {
    group: 'app',
    files: /^app\//,
    mayImport: ['leaf', 'content', 'media', 'outputs', 'ui', 'components', 'app'],
  },
  // The server in front of Next.
  { group: 'server', files: /^server\//, mayImport: ['leaf', 'server'] },
  // `npm run shots` starts the site as the end-to-end tests do; `npm run bench` is a thin command over `bench`.
  { group: 'cli', files: /^cli\//, mayImport: ['leaf', 'ingest', 'schema', 'server', 'cli', 'e2e', 'bench'] },
  // The cost of one change in a running process can't be measured from outside.
  { group: 'bench', files: /^bench\//, mayImport: ['leaf', 'ingest', 'bench', 'e2e'] },
  // End-to-end tests use the program from outside, with the same articles as the unit tests.
  { group: 'e2e', files: /^e2e\/|^playwright\.config\.ts$/, mayImport: ['e2e', 'testing'] },
  { group: 'setup', files: /^[^/]+\.config\.(?:ts|mjs)$/, mayImport: ['leaf'] },
];

/** Imports between two files that their groups do not allow, each with its reason. */
const exceptions: Record<string, { to: string; because: string }[]> = {
  'cli/verify.ts': [
    { to: 'lib/testing/corpora.ts', because: 'it reports the articles that test:sample needs and lacks' },
  ],
  'cli/support/content-urls.ts': [
    { to: 'lib/seo/changed-since.ts', because: 'it pushes the same URLs as the sitemap lists' },
  ],
  'server/main.ts': [
    { to: 'lib/store/version.ts', because: "the page cache is keyed by the store's version" },
  ],
  'server/direct-responses.ts': [
    {
      to: 'lib/api/direct-handlers.ts',
      because: 'API routes register there, so that the server can call them without Next',
    },
  ],
  'components/frame/page-frame.tsx': [
    {
      to: 'lib/content/listings.ts',
      because: 'every page lists the sections, so the frame reads them itself',
    },
  ],
  'components/article/article-body.tsx': [
    {
      to: 'lib/content/article.ts',
      because: 'whether a picture exists is known only when the text is rendered',
    },
    { to: 'lib/markdown/pipeline.ts', because: 'it renders the Markdown' },
  ],
};

type Import = { from: string; to: string; typeOnly: boolean };

const sources = listSources('');
const imports = sources.flatMap((file) => importsOf(file));
const islandFiles = sources.filter((file) => file.endsWith('.island.tsx'));
const groupOf = (file: string) => groups.find(({ files }) => files.test(file));

describe('imports', () => {
  it('cover every file with a group', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(200);
    expect(sources.filter((file) => !groupOf(file))).toEqual([]);
  });

  it('name existing files', () => {
    expect(imports.filter(({ to }) => !existsSync(path.join(root, to)))).toEqual([]);
  });

  it('go one way', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const { mayImport = [], mayImportTypesOf = [] } = groupOf(from) ?? {};
      const allowed = typeOnly ? [...mayImport, ...mayImportTypesOf] : mayImport;
      const isException = exceptions[from]?.some((exception) => exception.to === to);
      return !isException && !allowed.includes('*') && !allowed.includes(groupOf(to)?.group ?? '');
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('have no unused exceptions', () => {
    const needed = (from: string, to: string) =>
      imports.some((one) => one.from === from && one.to === to && !one.typeOnly);
    const idle = Object.entries(exceptions).flatMap(([from, list]) =>
      list.filter(({ to }) => !needed(from, to)).map(({ to }) => `${from} → ${to}`),
    );
    expect(idle).toEqual([]);
  });

  it('never name a page, a test or a module for tests', () => {
    const into = (group: string) =>
      imports.filter(({ from, to }) => groupOf(to)?.group === group && groupOf(from)?.group !== group);
    expect(into('app')).toEqual([]);
    expect(into('tests')).toEqual([]);
    const ofTests = ({ from }: Import) =>
      from === 'cli/verify.ts' || ['tests', 'e2e'].includes(groupOf(from)?.group ?? '');
    expect(into('testing').filter((one) => !ofTests(one))).toEqual([]);
  });

  it('have no cycles', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports)
      if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file) || way.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...way, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('bring no server module into the browser', () => {
    const isClient = (file: string) =>
      /^\s*(['"])use client\1/.test(readFileSync(path.join(root, file), 'utf8'));
    const clients = sources.filter((file) => /^(?:app|components)\//.test(file) && isClient(file));
    expect(clients).toEqual(expect.arrayContaining(islandFiles));
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) visit(to);
    };
    for (const file of clients) visit(file);
    const server = [...reached].filter((file) =>
      packagesOf(file).some((name) => /^(?:node:|@node-rs|better-sqlite3|sharp|yaml|zod|unified)/.test(name)),
    );
    expect(server).toEqual([]);
    expect(
      [...reached].filter((file) =>
        ['content', 'store', 'ingest', 'schema'].includes(groupOf(file)?.group ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('an island', () => {
  it('is registered under its file name, by which the browser loads it', () => {
    const listed = Object.keys(islands).map((name) => `components/islands/${name}.island.tsx`);
    expect(listed.toSorted()).toEqual(islandFiles.toSorted());
  });

  it.each(Object.entries(islands))('exports only its component: %s', async (name, component) => {
    const module = await import(`./components/islands/${name}.island.tsx`);
    expect(Object.values(module)).toEqual([component]);
  });
});

/** Paths of all source files; not of build output, dependencies or content. */
function listSources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      const skipped = /^(?:node_modules|content|public|shots|docs|test-results|\..*)$/;
      return skipped.test(entry.name) ? [] : listSources(file);
    }
    return /(?<!\.d)\.(?:ts|tsx|mjs)$/.test(entry.name) && !entry.name.startsWith('.') ? [file] : [];
  });
}

function importsOf(from: string): Import[] {
  return specifiersOf(from).flatMap(({ name, typeOnly }) => {
    if (!/^(?:\.|@\/)/.test(name) || name.endsWith('.css')) return [];
    const base = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
    const found = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].find((ending) => {
      const stat = statSync(path.join(root, base + ending), { throwIfNoEntry: false });
      return stat?.isFile();
    });
    return [{ from, to: base + (found ?? ''), typeOnly }];
  });
}

const packagesOf = (file: string) =>
  specifiersOf(file)
    .filter(({ name, typeOnly }) => !typeOnly && !/^(?:\.|@\/)/.test(name))
    .map(({ name }) => name);

/** The imports of a file, as parsed by TypeScript. `typeOnly` if it imports only types. */
function specifiersOf(file: string): { name: string; typeOnly: boolean }[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: { name: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings)
          ? clause.namedBindings.elements
          : undefined;
      const onlyTypes = named !== undefined && !clause?.name && named.every((element) => element.isTypeOnly);
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes;
      found.push({ name: node.moduleSpecifier.text, typeOnly });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push({ name: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ name: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
