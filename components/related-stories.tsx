import type { Article } from '@/lib/content/article';
import { isoDateTime, shortDay } from '@/lib/time';

/** Articles that share an article's rare terms. */
export function RelatedStories({ stories, now }: { stories: Article['related']; now: number }) {
  if (stories.length === 0) return null;
  return (
    <aside className="related" aria-labelledby="related">
      <h2 id="related">同题报道</h2>
      <ul>
        {stories.map(({ url, title, date, topic }) => (
          <li key={url}>
            <a href={url}>{title}</a>
            <p className="meta">
              <time dateTime={isoDateTime(date)}>{shortDay(date, now)}</time>
              {topic && <span>{topic}</span>}
            </p>
          </li>
        ))}
      </ul>
    </aside>
  );
}
