import type { Deck } from '@/lib/content/front-page';
import { clock, isoDateTime, shortDay } from '@/lib/time';
import { TitleLink } from './title';

type Issue = NonNullable<Deck['issue']>;

/** The newest daily paper: its summary, the issues before it, and its points. */
export function FrontPaper({ issue, past, now }: { issue: Issue; past: Deck['past']; now: number }) {
  const { summary, date, selectedCount, points } = issue;
  return (
    <article className="paper">
      <div>
        <h3>
          <TitleLink story={issue} />
        </h3>
        {summary && <p className="sum">{summary}</p>}
        <p className="meta">
          <time dateTime={isoDateTime(date)}>
            {shortDay(date, now)} {clock(date)}
          </time>
          {selectedCount && <span>选自当日 {selectedCount} 篇</span>}
        </p>
        <p className="past">
          {past.map((other) => (
            <a key={other.url} href={other.url}>
              {shortDay(other.date, now)}
            </a>
          ))}
        </p>
      </div>
      <ul className="points">
        {points.map(({ head, text }) => (
          <li key={text}>
            {head && <b>{head}</b>}
            {text}
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The newest brief: its first points. */
export function FrontBrief({ issue }: { issue: Issue }) {
  const { url, points, pointCount } = issue;
  return (
    <article className="brief">
      <h3>
        <TitleLink story={issue} />
      </h3>
      <ol>
        {points.map(({ head, text }) => (
          <li key={text}>
            <span>
              {head && <b>{head}：</b>}
              {text}
            </span>
          </li>
        ))}
      </ol>
      <a className="more" href={url}>
        {pointCount > points.length ? `读完 ${pointCount} 条` : '读全文'}
      </a>
    </article>
  );
}
