import { Kicker } from '@/components/ui/kicker';
import { Meta } from '@/components/ui/meta';
import { MetaText } from '@/components/ui/meta-text';
import { StoryPicture } from '@/components/ui/story-picture';
import { TitleLink } from '@/components/ui/title';
import type { FrontPage } from '@/lib/content/front-page';
import { clock, isoDateTime, shortDay } from '@/lib/time';

type Lead = NonNullable<FrontPage['lead']>;

/** The lead story, with the first three of its sources. */
export function LeadStory({ lead, now }: { lead: Lead; now: number }) {
  const { url, picture, topic, summary, date, length } = lead;
  return (
    <article className="grid content-start gap-2 lg:gap-3">
      {topic && <Kicker tone="accent">{topic.name}</Kicker>}
      <h2 className="text-lead/[1.24] tracking-[-0.005em]">
        <TitleLink story={lead} />
      </h2>
      <div className="lead lg:mt-3">
        {picture && <StoryPicture story={{ url, picture }} place="lead" />}
        <div className="grid content-start gap-3">
          {summary && <p className="line-clamp-8 text-base/[1.8] text-ink-2">{summary}</p>}
          <Meta>
            <time dateTime={isoDateTime(date)}>
              {shortDay(date, now)} {clock(date)}
            </time>
            <span>{length.toLocaleString('zh-Hans')} 字</span>
          </Meta>
          <LeadSources lead={lead} />
        </div>
      </div>
    </article>
  );
}

function LeadSources({ lead: { url, sources, citationCount } }: { lead: Lead }) {
  if (sources.length === 0) return null;
  const row = 'grid grid-cols-[1fr_auto] items-baseline gap-3 border-t border-rule';
  return (
    <ul className="text-small text-ink-2" aria-label="出处">
      <li className={row}>
        <b className="py-[0.66rem] lg:py-[0.45rem]">引用 {citationCount} 处</b>
      </li>
      {sources.map(({ label, title, publisher }) => (
        <li className={row} key={label + title}>
          <a className="truncate py-[0.66rem] lg:py-[0.45rem]" href={`${url}#sources`}>
            {title}
          </a>
          {publisher && <MetaText>{publisher}</MetaText>}
        </li>
      ))}
    </ul>
  );
}
