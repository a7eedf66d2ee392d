import type { FrontPage } from '@/lib/content/front-page';
import { clock, isoDateTime, shortDay } from '@/lib/time';
import { Picture } from './picture';
import { TitleLink } from './title';

/** The lead story, with the first three of its sources. */
export function FrontLead({ lead, now }: { lead: NonNullable<FrontPage['lead']>; now: number }) {
  const { url, picture, topic, summary, date, length, sources, citationCount } = lead;
  return (
    <article className="story lead">
      {topic && <p className="kicker">{topic.name}</p>}
      <h2>
        <TitleLink story={lead} />
      </h2>
      <div className="lead-body">
        {picture && (
          <a className="pic" href={url} tabIndex={-1} aria-hidden="true">
            <Picture picture={picture} place="lead" alt="" first />
          </a>
        )}
        <div className="text">
          {summary && <p className="sum">{summary}</p>}
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
              {sources.map(({ label, title: source, publisher }) => (
                <li key={label + source}>
                  <a href={`${url}#sources`}>{source}</a>
                  {publisher && <span className="num">{publisher}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </article>
  );
}
