import { FrontDeck } from '@/components/front-deck';
import { FrontHotTags } from '@/components/front-hot-tags';
import { FrontBrief, FrontPaper } from '@/components/front-issue';
import { FrontLatest } from '@/components/front-latest';
import { FrontLead } from '@/components/front-lead';
import { FrontPlate } from '@/components/front-plate';
import { PageFrame } from '@/components/page-frame';
import { PageHead } from '@/components/page-head';
import { StoryCard } from '@/components/story-card';
import { TermRows } from '@/components/term-rows';
import { type Deck, frontPage } from '@/lib/content/front-page';
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
  const { lead, seconds, latest, decks, topics, topicCount, hotTags, counts } = frontPage();
  return (
    <PageFrame
      kind="front"
      plate={<FrontPlate counts={counts} />}
      head={<PageHead facts={facts} jsonLd={siteJsonLd()} />}
    >
      <h1 className="unseen">
        {site.name} {longDay(now)}
      </h1>
      <p className="dateline under">
        <span>
          <time dateTime={isoDay(now)}>{longDay(now)}</time> <span>{weekday(now)}</span>{' '}
          <span>{lunarDay(now)}</span>
        </span>
        <span>{site.line}</span>
      </p>
      {!lead && <p className="empty">还没有文章。把 Markdown 文件放进内容文件夹，几秒之内就会出现在这里。</p>}
      {lead && (
        <div className="frontpage">
          <div>
            <FrontLead lead={lead} now={now} />
            {seconds.length > 0 && (
              <div className="cols seconds">
                {seconds.map((story) => (
                  <StoryCard key={story.url} story={story} now={now} />
                ))}
              </div>
            )}
          </div>
          {latest.length > 0 && <FrontLatest stories={latest} now={now} />}
        </div>
      )}
      {decks.map((deck) => (
        <SectionDeck key={deck.section.folder} deck={deck} now={now} />
      ))}
      {topics.length > 0 && (
        <FrontDeck
          id="topics"
          name="主题"
          more={{ url: routes.terms('topic'), text: `全部 ${topicCount} 个` }}
        >
          <TermRows kind="topic" terms={topics} />
        </FrontDeck>
      )}
      {hotTags.length > 0 && (
        <FrontDeck id="hot" name="热词" more={{ url: routes.terms('tag'), text: '标签索引' }}>
          <FrontHotTags tags={hotTags} />
        </FrontDeck>
      )}
    </PageFrame>
  );
}

function SectionDeck({ deck: { section, stories, issue, past }, now }: { deck: Deck; now: number }) {
  const url = routes.section(section.folder);
  if (issue) {
    return (
      <FrontDeck id={section.folder} name={section.name} more={{ url, text: `往期 ${section.count} 份` }}>
        {section.layout === 'paper' ? (
          <FrontPaper issue={issue} past={past} now={now} />
        ) : (
          <FrontBrief issue={issue} />
        )}
      </FrontDeck>
    );
  }
  if (stories.length === 0) return null;
  return (
    <FrontDeck id={section.folder} name={section.name} more={{ url, text: `全部 ${section.count} 篇` }}>
      <div className="cols four">
        {stories.map((story) => (
          <StoryCard key={story.url} story={story} now={now} />
        ))}
      </div>
    </FrontDeck>
  );
}
