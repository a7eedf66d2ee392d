/** What the site's own parts of an address are called, and what files are; no word of them is looked for. */
const ownWords = /^(?:tags?|topics?|main_topics|page|index|posts?|html?|php|xml|md|api|search)$/i;

/**
 * The words of an address (decoded), to look for what a reader may have wanted: of its last part that has any, without
 * numbers that only tell articles apart. `/insights/metascale-aiai-20250614203004.html` → `metascale aiai`.
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
