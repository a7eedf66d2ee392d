/** The HTML id of a letter in an index. */
export const letterId = (letter: string) => (letter === '#' ? 'L0' : `L${letter}`);
