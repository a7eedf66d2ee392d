/** The name of a letter's place on the page of an index. */
export const letterId = (letter: string) => (letter === '#' ? 'L0' : `L${letter}`);
