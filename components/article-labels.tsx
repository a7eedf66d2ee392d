import type { TermLink } from '@/lib/content/stories';
import { TermAnchor } from './term-anchor';

/** The topics and tags of an article. */
export function ArticleLabels({ topics, tags }: { topics: TermLink[]; tags: TermLink[] }) {
  const rows = [
    { name: '主题', kind: 'topic' as const, terms: topics },
    { name: '标签', kind: 'tag' as const, terms: tags },
  ].filter(({ terms }) => terms.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl className="labels">
      {rows.map(({ name, kind, terms }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {terms.map((term) => (
              <TermAnchor key={term.slug} kind={kind} term={term} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
