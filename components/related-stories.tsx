import type { Article } from '@/lib/content/article';
import { clock, isoDateTime, shortDay } from '@/lib/time';

/** The other versions of an article's story, and articles that share its rare terms. */
export function RelatedStories({
  stories,
  versions,
  now,
}: {
  stories: Article['related'];
  versions: Article['versions'];
  now: number;
}) {
  if (stories.length + versions.length === 0) return null;
  return (
    <div className="related">
      {versions.length > 0 && (
        <RelatedList
          id="versions"
          heading={`本文共 ${versions.length + 1} 个版本`}
          stories={versions}
          now={now}
        />
      )}
      {stories.length > 0 && <RelatedList id="related" heading="同题报道" stories={stories} now={now} />}
    </div>
  );
}

function RelatedList({
  id,
  heading,
  stories,
  now,
  timed = false,
}: {
  id: string;
  heading: string;
  stories: { url: string; title: string; date: number; topic?: string }[];
  now: number;
  /** Versions of a story may be of one day. */
  timed?: boolean;
}) {
  return (
    <aside aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {stories.map(({ url, title, date, topic }) => (
          <li key={url}>
            <a href={url}>{title}</a>
            <p className="meta">
              <time dateTime={isoDateTime(date)}>
                {shortDay(date, now)}
                {timed && ` ${clock(date)}`}
              </time>
              {topic && <span>{topic}</span>}
            </p>
          </li>
        ))}
      </ul>
    </aside>
  );
}
