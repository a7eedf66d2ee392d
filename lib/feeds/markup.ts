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
