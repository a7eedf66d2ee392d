import type { CitedSource } from '@/lib/content/article';
import { citationIds } from '@/lib/markdown/citation-ids';

/** The notes that citation numbers open in place; each leads to the list and to the original. */
export function CitationNotes({ citations }: { citations: CitedSource[] }) {
  const seen = new Set<string>();
  const cited = citations.filter(({ label, uses }) => uses > 0 && !seen.has(label) && seen.add(label));
  return cited.map(({ label, title, url, publisher, author, published }) => (
    <div key={label} popover="auto" id={citationIds.note(label)} role="note">
      <b>{title}</b>
      <br />
      {[...new Set([publisher, author, published])].filter(Boolean).join('，')}
      <div className="acts">
        <a href={`#${citationIds.definition(label)}`}>看全部引用</a>
        {url && (
          <a href={url} rel="external noopener">
            打开原文
          </a>
        )}
      </div>
    </div>
  ));
}
