import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { demo } from '../lib/testing/corpora';
import { getRaw } from './support/raw-request';
import { type RunningSite, startSite } from './support/site';
import { copyOf, scratch } from './support/sites';
import { expect, test } from './support/test';

const content = copyOf(demo);
let site: RunningSite;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  write('claims-first', '2025-07-10', ['/both/', '/insights/meta-scale-ai-deal/', '/search/', '/tags/开源/']);
  write('claims-later', '2025-07-11', ['/both']);
  write('unfinished', '2025-07-12', ['/both', '/of-a-draft/'], true);
  write('of-2099', '2099-01-01', ['/both', '/of-later/']);
  write('moved', '2025-07-09', [
    '/2024/06/旧闻一则.html',
    '/Posts/Hello World/',
    '/a/b/c/d/e/f/',
    'beside',
    'https://old.example/p/一?x=1',
    '//evil.example/x',
    '/insights/moved/',
    '/',
    '',
  ]);
  site = await startSite({ CONTENT_DIR: content, DATA_DIR: scratch('data') });
});
test.afterAll(async () => site.stop());

function write(name: string, date: string, aliases: string[], draft = false) {
  const matter = { title: name, date, draft, aliases, tags: ['搬家'] };
  const lines = Object.entries(matter).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  writeFileSync(path.join(content, `insights/${name}.md`), `---\n${lines.join('\n')}\n---\n\n正文。\n`);
}

const ask = async (url: string) => {
  const { status, location } = await getRaw(site.url, Buffer.from(url));
  return `${status} ${location ?? ''}`.trim();
};
const encoded = (url: string) => url.split('/').map(encodeURIComponent).join('/');

test('an alias redirects to its article in one hop, in any spelling', async () => {
  for (const alias of [
    '/2024/06/旧闻一则.html',
    '/posts/hello world',
    '/Posts/Hello World',
    '/a/b/c/d/e/f',
    '/beside',
    '/insights/beside',
    '/p/一',
    '/x',
  ])
    for (const spelled of [encoded(alias), encoded(alias).toLowerCase(), alias.replaceAll(' ', '%20')])
      for (const end of ['', '/', '/index.html', '/index.xml'])
        expect([spelled + end, await ask(spelled + end)]).toEqual([spelled + end, '308 /insights/moved']);
  expect(await ask('/beside/?utm=1')).toBe('308 /insights/moved?utm=1');
  expect(await ask('/beside/index.json')).toBe('308 /api/articles/insights/moved');
  expect(await ask('/insights/moved')).toBe('200');
});

test('the newest of two articles gets an alias; drafts and future articles have none', async () => {
  for (const end of ['', '/']) {
    expect(await ask(`/both${end}`)).toBe('308 /insights/claims-later');
    expect(await ask(`/of-a-draft${end}`)).toBe('404');
    expect(await ask(`/of-later${end}`)).toBe('404');
  }
});

test('an alias never hides a page', async () => {
  for (const url of ['/', '/insights/meta-scale-ai-deal', '/search', encoded('/tags/开源')]) {
    expect(await ask(url)).toBe('200');
    if (url !== '/') expect(await ask(`${url}/`)).toBe(`308 ${url}`);
  }
});

test('aliases work as soon as they are added, and stop when removed', async () => {
  expect(await ask('/fresh/')).toBe('404');
  write('claims-later', '2025-07-11', ['/fresh']);
  await expect
    .poll(() => ask('/fresh/'), { timeout: 10_000, intervals: [100] })
    .toBe('308 /insights/claims-later');
  expect(await ask('/both')).toBe('308 /insights/claims-first');
});
