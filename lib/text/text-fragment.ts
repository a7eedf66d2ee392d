const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Characters by which a browser finds the beginning and the end of a passage. */
const enough = 16;
/** Characters of a passage that is named whole. */
const whole = 2 * enough;

/** A passage of a page. */
export type Passage = {
  /** Its text, parted wherever what stands between is no text of it: another block, a line break, a citation number. */
  pieces: string[];
  /** The beginning of its first piece, where it takes more than usual to tell it from what stands before. */
  start?: string;
  /** What stands right before and right after it, where its own words stand in more than one place. */
  before?: string;
  after?: string;
};

/**
 * The fragment that leads to a passage (WICG, "URL Fragment Text Directives"): `:~:text=` with its whole text, or with
 * its beginning and end where it is long or has several pieces. Browsers find neither half words nor anything that
 * goes over the end of a piece.
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

/** Beginnings of a text by which it may be found, the shortest first; the last is all of it. */
export const beginnings = (text: string): string[] => [
  beginning(text),
  ...[2, 4, 8].map((times) => beginning(text, times * enough)),
  text.trim(),
];

/** The beginning of a text, cut at a mark where one is near, else between words. */
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

/** The end of a passage, long enough not to stand within it before. */
function end(pieces: string[], last: string): string {
  const passage = pieces.join('');
  const lengths = [enough, 2 * enough, 4 * enough, 8 * enough];
  const endings = lengths.map((length) => ending(last, length));
  return endings.find((end) => passage.indexOf(end) === passage.lastIndexOf(end)) ?? last.trim();
}

const segmentsOf = (text: string) => Array.from(segmenter.segment(text.trim()), ({ segment }) => segment);

/** As many segments as are enough, and one at least. */
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

/** `-`, `,` and `&` part the directive. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
