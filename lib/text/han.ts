/** What counts as Chinese text, for typography, counting and indexing. */

const hanCharacter = /\p{Script=Han}/u;
/** Punctuation that stands among Han characters, the curly quotes that are Chinese by their company included. */
const hanPunctuation =
  /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe30-\ufe4f“”‘’—…·]/u;

/** True for a Han character. */
export const isHan = (character: string) => hanCharacter.test(character);

/** True for a Han character or Chinese punctuation. */
export const isHanText = (character: string) =>
  hanCharacter.test(character) || hanPunctuation.test(character);

/** Numbers of Han characters and of other words in `text`. */
export function countText(text: string): { han: number; words: number } {
  return {
    han: text.match(/\p{Script=Han}/gu)?.length ?? 0,
    words:
      text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’._-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu)
        ?.length ?? 0,
  };
}

/** Minutes to read, at 400 Han characters or 200 words a minute; at least one. */
export const readingMinutes = ({ han, words }: { han: number; words: number }) =>
  Math.max(1, Math.round(han / 400 + words / 200));

/**
 * `text` cut to at most `length` characters (code points), at a sentence's end where one is near, else with `……`.
 */
export function clip(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  const end = Math.max(...['。', '！', '？'].map((mark) => cut.lastIndexOf(mark)));
  return end >= cut.length * 0.7 ? cut.slice(0, end + 1) : `${cut.replace(/[，、；：\s]+$/u, '')}……`;
}
