const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Characters by which a browser finds the beginning and the end of a passage. */
const enough = 16;
/** Characters of a passage that is named whole. */
const whole = 2 * enough;

/** A passage of a page. */
export type Passage = {
  /** Its text, parted wherever what stands between is no text of it: another block, a line break, a citation number. */
  pieces: string[];
  /** What stands right before and right after it, where its own words stand in more than one place. */
  before?: string;
  after?: string;
};

/**
 * The fragment that leads to a passage (WICG, "URL Fragment Text Directives"): `:~:text=` with its whole text, or with
 * its beginning and end where it is long or has several pieces. Browsers find neither half words nor anything that
 * goes over the end of a piece.
 */
export function textFragment({ pieces, before, after }: Passage): string {
  const [first = '', ...rest] = pieces;
  const last = rest.at(-1) ?? first;
  const isWhole = rest.length === 0 && (after !== undefined || Array.from(first).length <= whole);
  return `:~:text=${[
    ...(before ? [`${encode(ending(before))}-`] : []),
    ...(isWhole ? [encode(first)] : [encode(beginning(first)), encode(end(pieces, last))]),
    ...(after ? [`-${encode(beginning(after))}`] : []),
  ].join(',')}`;
}

/** The beginning of a text by which it is found, cut at a mark where one is near, else between words. */
export function beginning(text: string): string {
  if (text.length <= enough) return text.trim();
  const clause = /^.{8,24}?(?=[，。；：！？])/su.exec(text)?.[0];
  return clause ?? gather(segmentsOf(text), (start, segment) => start + segment);
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
