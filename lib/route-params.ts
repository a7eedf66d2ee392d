/** What a listing's address asks for: what stands before `/page/N`, and N (1 without it). */
export type ListingAddress = { path: string; page: number };

/** Splits `AI/page/2`, decoded as Next gives it to a catch-all route, into the term and the page; a page number below 1 or not a number belongs to the path. */
export function splitPage(segments: string[]): ListingAddress {
  const [word, number] = segments.slice(-2);
  if (word === 'page' && number !== undefined && /^[1-9]\d{0,5}$/.test(number)) {
    return { path: segments.slice(0, -2).join('/'), page: Number(number) };
  }
  return { path: segments.join('/'), page: 1 };
}
