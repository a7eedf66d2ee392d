import type { Story } from '@/lib/content/stories';
import { clip } from '@/lib/text/han';
import { Picture } from './picture';
import { StoryMeta } from './story-meta';

/** A story on the front page: picture, topic, title, three lines of summary, when. */
export function StoryCard({ story, now, summary = true }: { story: Story; now: number; summary?: boolean }) {
  const { url, title, picture, topic } = story;
  return (
    <article className={picture ? 'story pictured' : 'story'}>
      {picture && (
        <a className="pic" href={url} tabIndex={-1} aria-hidden="true">
          <Picture picture={picture} sizes="(min-width: 44rem) 24rem, 7rem" alt="" />
        </a>
      )}
      {topic && <p className="kicker">{topic.name}</p>}
      <h3>
        <a href={url}>{title}</a>
      </h3>
      {summary && story.summary && <p className="sum">{clip(story.summary, 90)}</p>}
      <StoryMeta story={story} now={now} />
    </article>
  );
}
