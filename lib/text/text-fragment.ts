const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Characters by which a browser finds the beginning and the end of a passage. */
const enough = 16;

/**
 * The fragment that leads to a passage (WICG, "URL Fragment Text Directives"): `:~:text=` with its whole text, or with
 * its beginning and end where it is long or is parted by what is no text of it (`pieces`). Browsers find whole words
 * only, so neither is cut within one.
 */
export function textFragment(pieces: string[]): string {
  const [first = '', ...rest] = pieces;
  const last = rest.at(-1) ?? first;
  if (rest.length === 0 && Array.from(first).length <= 2 * enough) return `:~:text=${encode(first)}`;
  return `:~:text=${encode(beginning(first))},${encode(ending(last))}`;
}

function beginning(text: string): string {
  let start = '';
  for (const { segment } of segmenter.segment(text)) {
    if (start.length + segment.length > enough && start !== '') break;
    start += segment;
  }
  return start.trim();
}

function ending(text: string): string {
  let end = '';
  for (const { segment } of [...segmenter.segment(text)].reverse()) {
    if (end.length + segment.length > enough && end !== '') break;
    end = segment + end;
  }
  return end.trim();
}

/** `-`, `,` and `&` part the directive. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
