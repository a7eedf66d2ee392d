import { type Citation, citationIds } from '@/lib/markdown/citations';

/** The notes that citation numbers open in place; each leads to the list and to the original. */
export function CitationNotes({ citations }: { citations: Citation[] }) {
  const seen = new Set<string>();
  const cited = citations.filter(({ label, uses }) => uses > 0 && !seen.has(label) && seen.add(label));
  return cited.map(({ label, text, url, source }) => (
    <div key={label} popover="auto" id={citationIds.note(label)} role="note">
      {source ? (
        <>
          <b>{source.title}</b>
          <br />
          {[source.publisher, source.author, source.published].filter(Boolean).join('，')}
        </>
      ) : (
        text
      )}
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
