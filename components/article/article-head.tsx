import { Kicker } from '@/components/ui/kicker';
import { Meta } from '@/components/ui/meta';
import { TermAnchor } from '@/components/ui/term-anchor';
import { Title } from '@/components/ui/title';
import type { Article } from '@/lib/content/article';
import { isoDateTime, longDateTime } from '@/lib/time';
import { routes } from '@/lib/urls/routes';

/** The head of an article: topic, title, standfirst, and the line of facts. */
export function ArticleHead({ article }: { article: Article }) {
  const { title, breaks, topic, summary, date, updated, length, minutes, author, isAiGenerated } = article;
  const sources = article.citations.list.length;
  return (
    <header className="grid gap-3 pt-6 md:mx-auto md:max-w-text lg:max-w-none lg:ps-[16rem] lg:pt-12 print:block print:max-w-none print:p-0">
      {topic && (
        <Kicker tone="accent">
          <TermAnchor kind="topic" term={topic} />
        </Kicker>
      )}
      <h1 className="text-h1 tracking-[-0.005em] lg:max-w-[20em] print:my-[3mm] print:max-w-none print:text-[22pt]">
        <Title text={title} breaks={breaks} />
      </h1>
      {summary && <p className="max-w-[40em] text-small/[1.75] text-pretty text-ink-2">{summary}</p>}
      <Meta>
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
          <a className="border border-current px-[0.4em] text-ink-2" href={routes.about('ai')}>
            AI 生成内容
          </a>
        )}
      </Meta>
    </header>
  );
}
