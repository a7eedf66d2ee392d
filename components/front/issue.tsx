import { Meta } from '@/components/ui/meta';
import { MoreLink } from '@/components/ui/more-link';
import { TitleLink } from '@/components/ui/title';
import type { Deck } from '@/lib/content/front-page';
import { clock, isoDateTime, shortDay } from '@/lib/time';

type Issue = NonNullable<Deck['issue']>;

/** The newest issue of the daily paper: summary, links to earlier issues, and its points. */
export function PaperIssue({
  issue,
  pastIssues,
  now,
}: {
  issue: Issue;
  pastIssues: Deck['pastIssues'];
  now: number;
}) {
  const { summary, date, selectedCount, points } = issue;
  return (
    <article className="grid gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-x-inner">
      <div className="grid content-start gap-3">
        <h3 className="text-h2">
          <TitleLink story={issue} />
        </h3>
        {summary && <p className="line-clamp-5 text-base/[1.72] text-ink-2">{summary}</p>}
        <Meta>
          <time dateTime={isoDateTime(date)}>
            {shortDay(date, now)} {clock(date)}
          </time>
          {selectedCount && <span>选自当日 {selectedCount} 篇</span>}
        </Meta>
        <p className="flex flex-wrap gap-x-4 text-small">
          {pastIssues.map((other) => (
            <a className="inline-flex min-h-touch items-center" key={other.url} href={other.url}>
              {shortDay(other.date, now)}
            </a>
          ))}
        </p>
      </div>
      <ul className="points lg:border-s lg:border-rule lg:ps-inner">
        {points.map(({ head, text }) => (
          <li key={text}>
            {head && <b className="block font-song text-base/[1.5] text-ink">{head}</b>}
            {text}
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The newest morning brief: its first points. */
export function BriefIssue({ issue }: { issue: Issue }) {
  const { url, points, pointCount } = issue;
  return (
    <article>
      <h3 className="mb-2 text-h3">
        <TitleLink story={issue} />
      </h3>
      <ol className="points *:leading-[1.75] lg:columns-3">
        {points.map(({ head, text }, index) => (
          <li className="grid grid-cols-[1.9rem_1fr]" key={text}>
            <span className="font-song text-h4/[1.35] font-bold text-ink lining-nums">{index + 1}</span>
            <span>
              {head && <b>{head}：</b>}
              {text}
            </span>
          </li>
        ))}
      </ol>
      <MoreLink href={url}>{pointCount > points.length ? `读完 ${pointCount} 条` : '读全文'}</MoreLink>
    </article>
  );
}
