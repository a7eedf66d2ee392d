import { Meta } from '@/components/ui/meta';
import type { CitedSource } from '@/lib/content/article';
import { citationIds } from '@/lib/markdown/citation-ids';
import { splitUrls } from '@/lib/text/split-urls';

/** Every source of an article under the author's heading, with links back to where it is cited. */
export function CitationList({ heading, citations }: { heading: string; citations: CitedSource[] }) {
  const seen = new Set<string>();
  return (
    <section className="border-t-3 border-line pt-3 print:break-before-avoid" aria-labelledby="sources">
      <h2 className="text-h3" id="sources">
        {heading}
      </h2>
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
    <li
      className="source-target grid scroll-mt-[7rem] grid-cols-[2.2rem_1fr] border-b border-rule py-3 print:break-inside-avoid print:py-[1.5mm]"
      id={first ? citationIds.definition(label) : undefined}
    >
      <span className="text-small/[1.75] text-accent tabular-nums">[{label}]</span>
      <div>
        <cite className="block leading-[1.6] not-italic">
          {url ? <ExternalLink url={url}>{title}</ExternalLink> : <Linked text={title} />}
        </cite>
        <Meta>
          {by && <span>{by}</span>}
          {published && <span>发表 {published}</span>}
          {retrieved && <span>检索 {retrieved}</span>}
          {uses > 0 ? <BackLinks label={label} uses={uses} /> : <span>正文未引</span>}
        </Meta>
      </div>
    </li>
  );
}

/** Links back to each place in the text that cites the source. */
function BackLinks({ label, uses }: { label: string; uses: number }) {
  return (
    <span className="inline-flex flex-wrap print:hidden">
      回到文中
      {Array.from({ length: uses }, (_, index) => index + 1).map((use) => (
        <a
          className="min-h-6 min-w-6 px-[0.35em] text-center"
          key={use}
          href={`#${citationIds.use(label, use)}`}
          aria-label={`引用 ${label} 第 ${use} 处`}
        >
          {use}
        </a>
      ))}
    </span>
  );
}

function ExternalLink({ url, children }: { url: string; children: string }) {
  return (
    <a className="-my-2 block py-2" href={url} rel="external noopener">
      {children}
    </a>
  );
}

/** A source in no known form: shown as written, with its URLs linked. */
const Linked = ({ text }: { text: string }) =>
  splitUrls(text).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <ExternalLink key={`${index} ${part}`} url={part}>
        {part}
      </ExternalLink>
    ),
  );
