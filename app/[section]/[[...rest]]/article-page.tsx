import type { ReactNode } from 'react';
import { renderArticleBody } from '@/components/article/article-body';
import { ArticleColumn } from '@/components/article/article-column';
import { ArticleContents } from '@/components/article/article-contents';
import { ArticleHead } from '@/components/article/article-head';
import { ArticleLabels } from '@/components/article/article-labels';
import { CitationList } from '@/components/article/citation-list';
import { PrevNext } from '@/components/article/prev-next';
import { RelatedStories } from '@/components/article/related-stories';
import { ShareNotice } from '@/components/article/share-notice';
import { PageFrame } from '@/components/frame/page-frame';
import { Island } from '@/components/islands/island';
import { Picture } from '@/components/ui/picture';
import type { Article } from '@/lib/content/article';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';

/** An article: head, contents, body, sources, terms, neighbours, related. */
export async function ArticlePage({ article, head }: { article: Article; head: ReactNode }) {
  const { title, summary, picture, citations, related, versions, isAiGenerated } = article;
  const hero = picture && (
    <figure className="mb-6">
      <Picture
        picture={picture}
        place="body"
        first
        className="w-full print:max-h-[90mm] print:object-contain print:object-left"
      />
    </figure>
  );
  const { body, contents } = await renderArticleBody(article.body, hero);
  const sources = citations.list.length;
  const url = site.url + article.url;
  const inContents = contents.length + (sources > 0 ? 1 : 0);
  return (
    <PageFrame current={article.section.folder} head={head}>
      <article>
        <ArticleHead article={article} />
        <div className="grid grid-cols-[minmax(0,40.5rem)] justify-center gap-6 pt-6 lg:grid-cols-article lg:items-start lg:justify-normal lg:gap-x-12 lg:gap-y-8 print:block print:p-0">
          {inContents > 1 && (
            <ArticleColumn place="contents">
              <ArticleContents contents={contents} sources={sources > 0 ? citations.heading : undefined} />
            </ArticleColumn>
          )}
          <ArticleColumn place="text">
            <Island name="article-text" when="touch" props={{ title, url }}>
              {body}
            </Island>
          </ArticleColumn>
          {sources > 0 && (
            <ArticleColumn place="text">
              <CitationList heading={citations.heading} citations={citations.list} />
            </ArticleColumn>
          )}
          <ArticleColumn place="text">
            <div className="grid gap-6">
              <ArticleLabels topics={article.topics} tags={article.tags} />
              <ShareNotice isAiGenerated={isAiGenerated} sources={sources} />
              <Island
                name="share-row"
                when="touch"
                props={{ title, summary, url, qrCode: routes.qrCode(article.url) }}
              />
              <PrevNext previous={article.previous} next={article.next} />
            </div>
          </ArticleColumn>
          {related.length + versions.length > 0 && (
            <ArticleColumn place="related">
              <RelatedStories stories={related} versions={versions} now={Date.now()} />
            </ArticleColumn>
          )}
        </div>
      </article>
    </PageFrame>
  );
}
