import type { Version } from '@/lib/content/stories';
import { isoDateTime, longDateTime } from '@/lib/time';

/** The other versions of a story that are folded into its entry: articles as it is one, so of its level. */
export function StoryVersions({ versions, heading: Heading }: { versions: Version[]; heading: 'h2' | 'h3' }) {
  return (
    <details className="versions">
      <summary>{versions.length + 1} 个版本</summary>
      {versions.map(({ url, title, date }) => (
        <article key={url}>
          <Heading>
            <a href={url}>{title}</a>
          </Heading>
          <p className="meta">
            <time dateTime={isoDateTime(date)}>{longDateTime(date)}</time>
          </p>
        </article>
      ))}
    </details>
  );
}
