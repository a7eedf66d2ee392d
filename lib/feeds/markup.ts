/** XML and HTML made piece by piece: what is no markup is text, and escaped. */

export type Markup = { markup: string };
type Piece = Markup | string | false | undefined;

/** An element of that name, closed at once when no content is given; attributes and pieces that are none are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...content: Piece[]
): Markup {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const open = `<${name}${written.join('')}`;
  if (content.length === 0) return { markup: `${open}/>` };
  const inner = content.map((piece) => (typeof piece === 'object' ? piece.markup : escaped(piece || '')));
  return { markup: `${open}>${inner.join('')}</${name}>` };
}

/** All text is escaped, none in a CDATA section: so there is no `]]>` to think of. */
const escaped = (text: string) =>
  text.replace(/[&<>\r]/g, (character) => references[character as keyof typeof references]);
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text without what XML 1.0 cannot hold at all (section 2.2): control characters, halves of characters. */
export const readable = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
