const ascii = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

/** Bytes needed to detect the type: an SVG may have a declaration and a comment before its first tag. */
export const headLength = 1024;

const svg = /^\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--[\s\S]*?-->|<!doctype\s+svg[^>[]*>)\s*)*<svg[\s>]/i;

/**
 * Detects a picture's media type from its first `headLength` bytes and ignores its name (a third of the real `.jpg`
 * files are PNG or WebP); `undefined` if it is not a picture.
 */
export function pictureType(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return 'image/png';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /^(?:avif|avis|mif1)$/.test(ascii(bytes, 8, 12))) return 'image/avif';
  if (svg.test(new TextDecoder().decode(bytes))) return 'image/svg+xml';
  return undefined;
}
