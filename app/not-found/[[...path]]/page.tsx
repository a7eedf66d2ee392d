import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { PageFrame } from '@/components/frame/page-frame';
import { Problem } from '@/components/frame/problem';
import { Columns } from '@/components/front/columns';
import { Deck } from '@/components/front/deck';
import { StoryCard } from '@/components/front/story-card';
import { SearchBox } from '@/components/ui/search-box';
import { movedTo } from '@/lib/content/moved';
import { nearestStories, newestStories } from '@/lib/content/nearest-stories';
import { routes } from '@/lib/urls/routes';
import { decodeSegments } from '@/lib/urls/segments';
import { urlWords } from '@/lib/urls/url-words';

export const metadata: Metadata = { title: '查无此页', robots: { index: false } };

type Props = { params: Promise<{ path?: string[] }> };

/**
 * The not-found page. Redirects if the URL is an old one, otherwise suggests stories that match its words. Only the server
 * requests it (server/not-found.ts).
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
      <Problem title="查无此页">
        <p>
          {stories.length > 0
            ? '网址可能写错了，或文章已改名。搜一下，或从这几篇看起。'
            : '网址可能写错了，或文章已改名。搜一下看看。'}
        </p>
        <SearchBox
          action={routes.search()}
          label="搜索"
          input={{ id: 'not-found', defaultValue: words }}
          button={{ children: '搜索' }}
        />
      </Problem>
      {stories.length > 0 && (
        <Deck id="near" name={near.length > 0 ? '相近' : '最新'}>
          <Columns count="three">
            {stories.map((story) => (
              <StoryCard key={story.url} story={story} now={now} />
            ))}
          </Columns>
        </Deck>
      )}
    </PageFrame>
  );
}
