/** Removes the characters that XML 1.0 forbids in any form (section 2.2): controls and lone surrogates. */
export const xmlCharacters = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for an XML element or attribute (section 2.4). */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
