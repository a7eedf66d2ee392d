import type { ReactNode } from 'react';
import type { Article } from '@/lib/content/article';
import { renderArticleBody } from './article-body';
import { ArticleContents } from './article-contents';
import { ArticleHead } from './article-head';
import { ArticleLabels } from './article-labels';
import { ArticleTurn } from './article-turn';
import { CitationList } from './citation-list';
import { CitationNotes } from './citation-notes';
import { PageFrame } from './page-frame';
import { Picture } from './picture';
import { RelatedStories } from './related-stories';
import { ShareRow } from './share-row';
import { ShareTools } from './share-tools';

/** An article: head, contents, body, sources, terms, neighbours, related. */
export async function ArticlePage({ article, head }: { article: Article; head: ReactNode }) {
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
    versions,
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
    <PageFrame path={article.url} current={section.folder} head={head} live={<ShareTools />}>
      <article>
        <ArticleHead
          title={article.title}
          breaks={article.breaks}
          topic={topic}
          summary={summary}
          date={date}
          length={length}
          minutes={minutes}
          author={author}
          sources={citations.list.length}
          updated={article.updated}
          isAiGenerated={article.isAiGenerated}
        />
        <div className="article">
          {inContents > 1 && (
            <ArticleContents contents={contents} sources={cited ? citations.heading : undefined} />
          )}
          {body}
          {cited && <CitationList heading={citations.heading} citations={citations.list} />}
          <div className="article-foot">
            <ArticleLabels topics={topics} tags={tags} />
            <ShareRow article={article} />
            <ArticleTurn previous={previous} next={next} />
          </div>
          <RelatedStories stories={related} versions={versions} now={Date.now()} />
        </div>
        <CitationNotes citations={citations.list} />
      </article>
    </PageFrame>
  );
}
