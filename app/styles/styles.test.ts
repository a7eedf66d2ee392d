import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../lib/testing/corpora';

const folder = path.join(root, 'app/styles');
const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sources = ['app', 'components', 'lib/markdown'].flatMap((room) => filesIn(room));

/** The front page's grid: utilities would not say it well, although one component uses each class. */
const grid = 'front.css';

describe('the style sheets', () => {
  it('hold what utilities cannot say, in 700 lines at most', () => {
    const lines = [...sheets.map((file) => path.join(folder, file)), path.join(root, 'app/globals.css')].map(
      (file) => readFileSync(file, 'utf8').split('\n').length,
    );
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(700);
  });

  it.each(sheets)('have no class that nothing uses: %s', (file) => {
    expect(classesOf(read(file)).filter((name) => usersOf(name).length === 0)).toEqual([]);
  });

  it.each(sheets.filter((file) => file !== grid))('have no class for one component alone: %s', (file) => {
    // Markdown's output has no component.
    const alone = classesOf(read(file)).filter((name) => {
      const users = usersOf(name);
      return users.length === 1 && !users[0]?.startsWith('lib/markdown/');
    });
    expect(alone).toEqual([]);
  });
});

const classesOf = (css: string) => [
  ...new Set([...css.matchAll(/\.([a-z][a-z0-9-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name)),
];

/** The source files that use a class. */
const usersOf = (name: string) =>
  sources.filter(({ text }) => new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(text)).map(({ file }) => file);

function filesIn(room: string): { file: string; text: string }[] {
  return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({
      file: `${room}/${file}`,
      text: readFileSync(path.join(root, room, file), 'utf8'),
    }));
}
