import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { colours } from '../../lib/colours';
import { root } from '../../lib/testing/corpora';

const folder = path.join(root, 'app/styles');
const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sourceFiles = ['app', 'components', 'lib/markdown'].flatMap((dir) => filesIn(dir));

/** Exempt from the one-component rule: the front page's grid would be hard to read as utilities. */
const gridSheet = 'front.css';

describe('style sheets', () => {
  it('have at most 700 lines in total', () => {
    const lines = [...sheets.map((file) => path.join(folder, file)), path.join(root, 'app/globals.css')].map(
      (file) => readFileSync(file, 'utf8').split('\n').length,
    );
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(700);
  });

  it.each(sheets)('have no unused classes: %s', (file) => {
    expect(classesOf(read(file)).filter((name) => usersOf(name).length === 0)).toEqual([]);
  });

  it.each(sheets.filter((file) => file !== gridSheet))(
    'have no classes that only one component uses: %s',
    (file) => {
      // Classes in Markdown output are exempt: no component renders it.
      const usedOnce = classesOf(read(file)).filter((name) => {
        const users = usersOf(name);
        return users.length === 1 && !users[0]?.startsWith('lib/markdown/');
      });
      expect(usedOnce).toEqual([]);
    },
  );
});

it('the icon has the colours of the day', () => {
  const icon = readFileSync(path.join(root, 'app/icon.svg'), 'utf8');
  const { paper, ink, accent } = colours.day;
  expect(icon.match(/#[0-9a-f]{6}/g)).toEqual([paper, ink, accent]);
});

const classesOf = (css: string) => [
  ...new Set([...css.matchAll(/\.([a-z][a-z0-9-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name)),
];

/** The source files that use a class. */
const usersOf = (name: string) =>
  sourceFiles
    .filter(({ text }) => new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(text))
    .map(({ file }) => file);

function filesIn(dir: string): { file: string; text: string }[] {
  return readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({
      file: `${dir}/${file}`,
      text: readFileSync(path.join(root, dir, file), 'utf8'),
    }));
}
