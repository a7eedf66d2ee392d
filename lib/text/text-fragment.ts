const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Characters that usually identify the start or end of a passage. */
const enough = 16;
/** Passages up to this many characters are quoted in full. */
const whole = 2 * enough;

/** A passage of a page. */
export type Passage = {
  /** Its text, split wherever something else interrupts it: another block, a line break, a citation number. */
  pieces: string[];
  /** A longer start, if the usual one also occurs earlier on the page. */
  start?: string;
  /** Text right before and after, if the passage's own words occur more than once. */
  before?: string;
  after?: string;
};

/**
 * The URL fragment for a passage (WICG, "URL Fragment Text Directives"): `:~:text=` with its whole text, or with
 * its start and end if it is long or has several pieces. Browsers match only whole words and not across pieces.
 */
export function textFragment({ pieces, start, before, after }: Passage): string {
  const [first = '', ...rest] = pieces;
  const from = start ?? beginning(first);
  const to = end(pieces, rest.at(-1) ?? first);
  const isWhole =
    rest.length === 0 &&
    (after !== undefined || Array.from(first).length <= whole || from.length + to.length > first.length);
  return `:~:text=${[
    ...(before ? [`${encode(ending(before))}-`] : []),
    ...(isWhole ? [encode(first)] : [encode(from), encode(to)]),
    ...(after ? [`-${encode(beginning(after))}`] : []),
  ].join(',')}`;
}

/** Prefixes that may identify a text, shortest first; the last is the whole text. */
export const beginnings = (text: string): string[] => [
  beginning(text),
  ...[2, 4, 8].map((times) => beginning(text, times * enough)),
  text.trim(),
];

/** The start of a text, cut at nearby punctuation, otherwise between words. */
function beginning(text: string, length = enough): string {
  if (text.length <= length) return text.trim();
  const clause = length === enough && /^.{8,24}?(?=[，。；：！？])/su.exec(text)?.[0];
  return clause || gather(segmentsOf(text), (start, segment) => start + segment, length);
}

function ending(text: string, length = enough): string {
  if (text.length <= length) return text.trim();
  const clause = length === enough && /(?<=[，。；：！？])[^，；：]{8,24}$/su.exec(text)?.[0];
  return clause || gather(segmentsOf(text).reverse(), (end, segment) => segment + end, length);
}

/** The end of a passage, long enough to occur only once in it. */
function end(pieces: string[], last: string): string {
  const passage = pieces.join('');
  const lengths = [enough, 2 * enough, 4 * enough, 8 * enough];
  const endings = lengths.map((length) => ending(last, length));
  return endings.find((end) => passage.indexOf(end) === passage.lastIndexOf(end)) ?? last.trim();
}

const segmentsOf = (text: string) => Array.from(segmenter.segment(text.trim()), ({ segment }) => segment);

/** Joins segments up to `length` characters, at least one. */
function gather(
  segments: string[],
  add: (gathered: string, segment: string) => string,
  length = enough,
): string {
  let gathered = '';
  for (const segment of segments) {
    if (gathered !== '' && gathered.length + segment.length > length) break;
    gathered = add(gathered, segment);
  }
  return gathered.trim();
}

// `-`, `,` and `&` are delimiters in the directive.
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
