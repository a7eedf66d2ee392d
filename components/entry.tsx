import type { Story } from '@/lib/content/stories';
import { clock, isoDateTime } from '@/lib/time';
import { Picture } from './picture';
import { StoryVersions } from './story-versions';
import { TermAnchor } from './term-anchor';

/** A story in a listing: title, picture at the right if there is one, summary, when and where. */
export function Entry({ story, showSection = false }: { story: Story; showSection?: boolean }) {
  const { url, title, picture, summary, date, section, topic, citationCount, versions } = story;
  return (
    <article className={picture ? 'entry pictured' : 'entry'}>
      <h3>
        <a href={url}>{title}</a>
      </h3>
      {picture && (
        <a className="pic" href={url} tabIndex={-1} aria-hidden="true">
          <Picture picture={picture} place="list" alt="" />
        </a>
      )}
      {summary && <p className="sum">{summary}</p>}
      <p className="meta">
        <time dateTime={isoDateTime(date)}>{clock(date)}</time>
        {showSection && <span>{section}</span>}
        {topic && <TermAnchor kind="topic" term={topic} />}
        {citationCount > 0 && <span>引用 {citationCount}</span>}
      </p>
      {versions && <StoryVersions versions={versions} heading="h3" />}
    </article>
  );
}
