import type { TermLink } from '@/lib/content/stories';
import type { WordBreaks } from '@/lib/text/word-breaks';
import { isoDateTime, longDateTime } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { TermAnchor } from './term-anchor';
import { Title } from './title';

type Props = {
  title: string;
  breaks?: WordBreaks;
  topic?: TermLink;
  summary?: string;
  /** Milliseconds since the epoch. */
  date: number;
  length: number;
  minutes: number;
  author?: string;
  /** How many sources are listed below. */
  sources: number;
  updated?: number;
  isAiGenerated: boolean;
};

/** The head of an article: topic, title, standfirst, and the line of facts. */
export function ArticleHead({
  title,
  breaks,
  topic,
  summary,
  date,
  updated,
  length,
  minutes,
  author,
  sources,
  isAiGenerated,
}: Props) {
  return (
    <header className="article-head">
      {topic && (
        <p className="kicker">
          <TermAnchor kind="topic" term={topic} />
        </p>
      )}
      <h1>
        <Title text={title} breaks={breaks} />
      </h1>
      {summary && <p className="standfirst">{summary}</p>}
      <p className="meta">
        <time dateTime={isoDateTime(date)}>{longDateTime(date)}</time>
        {updated && (
          <span>
            更新于 <time dateTime={isoDateTime(updated)}>{longDateTime(updated)}</time>
          </span>
        )}
        <span>{`${length.toLocaleString('zh-Hans')} 字，约 ${minutes} 分钟`}</span>
        {author && <span>{author}</span>}
        {sources > 0 && <a href="#sources">{`引用 ${sources} 处`}</a>}
        {isAiGenerated && (
          <a className="label" href={routes.about('ai')}>
            AI 生成内容
          </a>
        )}
      </p>
    </header>
  );
}
