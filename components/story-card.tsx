import type { Story } from '@/lib/content/stories';
import { Picture } from './picture';
import { StoryMeta } from './story-meta';
import { TitleLink } from './title';

/** A story on the front page: picture, topic, title, three lines of summary, when. */
export function StoryCard({ story, now }: { story: Story; now: number }) {
  const { url, picture, topic, summary } = story;
  return (
    <article className={picture ? 'story pictured' : 'story'}>
      {picture && (
        <a className="pic" href={url} tabIndex={-1} aria-hidden="true">
          <Picture picture={picture} place="list" alt="" />
        </a>
      )}
      {topic && <p className="kicker">{topic.name}</p>}
      <h3>
        <TitleLink story={story} />
      </h3>
      {summary && <p className="sum">{summary}</p>}
      <StoryMeta story={story} now={now} />
    </article>
  );
}
