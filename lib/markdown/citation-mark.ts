/** A use of citations in text: `[^3]`, or `[^3, ^4]` for two. */
export const citationMark = /\[\^([^[\]\n]+)\]/g;

/** The labels between the brackets of a mark. */
export const labelsIn = (inner: string): string[] =>
  inner
    .split(/[,，、;；]/u)
    .map((label) => label.replace(/^[\s^]+|\s+$/g, ''))
    .filter(Boolean);
