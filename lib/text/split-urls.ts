/** Splits a text at its URLs, which get odd indexes: `['见 ', 'https://a.example/b', '。']`. */
export const splitUrls = (text: string): string[] => text.split(/(https?:\/\/[!-~]*[\w/#=&-])/);
