/** Path segments and extensions of the site itself; not worth searching for. */
const ownWords = /^(?:tags?|topics?|main_topics|page|index|posts?|html?|php|xml|md|api|search)$/i;

/**
 * Extracts search words from a decoded URL path, to suggest pages on a 404: the words of the last segment that has
 * any, without pure numbers. `/insights/metascale-aiai-20250614203004.html` → `metascale aiai`.
 */
export function urlWords(path: string): string {
  const parts = path.split('/').map((part) => {
    const words = part.split(/[^\p{L}\p{M}\p{N}]+/u);
    return words.filter((word) => word && !/^\d+$/.test(word) && !ownWords.test(word)).join(' ');
  });
  return Array.from(parts.findLast(Boolean) ?? '')
    .slice(0, 60)
    .join('');
}
