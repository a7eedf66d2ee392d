import type { TermLink } from '@/lib/content/stories';

/** The topics and tags of an article. */
export function ArticleLabels({ topics, tags }: { topics: TermLink[]; tags: TermLink[] }) {
  const rows = [
    { name: '主题', terms: topics },
    { name: '标签', terms: tags },
  ].filter(({ terms }) => terms.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl className="labels">
      {rows.map(({ name, terms }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {terms.map((term) => (
              <a key={term.slug} href={term.url} rel="tag">
                {term.name}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
