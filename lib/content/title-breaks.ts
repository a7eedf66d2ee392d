import { prepared } from '../store/prepared';
import { type TitleNames, titleNames } from '../text/title-names';
import type { WordBreaks } from '../text/word-breaks';
import type { Edition } from './edition';

/** Where a title or long term name may break in large type; `undefined` for any other text. */
export function breaksOf({ store }: Edition, title: string): WordBreaks | undefined {
  const breaks = prepared(store, 'SELECT breaks FROM title_breaks WHERE title = ?')?.pluck().get(title);
  return breaks === undefined ? undefined : (JSON.parse(breaks as string) as WordBreaks);
}

/** The names of tags, topics and publishers in a text, which must not be broken in large type. */
export function titleNamesIn({ store }: Edition, text: string): TitleNames {
  const names = prepared(store, 'SELECT name FROM title_names WHERE instr(?, name)')?.pluck().all(text) ?? [];
  return titleNames(names as string[]);
}
