import type { ReactNode } from 'react';
import type { Article } from '@/lib/content/article';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';
import { renderArticleBody } from './article-body';
import { ArticleContents } from './article-contents';
import { ArticleHead } from './article-head';
import { ArticleLabels } from './article-labels';
import { ArticleTurn } from './article-turn';
import { CitationList } from './citation-list';
import { Island } from './islands/island';
import { PageFrame } from './page-frame';
import { Picture } from './picture';
import { RelatedStories } from './related-stories';
import { ShareNotice } from './share-notice';

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
  const url = site.url + article.url;
  const inContents = contents.length + (cited ? 1 : 0);
  return (
    <PageFrame current={section.folder} head={head}>
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
          <div>
            <Island name="article-text" when="touch" props={{ title: article.title, url }}>
              {body}
            </Island>
          </div>
          {cited && <CitationList heading={citations.heading} citations={citations.list} />}
          <div className="article-foot">
            <ArticleLabels topics={topics} tags={tags} />
            <ShareNotice isAiGenerated={article.isAiGenerated} sources={citations.list.length} />
            <Island
              name="share-row"
              when="touch"
              props={{ title: article.title, summary, url, qrCode: routes.qrCode(article.url) }}
            />
            <ArticleTurn previous={previous} next={next} />
          </div>
          <RelatedStories stories={related} versions={versions} now={Date.now()} />
        </div>
      </article>
    </PageFrame>
  );
}
