import clsx from 'clsx';
import { Kicker } from '@/components/ui/kicker';
import { StoryPicture } from '@/components/ui/story-picture';
import { Summary } from '@/components/ui/summary';
import { TitleLink } from '@/components/ui/title';
import type { Story } from '@/lib/content/stories';
import { StoryMeta } from './story-meta';

/** A story on the front page. Below wide screens a story with a picture shows no summary. */
export function StoryCard({ story, now }: { story: Story; now: number }) {
  const { url, picture, topic, summary } = story;
  return (
    <article
      className={clsx(
        'grid content-start gap-y-2',
        picture && 'max-md:grid-cols-pictured max-md:grid-rows-[auto_auto_1fr]',
      )}
    >
      {picture && (
        <StoryPicture
          story={{ url, picture }}
          place="list"
          className="max-md:col-2 max-md:row-[1/span_3] max-md:ms-4 max-md:aspect-square max-md:w-[6.5rem] md:mb-2 md:aspect-3/2"
        />
      )}
      {topic && <Kicker>{topic.name}</Kicker>}
      <h3 className="text-h4/[1.42]">
        <TitleLink story={story} />
      </h3>
      {summary && <Summary className="max-lg:pictured:hidden">{summary}</Summary>}
      <StoryMeta story={story} now={now} />
    </article>
  );
}
