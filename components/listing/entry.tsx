import { Meta } from '@/components/ui/meta';
import { StoryPicture } from '@/components/ui/story-picture';
import { Summary } from '@/components/ui/summary';
import { TermAnchor } from '@/components/ui/term-anchor';
import type { Story } from '@/lib/content/stories';
import { clock, isoDateTime } from '@/lib/time';
import { StoryVersions } from './story-versions';

/** A story in a listing: title, picture at the right if there is one, summary, when and where. */
export function Entry({ story, showSection = false }: { story: Story; showSection?: boolean }) {
  const { url, title, picture, summary, date, section, topic, citationCount, versions } = story;
  return (
    <article className="grid grid-cols-pictured gap-y-1 py-4 max-md:grid-rows-[auto_1fr]">
      <h3 className="text-entry/[1.42]">
        <a href={url}>{title}</a>
      </h3>
      {picture && (
        <StoryPicture
          story={{ url, picture }}
          place="list"
          className="col-2 row-[1/span_2] ms-4 aspect-square w-[6.5rem] md:row-[1/span_4] md:ms-6 md:aspect-3/2 md:w-[11rem] md:self-start"
        />
      )}
      {summary && <Summary className="col-span-full max-w-[40em] md:col-1">{summary}</Summary>}
      <Meta className="col-1 mt-1 self-start max-md:pictured:row-2">
        <time dateTime={isoDateTime(date)}>{clock(date)}</time>
        {showSection && <span>{section}</span>}
        {topic && <TermAnchor kind="topic" term={topic} />}
        {citationCount > 0 && <span>引用 {citationCount}</span>}
      </Meta>
      {versions && <StoryVersions versions={versions} heading="h3" />}
    </article>
  );
}
