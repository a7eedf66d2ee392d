import type { Story } from '@/lib/content/stories';
import { clip } from '@/lib/text/han';
import { clock, isoDateTime } from '@/lib/time';
import { Picture } from './picture';

/** A story in a listing: title, picture at the right if there is one, summary, when and where. */
export function Entry({
  story,
  heading: Heading = 'h3',
  showSection = false,
}: {
  story: Story;
  heading?: 'h2' | 'h3';
  showSection?: boolean;
}) {
  const { url, title, picture, summary, date, section, topic, citationCount } = story;
  return (
    <article className={picture ? 'entry pictured' : 'entry'}>
      <Heading>
        <a href={url}>{title}</a>
      </Heading>
      {picture && (
        <a className="pic" href={url} tabIndex={-1} aria-hidden="true">
          <Picture picture={picture} sizes="(min-width: 44rem) 11rem, 7rem" alt="" />
        </a>
      )}
      {summary && <p className="sum">{clip(summary, 120)}</p>}
      <p className="meta">
        <time dateTime={isoDateTime(date)}>{clock(date)}</time>
        {showSection && <span>{section.name}</span>}
        {topic && <a href={topic.url}>{topic.name}</a>}
        {citationCount > 0 && <span>引用 {citationCount}</span>}
      </p>
    </article>
  );
}
