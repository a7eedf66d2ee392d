import type { ReactNode } from 'react';
import type { QuickResults } from '@/lib/search/quick';
import { routes } from '@/lib/urls/routes';
import { Marked } from './marked';
import { readRecent } from './recent-searches';

/** A line of the quick search; lines of one `group` stand together below its name. */
export type Option = { key: string; url: string; group: string; text: ReactNode; side?: string };

const kindNames = { tag: '标签', topic: '主题', section: '版面', source: '来源' };

/** Terms, then articles, then the way to all results where there are more. */
export function optionsOf({ terms, articles, total, q }: QuickResults): Option[] {
  const options: Option[] = [
    ...terms.map(({ kind, name, url, count }) => ({
      key: url,
      url,
      group: '标签、主题、来源',
      text: `${kindNames[kind]}：${name}`,
      side: `${count} 篇`,
    })),
    ...articles.map(({ url, title, date }) => ({
      key: url,
      url,
      group: '文章',
      text: <Marked pieces={title} />,
      side: date,
    })),
  ];
  if (total > articles.length)
    options.push({ key: 'all', url: routes.search({ q }), group: '文章', text: `全部 ${total} 篇` });
  return options;
}

/** What this reader searched for lately, offered while the field is empty. */
export const recentOptions = (): Option[] =>
  readRecent().map((words) => ({
    key: words,
    url: routes.search({ q: words }),
    group: '最近搜过',
    text: words,
  }));
