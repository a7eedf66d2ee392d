/** Builds XML and HTML from pieces; anything that is not `Markup` is escaped as text. */

export type Markup = { markup: string };
type Piece = Markup | string | false | undefined;

/** Builds an element; self-closing without content. Undefined attributes and empty pieces are omitted. */
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

/** Escapes text; feeds use no CDATA sections. */
const escaped = (text: string) =>
  text.replace(/[&<>\r]/g, (character) => references[character as keyof typeof references]);
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
