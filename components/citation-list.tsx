import type { CitedSource } from '@/lib/content/article';
import { citationIds } from '@/lib/markdown/citation-ids';
import { splitAddresses } from '@/lib/text/split-addresses';

/** Every source of an article under the author's heading, with links back to where it is cited. */
export function CitationList({ heading, citations }: { heading: string; citations: CitedSource[] }) {
  const seen = new Set<string>();
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{heading}</h2>
      <ol>
        {citations.map((citation) => {
          const first = !seen.has(citation.label);
          seen.add(citation.label);
          return (
            <CitationItem key={`${citation.label}${citation.title}`} citation={citation} first={first} />
          );
        })}
      </ol>
    </section>
  );
}

function CitationItem({ citation, first }: { citation: CitedSource; first: boolean }) {
  const { label, title, url, publisher, author, published, retrieved, uses } = citation;
  const by = [...new Set([publisher, author])].filter(Boolean).join('，');
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
            <Linked text={title} />
          )}
        </cite>
        <p className="meta">
          {by && <span>{by}</span>}
          {published && <span>发表 {published}</span>}
          {retrieved && <span>检索 {retrieved}</span>}
          {uses > 0 ? (
            <span className="back">
              回到文中
              {backLinks(uses).map((use) => (
                <a
                  key={use}
                  href={`#${citationIds.use(label, use)}`}
                  aria-label={`注释 ${label} 第 ${use} 次引用`}
                >
                  {use}
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

/** A definition that reads in no known way, its addresses as links. */
const Linked = ({ text }: { text: string }) =>
  splitAddresses(text).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={`${index} ${part}`} href={part} rel="external noopener">
        {part}
      </a>
    ),
  );

const backLinks = (uses: number) => Array.from({ length: uses }, (_, index) => index + 1);
