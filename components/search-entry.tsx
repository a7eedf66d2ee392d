'use client'; // Next renders it once, for the HTML, and sends its data alone through the payload (docs/decisions/0022).

import type { Result } from '@/lib/search/search';
import { isoDateTime, isoDay } from '@/lib/time';
import { Marked } from './islands/marked';
import { StoryVersions } from './story-versions';
import { TermAnchor } from './term-anchor';

const foundIn = { citations: '引用：', terms: '标签与主题：' };

/** A search result: no picture; when, where and what about in a column at the right. */
export function SearchEntry({ result }: { result: Result }) {
  const { url, title, marked, snippet, from, date, section, topic, citationCount, versions } = result;
  return (
    <article className="entry">
      <h2>
        {/* Said in one breath: a screen reader may stop at each mark. */}
        <a href={url} aria-label={marked.length > 1 ? title : undefined}>
          <Marked pieces={marked} />
        </a>
      </h2>
      {snippet.length > 0 && (
        <p className="sum">
          {from && foundIn[from]}
          <Marked pieces={snippet} />
        </p>
      )}
      <p className="meta">
        <time dateTime={isoDateTime(date)}>{isoDay(date)}</time>
        <span>{section}</span>
        {topic && <TermAnchor kind="topic" term={topic} />}
        {citationCount > 0 && <span>引用 {citationCount}</span>}
      </p>
      {versions && <StoryVersions versions={versions} heading="h2" />}
    </article>
  );
}
