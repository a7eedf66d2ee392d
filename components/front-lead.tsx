import type { FrontPage } from '@/lib/content/front-page';
import { clip } from '@/lib/text/han';
import { clock, isoDateTime, shortDay } from '@/lib/time';
import { Picture } from './picture';

/** The lead story, with the first three of its sources. */
export function FrontLead({ lead, now }: { lead: NonNullable<FrontPage['lead']>; now: number }) {
  const { url, title, picture, topic, summary, date, length, sources, citationCount } = lead;
  return (
    <article className="story lead">
      {topic && <p className="kicker">{topic.name}</p>}
      <h2>
        <a href={url}>{title}</a>
      </h2>
      <div className="lead-body">
        {picture && (
          <a className="pic" href={url} tabIndex={-1} aria-hidden="true">
            <Picture
              picture={picture}
              sizes="(min-width: 68rem) 34rem, (min-width: 44rem) 60vw, 100vw"
              alt=""
              first
            />
          </a>
        )}
        <div className="text">
          {summary && <p className="sum">{clip(summary, 180)}</p>}
          <p className="meta">
            <time dateTime={isoDateTime(date)}>
              {shortDay(date, now)} {clock(date)}
            </time>
            <span>{length.toLocaleString('zh-Hans')} 字</span>
          </p>
          {sources.length > 0 && (
            <ul className="cited" aria-label="出处">
              <li>
                <b>引用 {citationCount} 处</b>
              </li>
              {sources.map(({ label, text, source }) => (
                <li key={`${label}${text}`}>
                  <a href={`${url}#sources`}>{source?.title ?? text}</a>
                  {source?.publisher && <span className="num">{source.publisher}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </article>
  );
}
