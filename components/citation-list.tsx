import { type Citation, citationIds } from '@/lib/markdown/citations';

/** Every source of an article under the author's heading, with links back to where it is cited. */
export function CitationList({ heading, citations }: { heading: string; citations: Citation[] }) {
  const seen = new Set<string>();
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{heading}</h2>
      <ol>
        {citations.map((citation) => {
          const first = !seen.has(citation.label);
          seen.add(citation.label);
          return <CitationItem key={`${citation.label}${citation.text}`} citation={citation} first={first} />;
        })}
      </ol>
    </section>
  );
}

function CitationItem({
  citation: { label, text, url, source, uses },
  first,
}: {
  citation: Citation;
  first: boolean;
}) {
  const title = source?.title ?? text;
  const by = [source?.publisher, source?.author].filter(Boolean).join('，');
  return (
    <li id={first ? citationIds.definition(label) : undefined}>
      <span className="n">[{label}]</span>
      <div>
        <cite>
          {url ? (
            <a href={url} rel="external noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </cite>
        <p className="meta">
          {by && <span>{by}</span>}
          {source?.published && <span>发表 {source.published}</span>}
          {source?.retrieved && <span>检索 {source.retrieved}</span>}
          {uses > 0 ? (
            <span className="back">
              回到文中
              {Array.from({ length: uses }, (_, index) => (
                <a
                  key={index}
                  href={`#${citationIds.use(label, index + 1)}`}
                  aria-label={`注释 ${label} 第 ${index + 1} 次引用`}
                >
                  {index + 1}
                </a>
              ))}
            </span>
          ) : (
            <span>正文未引</span>
          )}
        </p>
      </div>
    </li>
  );
}
