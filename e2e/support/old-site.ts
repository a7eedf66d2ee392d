import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { shared } from './sites';

/** What stood at an old address: its name as a heading may say it, where it is now, and where its feeds are. */
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

/** All lines of `old-paths.txt`. */
export const oldPaths = () =>
  readFileSync(path.resolve(shared.content, '../../old-paths.txt'), 'utf8').split('\n').filter(Boolean);

/** Reads the sample's front matter, without any module of the program: what stood at an old address, and where is it now? */
export function oldSite(): (address: string) => OldPage {
  const titles = new Map<string, string>();
  const names = new Map<string, Set<string>>();
  for (const file of readdirSync(shared.content, { recursive: true, encoding: 'utf8' })) {
    if (!/^[^/]+\/[^/_][^/]*\.md$/.test(file)) continue;
    const [, yaml = ''] = readFileSync(path.join(shared.content, file), 'utf8').split(/^---$/m);
    const matter = parse(yaml, { schema: 'failsafe' }) as Record<string, string | string[]>;
    titles.set(file.replace(/\.md$/, '').toLowerCase(), String(matter.title).trim());
    for (const [field, root] of [
      ['tags', '/tags'],
      ['main_topics', '/topics'],
    ] as const)
      for (const name of [matter[field] ?? []].flat()) {
        const address = `${root}/${hugoSlug(name)}`;
        names.set(address, (names.get(address) ?? new Set()).add(name.trim()));
      }
  }
  return (address) => {
    const key = address.replace(/^\/|\/$/g, '');
    const [first = ''] = key.split('/');
    const [name, home] = fixed[key] ?? [];
    if (name && home) return { names: [name], home, xml: '/index.xml', json: '/index.json' };
    const title = titles.get(key);
    if (title) return { names: [title], home: `/${key}`, xml: `/${key}`, json: `/api/articles/${key}` };
    const list = `/${key.replace(/^main_topics\//, 'topics/')}`;
    const listed = sections[key] && first === key ? [sections[key]] : [...(names.get(list) ?? [])];
    return { names: listed, home: list, xml: `${list}/index.xml`, json: `${list}/index.json` };
  };
}

const hugoSlug = (name: string) =>
  Array.from(name.trim().replace(/\s/g, '-'))
    .filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character) || './\\_#+~-@'.includes(character))
    .join('')
    .toLowerCase();
