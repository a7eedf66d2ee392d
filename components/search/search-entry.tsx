'use client'; // Next then renders it once instead of twice (docs/decisions/0022).

import { Marked } from '@/components/islands/quick-search/marked';
import { StoryVersions } from '@/components/listing/story-versions';
import { Meta } from '@/components/ui/meta';
import { Summary } from '@/components/ui/summary';
import { TermAnchor } from '@/components/ui/term-anchor';
import type { Result } from '@/lib/search/search';
import { isoDateTime, isoDay } from '@/lib/time';

const foundIn = { citations: '引用：', terms: '标签与主题：' };

/** A search result: title and snippet, with date, section and topic in a column on the right. No picture. */
export function SearchEntry({ result }: { result: Result }) {
  const { url, title, marked, snippet, from, date, section, topic, citationCount, versions } = result;
  return (
    <article className="grid gap-x-4 gap-y-1 border-b border-rule py-4 last:border-b-0 last:pb-0 lg:grid-cols-[minmax(0,1fr)_9.5rem] lg:gap-x-8">
      <h2 className="text-entry/[1.42]">
        {/* A screen reader would pause at each mark. */}
        <a href={url} aria-label={marked.length > 1 ? title : undefined}>
          <Marked pieces={marked} />
        </a>
      </h2>
      {snippet.length > 0 && (
        <Summary className="max-w-[40em] lg:col-1">
          {from && foundIn[from]}
          <Marked pieces={snippet} />
        </Summary>
      )}
      <Meta className="mt-1 lg:col-2 lg:row-[1/span_2] lg:flex-col lg:flex-nowrap lg:border-s lg:border-rule lg:ps-4">
        <time dateTime={isoDateTime(date)}>{isoDay(date)}</time>
        <span>{section}</span>
        {topic && <TermAnchor kind="topic" term={topic} />}
        {citationCount > 0 && <span>引用 {citationCount}</span>}
      </Meta>
      {versions && <StoryVersions versions={versions} heading="h2" />}
    </article>
  );
}
