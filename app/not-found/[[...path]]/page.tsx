import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { FrontDeck } from '@/components/front-deck';
import { PageFrame } from '@/components/page-frame';
import { SearchField } from '@/components/search-field';
import { StoryCard } from '@/components/story-card';
import { movedTo } from '@/lib/content/moved';
import { nearestStories, newestStories } from '@/lib/content/nearest';
import { routes } from '@/lib/urls/routes';
import { decodeSegments } from '@/lib/urls/segments';
import { urlWords } from '@/lib/urls/url-words';

export const metadata: Metadata = { title: '查无此页', robots: { index: false } };

type Props = { params: Promise<{ path?: string[] }> };

/**
 * What a reader sees at a URL that has no page: the way to its current URL if it is an old one, else the stories nearest
 * to its words. Only the server asks for it (server/not-found.ts).
 */
export default async function NotFoundPage({ params }: Props) {
  const path = decodeSegments((await params).path).join('/');
  const moved = movedTo(path);
  if (moved) permanentRedirect(moved);
  const words = urlWords(path);
  const near = nearestStories(words, 3);
  const stories = near.length > 0 ? near : newestStories(3);
  const now = Date.now();
  return (
    <PageFrame>
      <div className="not-found">
        <h1>查无此页</h1>
        <p>
          {stories.length > 0
            ? '网址可能写错了，或文章已改名。搜一下，或从这几篇看起。'
            : '网址可能写错了，或文章已改名。搜一下看看。'}
        </p>
        <form className="ask" role="search" action={routes.search()}>
          <SearchField id="not-found" label="搜索" words={words} />
        </form>
      </div>
      {stories.length > 0 && (
        <FrontDeck id="near" name={near.length > 0 ? '相近' : '最新'}>
          <div className="cols three">
            {stories.map((story) => (
              <StoryCard key={story.url} story={story} now={now} />
            ))}
          </div>
        </FrontDeck>
      )}
    </PageFrame>
  );
}
