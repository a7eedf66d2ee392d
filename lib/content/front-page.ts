import { listPoints, type Point } from '../markdown/read';
import { prepared } from '../store/prepared';
import { clip } from '../text/han';
import { dayLength, shanghaiDay } from '../time';
import { type CitedSource, citationsOf } from './article';
import { countTerms } from './count-terms';
import { currentEdition, type Edition, type Section } from './edition';
import { compareText, listTerms, positionsOfSection, type TermEntry } from './listings';
import { type Story, storiesAt, type TermLink, termLink } from './stories';
import { breaksOf } from './title-breaks';
import { foldStories } from './versions';

export type Deck = {
  section: Section;
  /** Empty for sections that come out in issues. */
  stories: Story[];
  /** The newest issue, for sections that come out in issues. */
  issue?: Pick<Story, 'url' | 'title' | 'breaks' | 'date' | 'summary'> & {
    points: Point[];
    pointCount: number;
    /** How many articles of the day the issue was selected from. */
    selectedCount?: number;
  };
  /** The issues before it, newest first. */
  pastIssues: Pick<Story, 'url' | 'date'>[];
};

export type TrendingTag = TermLink & { count: number; rise: number; isNew: boolean };

export type FrontPage = {
  lead?: Story & { length: number; sources: CitedSource[] };
  secondary: Story[];
  latest: Pick<Story, 'url' | 'title' | 'date'>[];
  decks: Deck[];
  topics: TermEntry[];
  topicCount: number;
  trendingTags: TrendingTag[];
  /** Articles of today, of the last seven days and in total; citations in total. */
  counts: { today: number; week: number; all: number; citations: number };
};

const maxLatest = 10;
const maxDeckStories = 8;
const maxPoints = 6;

/**
 * The front page: the newest story with a picture as lead, then three more with pictures and different topics, the latest
 * stories, the newest issue of each daily section, and more from the other sections. No story appears twice.
 */
export function frontPage(now = Date.now()): FrontPage {
  const edition = currentEdition(now);
  const storyPositions = edition.sections
    .filter(({ layout }) => layout === 'stories')
    .flatMap((section) => positionsOfSection(edition, section).slice(0, 80))
    .sort((a, b) => a - b)
    .slice(0, 80);
  // Only the newest version of a story is on the front page.
  const positions = foldStories(
    edition,
    storyPositions.length > 0 ? storyPositions : [...edition.ids.keys()].slice(0, 80),
  )
    .map(({ position }) => position)
    .slice(0, 60);
  const stories = new Map(
    storiesAt(edition, positions).map((story, index) => [positions[index] ?? -1, story]),
  );
  const pictured = positions.filter((position) => stories.get(position)?.picture);
  const leadPosition = pictured[0] ?? positions[0];
  const secondary = chooseSecondary(stories, pictured.slice(1));
  const shown = new Set([leadPosition, ...secondary]);
  const latest = foldStories(edition, edition.ids.keys())
    .map(({ position }) => position)
    .filter((position) => !shown.has(position))
    .slice(0, maxLatest);
  for (const position of latest) shown.add(position);
  const topics = listTerms('topic');
  return {
    lead: leadPosition === undefined ? undefined : readLead(edition, leadPosition),
    secondary: withTitleBreaks(edition, storiesAt(edition, secondary)),
    latest: storiesAt(edition, latest).map(({ url, title, date }) => ({ url, title, date })),
    decks: orderDecks(edition).map((section) => readDeck(edition, section, shown)),
    topics: topics.slice(0, 16),
    topicCount: topics.length,
    trendingTags: trendingTags(edition, 12),
    counts: countArticles(edition, now),
  };
}

/** Adds the line breaks that large titles need. */
const withTitleBreaks = (edition: Edition, stories: Story[]): Story[] =>
  stories.map((story) => ({ ...story, breaks: breaksOf(edition, story.title) }));

function countArticles({ dates, citationCount }: Edition, now: number) {
  const today = shanghaiDay(now);
  const since = (day: number) => dates.filter((date) => shanghaiDay(date) >= day).length;
  return { today: since(today), week: since(today - 6), all: dates.length, citations: citationCount };
}

function chooseSecondary(stories: Map<number, Story>, pictured: number[]): number[] {
  const topics = new Set<string | undefined>();
  const chosen = pictured.filter((position) => {
    const topic = stories.get(position)?.topic?.slug;
    if (topics.size >= 3 || topics.has(topic)) return false;
    topics.add(topic);
    return true;
  });
  return chosen.slice(0, 3);
}

function readLead(edition: Edition, position: number): FrontPage['lead'] {
  const [story] = withTitleBreaks(edition, storiesAt(edition, [position], 180));
  const id = edition.ids[position] ?? 0;
  const row = prepared(edition.store, 'SELECT han + words AS length FROM articles WHERE id = ?')?.get(id) as
    | { length: number }
    | undefined;
  return story && { ...story, length: row?.length ?? 0, sources: citationsOf(edition, id, 3) };
}

/** Sections that come out in issues first, then the others. */
const orderDecks = (edition: Edition): Section[] => [
  ...edition.sections.filter(({ layout }) => layout !== 'stories'),
  ...edition.sections.filter(({ layout }) => layout === 'stories'),
];

function readDeck(edition: Edition, section: Section, shown: Set<number | undefined>): Deck {
  const positions = positionsOfSection(edition, section);
  if (section.layout === 'stories') {
    const left = foldStories(edition, positions)
      .map(({ position }) => position)
      .filter((position) => !shown.has(position))
      .slice(0, maxDeckStories);
    // Fill whole rows of four.
    const kept = left.length > 4 ? left.slice(0, left.length - (left.length % 4)) : left;
    // In a deck, a story shows its picture or its summary, not both.
    const stories = withTitleBreaks(edition, storiesAt(edition, kept)).map(({ summary, ...story }) =>
      story.picture ? story : { ...story, summary },
    );
    return { section, stories, pastIssues: [] };
  }
  const [issue] = withTitleBreaks(edition, storiesAt(edition, positions.slice(0, 1), 160));
  const pastIssues = storiesAt(edition, positions.slice(1, 6)).map(({ url, date }) => ({ url, date }));
  const row = prepared(edition.store, 'SELECT body, selected_count FROM articles WHERE id = ?')?.get(
    edition.ids[positions[0] ?? -1],
  ) as { body: string; selected_count: number | null } | undefined;
  return {
    section,
    stories: [],
    issue: issue && row && readIssue(issue, row.body, row.selected_count ?? undefined),
    pastIssues,
  };
}

function readIssue(
  { url, title, breaks, date, summary }: Story,
  body: string,
  selectedCount?: number,
): Deck['issue'] {
  const points = listPoints(body);
  const shown = points.slice(0, maxPoints).map(({ head, text }) => ({ head, text: clip(text, 100) }));
  return { url, title, breaks, date, summary, points: shown, pointCount: points.length, selectedCount };
}

/**
 * Trending tags: the tags of the seven days up to the newest article, sorted by how much more often they occur than in
 * the week before that.
 */
function trendingTags(edition: Edition, count: number): TrendingTag[] {
  const newest = edition.dates[0] ?? 0;
  // Positions are sorted by date, so a range of days is a range of positions.
  const within = (from: number, to: number) => {
    const isInRange = (date: number) => newest - date >= from * dayLength && newest - date < to * dayLength;
    const start = edition.dates.findIndex(isInRange);
    const length = edition.dates.filter(isInRange).length;
    return Array.from({ length }, (_, index) => start + index);
  };
  const thisWeek = countTerms(edition, within(0, 7));
  const lastWeek = countTerms(edition, within(7, 14));
  return Array.from(thisWeek)
    .flatMap((times, index): TrendingTag[] => {
      const term = times > 1 ? edition.terms[index] : undefined;
      if (term?.kind !== 'tag') return [];
      const rise = times - (lastWeek[index] ?? 0);
      const isNew = term.articles.length === times;
      return [{ ...termLink(term), count: times, rise, isNew }];
    })
    .sort((a, b) => b.rise - a.rise || b.count - a.count || compareText(a.slug, b.slug))
    .slice(0, count);
}
