import { PageFrame } from '@/components/frame/page-frame';
import { PageHead } from '@/components/frame/page-head';
import { Columns } from '@/components/front/columns';
import { Deck } from '@/components/front/deck';
import { Latest } from '@/components/front/latest';
import { LeadStory } from '@/components/front/lead-story';
import { Nameplate } from '@/components/front/nameplate';
import { SectionDeck } from '@/components/front/section-deck';
import { StoryCard } from '@/components/front/story-card';
import { TrendingTags } from '@/components/front/trending-tags';
import { TermRows } from '@/components/listing/term-rows';
import { frontPage } from '@/lib/content/front-page';
import { pageMetadata } from '@/lib/page-metadata';
import { siteJsonLd } from '@/lib/seo/json-ld';
import { site } from '@/lib/site';
import { isoDay, longDay, lunarDay, weekday } from '@/lib/time';
import { routes } from '@/lib/urls/routes';

const facts = {
  path: routes.home(),
  description: site.description,
  feeds: routes.feeds(routes.home()),
};

export const metadata = pageMetadata(facts);

export default function Home() {
  const now = Date.now();
  const { lead, secondary, latest, decks, topics, topicCount, trendingTags, counts } = frontPage();
  return (
    <PageFrame
      nameplate={<Nameplate counts={counts} />}
      head={<PageHead facts={facts} jsonLd={siteJsonLd()} />}
    >
      <h1 className="sr-only">
        {site.name} {longDay(now)}
      </h1>
      <p className="flex flex-wrap justify-between gap-x-4 py-3 text-meta text-ink-3 tabular-nums lg:hidden">
        <span>
          <time dateTime={isoDay(now)}>{longDay(now)}</time> <span>{weekday(now)}</span>{' '}
          <span>{lunarDay(now)}</span>
        </span>
        <span>{site.tagline}</span>
      </p>
      {!lead && (
        <p className="max-w-measure py-8">
          还没有文章。把 Markdown 文件放进内容文件夹，几秒之内就会出现在这里。
        </p>
      )}
      {lead && (
        <div className="pt-4 lg:grid lg:grid-cols-[minmax(0,35fr)_minmax(0,13fr)] lg:gap-x-[calc(var(--spacing-inner)*2)] lg:pt-8">
          <div>
            <LeadStory lead={lead} now={now} />
            {secondary.length > 0 && (
              <Columns count="three-early" className="mt-6 border-t border-line pt-4 lg:mt-8 lg:pt-6">
                {secondary.map((story) => (
                  <StoryCard key={story.url} story={story} now={now} />
                ))}
              </Columns>
            )}
          </div>
          {latest.length > 0 && <Latest stories={latest} now={now} />}
        </div>
      )}
      {decks.map((deck) => (
        <SectionDeck key={deck.section.folder} deck={deck} now={now} />
      ))}
      {topics.length > 0 && (
        <Deck id="topics" name="主题" more={{ url: routes.terms('topic'), text: `全部 ${topicCount} 个` }}>
          <TermRows kind="topic" terms={topics} />
        </Deck>
      )}
      {trendingTags.length > 0 && (
        <Deck id="hot" name="热词" more={{ url: routes.terms('tag'), text: '标签索引' }}>
          <TrendingTags tags={trendingTags} />
        </Deck>
      )}
    </PageFrame>
  );
}
