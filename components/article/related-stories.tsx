import { Meta } from '@/components/ui/meta';
import type { Article } from '@/lib/content/article';
import { isoDateTime, shortDay } from '@/lib/time';

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
  return (
    <div className="print:hidden">
      <RelatedList
        id="versions"
        heading={`本文共 ${versions.length + 1} 个版本`}
        stories={versions}
        now={now}
      />
      <RelatedList id="related" heading="同题报道" stories={stories} now={now} />
    </div>
  );
}

function RelatedList({
  id,
  heading,
  stories,
  now,
}: {
  id: string;
  heading: string;
  stories: { url: string; title: string; date: number; topic?: string }[];
  now: number;
}) {
  if (stories.length === 0) return null;
  return (
    <aside className="not-first:mt-6" aria-labelledby={id}>
      <h2 className="border-t border-line py-3 text-h4" id={id}>
        {heading}
      </h2>
      <ul>
        {stories.map(({ url, title, date, topic }) => (
          <li className="border-b border-rule py-3" key={url}>
            <a className="block font-song text-base/[1.5] font-bold" href={url}>
              {title}
            </a>
            <Meta>
              <time dateTime={isoDateTime(date)}>{shortDay(date, now)}</time>
              {topic && <span>{topic}</span>}
            </Meta>
          </li>
        ))}
      </ul>
    </aside>
  );
}
