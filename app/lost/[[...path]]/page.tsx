import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { FrontDeck } from '@/components/front-deck';
import { PageFrame } from '@/components/page-frame';
import { SearchField } from '@/components/search-field';
import { StoryCard } from '@/components/story-card';
import { movedTo } from '@/lib/content/moved';
import { nearestStories, newestStories } from '@/lib/content/nearest';
import { decodeSegments } from '@/lib/route-params';
import { routes } from '@/lib/routes';
import { addressWords } from '@/lib/text/address-words';

export const metadata: Metadata = { title: '查无此页', robots: { index: false } };

export const generateStaticParams = () => [];

type Props = { params: Promise<{ path?: string[] }> };

/**
 * What a reader sees at an address that is none: the way to where that is now which once was there, else what is
 * nearest to its words. Only `server.mjs` asks for it.
 */
export default async function Lost({ params }: Props) {
  const path = decodeSegments((await params).path).join('/');
  const moved = movedTo(path);
  if (moved) permanentRedirect(moved);
  const words = addressWords(path);
  const near = nearestStories(words, 3);
  const stories = near.length > 0 ? near : newestStories(3);
  const now = Date.now();
  return (
    <PageFrame path={routes.lost(path)}>
      <div className="lost">
        <h1>查无此页</h1>
        <p>
          {stories.length > 0
            ? '网址可能写错了，或文章已改名。搜一下，或从这几篇看起。'
            : '网址可能写错了，或文章已改名。搜一下看看。'}
        </p>
        <form className="ask" role="search" action={routes.search()}>
          <SearchField id="lost" label="搜索" words={words} />
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
