import { TermAnchor } from '@/components/ui/term-anchor';
import type { TermLink } from '@/lib/content/stories';
import type { TermKind } from '@/lib/urls/routes';

/** The topics and tags of an article. */
export function ArticleLabels({ topics, tags }: { topics: TermLink[]; tags: TermLink[] }) {
  if (topics.length + tags.length === 0) return null;
  return (
    <dl className="grid gap-1">
      <Row name="主题" kind="topic" terms={topics} />
      <Row name="标签" kind="tag" terms={tags} />
    </dl>
  );
}

function Row({ name, kind, terms }: { name: string; kind: TermKind; terms: TermLink[] }) {
  if (terms.length === 0) return null;
  return (
    <div className="grid grid-cols-[3.2rem_1fr] items-baseline">
      <dt className="text-meta text-ink-3">{name}</dt>
      <dd className="flex flex-wrap gap-x-4 *:inline-flex *:min-h-touch *:items-center *:text-small">
        {terms.map((term) => (
          <TermAnchor key={term.slug} kind={kind} term={term} />
        ))}
      </dd>
    </div>
  );
}
