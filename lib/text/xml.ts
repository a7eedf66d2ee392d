/** Removes characters that XML 1.0 forbids even when escaped (section 2.2): controls, lone surrogates, U+FFFE, U+FFFF. */
export const stripInvalidXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matching control characters is the point
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for an XML element or attribute (section 2.4), without the characters that XML forbids. */
export const escapeXml = (text: string): string =>
  stripInvalidXml(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
