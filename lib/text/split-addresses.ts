/** A text cut at the addresses in it, which are its odd parts: `['见 ', 'https://a.example/b', '。']`. */
export const splitAddresses = (text: string): string[] => text.split(/(https?:\/\/[!-~]*[\w/#=&-])/);
