import type { Metadata } from 'next';
import { PageFrame } from '@/components/page-frame';
import { StoryCard } from '@/components/story-card';
import { newestStories } from '@/lib/content/listings';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: '查无此页' };

export default function NotFound() {
  const stories = newestStories(3);
  return (
    <PageFrame>
      <div className="lost">
        <h1>查无此页</h1>
        <p>网址可能写错了，或文章已改名。搜一下，或从这几篇看起。</p>
        <form className="ask" role="search" action={routes.search()}>
          <label className="unseen" htmlFor="lost">
            搜索
          </label>
          <input id="lost" type="search" name="q" enterKeyHint="search" />
          <button type="submit">搜索</button>
        </form>
      </div>
      {stories.length > 0 && (
        <section className="deck">
          <div className="deck-head">
            <h2>最新</h2>
          </div>
          <div className="cols three">
            {stories.map((story) => (
              <StoryCard key={story.url} story={story} now={Date.now()} />
            ))}
          </div>
        </section>
      )}
    </PageFrame>
  );
}
