import { compareLooks } from './compare-looks';
import { comparePages } from './compare-pages';

const say = (line: string) => console.log(line);
const [before = '', after = ''] = process.argv.filter((argument) => /^https?:/.test(argument));

if (process.argv.includes('looks')) {
  const { pairs, differences } = await compareLooks(before, after);
  for (const difference of differences) say(difference);
  say(
    `${pairs} pairs, ${pairs - differences.length} the same, ${differences.length} differ (shots/differences)`,
  );
  process.exitCode = differences.length > 0 ? 1 : 0;
} else {
  const { pages, same, differences } = await comparePages(before, after);
  for (const difference of differences) say(difference);
  say(`${pages} pages, ${same} the same in text, links and metadata, ${differences.length} differences`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}
