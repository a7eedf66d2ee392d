/** Splits text around its URLs; the URLs are at odd indexes: `['见 ', 'https://a.example/b', '。']`. */
export const splitUrls = (text: string): string[] => text.split(/(https?:\/\/[!-~]*[\w/#=&-])/);
