import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type HugoCorpus,
  listOf,
  loadYaml,
  onOneLine,
  readCorpus,
  sectionAndSlugOf,
} from '../../lib/testing/corpora';

/** The page at an old URL: its possible headings, its current URL, and its feeds. */
export type OldPage = { names: string[]; home: string; xml: string; json: string };

const fixed: Record<string, [name: string, home: string]> = {
  about: ['关于知闻', '/about'],
  authors: ['关于知闻', '/about'],
  explore: ['主题', '/topics'],
  'all-categories': ['主题', '/topics'],
  main_topics: ['主题', '/topics'],
  tags: ['标签', '/tags'],
};
const sections: Record<string, string> = { insights: '洞察', newspaper: '日报', morningnews: '早报' };

/** The URLs of the Hugo site for a corpus. */
export const oldPaths = ({ oldPaths }: HugoCorpus) =>
  readFileSync(oldPaths, 'utf8').split('\n').filter(Boolean);

/** Maps old URLs to pages, from a corpus's front matter alone: uses no module of the program. */
export function oldSite({ content }: HugoCorpus): (url: string) => OldPage {
  const articles = new Map<string, { title: string; home: string }>();
  const names = new Map<string, Set<string>>();
  const aliases = new Map<string, string>();
  const note = (url: string, name: string) => names.set(url, (names.get(url) ?? new Set()).add(name.trim()));
  for (const [root, terms] of Object.entries(taxonomyOf(content)))
    for (const { name, aliases: others } of terms) {
      note(`/${root}/${hugoSlug(name)}`, name);
      for (const alias of listOf(others))
        aliases.set(`/${root}/${hugoSlug(alias)}`, `/${root}/${hugoSlug(name)}`);
    }
  for (const { file, frontMatter } of readCorpus(content)) {
    const { section, slug } = sectionAndSlugOf(file);
    const old = file
      .replace(/(?:\/index)?\.md$/, '')
      .split('/')
      .map(hugoSlug)
      .join('/');
    articles.set(old, { title: onOneLine(frontMatter.title), home: `/${section}/${slug}` });
    for (const tag of listOf(frontMatter.tags)) note(`/tags/${hugoSlug(tag)}`, tag);
    for (const topic of listOf(frontMatter.main_topics)) note(`/topics/${hugoSlug(topic)}`, topic);
  }
  return (url) => {
    const key = url.replace(/^\/|\/$/g, '');
    const [first = ''] = key.split('/');
    const [name, page] = fixed[key] ?? [];
    if (name && page) return { names: [name], home: page, xml: '/index.xml', json: '/index.json' };
    const article = articles.get(key);
    if (article) {
      const { title, home } = article;
      return { names: [title], home, xml: home, json: `/api/articles${home}` };
    }
    const written = `/${key.replace(/^main_topics\//, 'topics/')}`;
    const home = aliases.get(written) ?? written;
    const listed = first === key ? [sections[key] ?? sectionTitle(content, key)] : (names.get(home) ?? []);
    return { names: [...listed], home, xml: `${home}/index.xml`, json: `${home}/index.json` };
  };
}

type Terms = { name: string; aliases?: string[] }[];

function taxonomyOf(content: string): { tags: Terms; topics: Terms } {
  const file = path.join(content, 'taxonomy.yml');
  const { tags = [], topics = [] } = (existsSync(file) ? loadYaml(readFileSync(file, 'utf8')) : {}) as {
    tags?: Terms;
    topics?: Terms;
  };
  return { tags, topics };
}

/** The name of a section that the program does not know: from its `_index.md`, else its folder. */
function sectionTitle(content: string, folder: string): string {
  const file = path.join(content, folder, '_index.md');
  return (existsSync(file) && /^linkTitle: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]) || folder;
}

const hugoSlug = (name: string) =>
  Array.from(name.trim().replace(/\s/g, '-'))
    .filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character) || './\\_#+~-@'.includes(character))
    .join('')
    .toLowerCase();
