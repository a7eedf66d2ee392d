/** Recognises Chinese text for typography, counting and indexing. */

const hanCharacter = /\p{Script=Han}/u;
/** Chinese punctuation, including curly quotes, which Chinese shares with Latin scripts. */
const hanPunctuation =
  /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe30-\ufe4f“”‘’—…·]/u;

/** True for a Han character. */
export const isHan = (character: string) => hanCharacter.test(character);

/** `isHan` for a code point; fast for the main CJK block, because it runs over whole articles. */
export const isHanCode = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2e80 && hanCharacter.test(String.fromCodePoint(code)));

/** True for a Han character or Chinese punctuation. */
export const isHanText = (character: string) =>
  hanCharacter.test(character) || hanPunctuation.test(character);

/** Counts Han characters and other words in `text`. */
export function countText(text: string): { han: number; words: number } {
  let han = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (isHanCode(code)) han += 1;
    if (code > 0xffff) index += 1;
  }
  const others = text.replace(/\p{Script=Han}+/gu, '\n');
  return { han, words: others.match(/[\p{L}\p{N}]+(?:['’._-][\p{L}\p{N}]+)*/gu)?.length ?? 0 };
}

/** Reading time in minutes at 400 Han characters or 200 words a minute; at least 1. */
export const readingMinutes = ({ han, words }: { han: number; words: number }) =>
  Math.max(1, Math.round(han / 400 + words / 200));

/** Cuts `text` to at most `length` code points, at a nearby sentence end if there is one, otherwise with `……`. */
export function clip(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  const end = Math.max(...['。', '！', '？'].map((mark) => cut.lastIndexOf(mark)));
  return end >= cut.length * 0.7 ? cut.slice(0, end + 1) : `${cut.replace(/[，、；：\s]+$/u, '')}……`;
}
