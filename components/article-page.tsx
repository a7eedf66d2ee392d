import type { Article } from '@/lib/content/article';
import { isoDateTime, longDateTime } from '@/lib/time';
import { renderArticleBody } from './article-body';
import { ArticleContents } from './article-contents';
import { ArticleLabels } from './article-labels';
import { ArticleTurn } from './article-turn';
import { CitationList } from './citation-list';
import { CitationNotes } from './citation-notes';
import { PageFrame } from './page-frame';
import { Picture } from './picture';
import { RelatedStories } from './related-stories';
import { TermAnchor } from './term-anchor';
import { Title } from './title';

/** An article: head, contents, body, sources, terms, neighbours, related. */
export async function ArticlePage({ article }: { article: Article }) {
  const {
    summary,
    date,
    length,
    minutes,
    author,
    section,
    topic,
    picture,
    citations,
    tags,
    topics,
    previous,
    next,
    related,
  } = article;
  const hero = picture && (
    <figure className="hero">
      <Picture picture={picture} place="body" first />
    </figure>
  );
  const { body, contents } = await renderArticleBody(article.body, hero);
  const cited = citations.list.length > 0;
  const inContents = contents.length + (cited ? 1 : 0);
  return (
    <PageFrame current={section.folder}>
      <article>
        <header className="article-head">
          {topic && (
            <p className="kicker">
              <TermAnchor kind="topic" term={topic} />
            </p>
          )}
          <h1>
            <Title story={article} />
          </h1>
          {summary && <p className="standfirst">{summary}</p>}
          <p className="meta">
            <time dateTime={isoDateTime(date)}>{longDateTime(date)}</time>
            <span>
              {length.toLocaleString('zh-Hans')} 字，约 {minutes} 分钟
            </span>
            {author && <span>{author}</span>}
            {cited && <a href="#sources">引用 {citations.list.length} 处</a>}
          </p>
        </header>
        <div className="article">
          {inContents > 1 && (
            <ArticleContents contents={contents} sources={cited ? citations.heading : undefined} />
          )}
          {body}
          {cited && <CitationList heading={citations.heading} citations={citations.list} />}
          <div className="article-foot">
            <ArticleLabels topics={topics} tags={tags} />
            <ArticleTurn previous={previous} next={next} />
          </div>
          <RelatedStories stories={related} now={Date.now()} />
        </div>
        <CitationNotes citations={citations.list} />
      </article>
    </PageFrame>
  );
}
