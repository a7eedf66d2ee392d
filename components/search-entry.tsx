import type { Story } from '@/lib/content/stories';
import { isoDateTime, isoDay } from '@/lib/time';
import { TermAnchor } from './term-anchor';

/** A search result: no picture; when, where and what about in a column at the right. */
export function SearchEntry({ story }: { story: Story }) {
  const { url, title, summary, date, section, topic, citationCount } = story;
  return (
    <article className="entry">
      <h2>
        <a href={url}>{title}</a>
      </h2>
      {summary && <p className="sum">{summary}</p>}
      <p className="meta">
        <time dateTime={isoDateTime(date)}>{isoDay(date)}</time>
        <span>{section}</span>
        {topic && <TermAnchor kind="topic" term={topic} />}
        {citationCount > 0 && <span>引用 {citationCount}</span>}
      </p>
    </article>
  );
}
