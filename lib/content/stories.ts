import { prepared } from '../store/prepared';
import { clip } from '../text/han';
import type { WordBreaks } from '../text/word-breaks';
import { picturePath } from '../urls/picture-path';
import { routes } from '../urls/routes';
import type { Edition, EditionTerm, Section } from './edition';
import type { Folded } from './versions';

export type TermLink = { name: string; slug: string };

export type Picture =
  | { kind: 'local'; src: string; width: number; height: number; alt: string }
  | { kind: 'remote'; src: string; alt: string };

/** An article in a listing. */
export type Story = {
  url: string;
  title: string;
  /** Where its title may break, for large type only. */
  breaks?: WordBreaks;
  /** ms since the epoch. */
  date: number;
  /** When its text last changed after publication, ms since the epoch. */
  updated?: number;
  /** The section's name. */
  section: string;
  summary?: string;
  picture?: Picture;
  /** The first topic. */
  topic?: TermLink;
  citationCount: number;
  /** Other versions of the story that are folded into this one. */
  versions?: Version[];
};

export type Version = Pick<Story, 'url' | 'title' | 'date'>;

export type StoryRow = {
  /** The path of its file, which orders articles with the same date. */
  path: string;
  section: string;
  slug: string;
  title: string;
  date: number;
  summary: string | null;
  picture: string | null;
  picture_alt: string | null;
  citation_count: number;
  width: number | null;
  height: number | null;
};

/** Maximum length of a summary in a listing, in characters. */
const listSummary = 100;

/** The stories at `positions`, in that order, with summaries of at most `summaryLength` characters. */
export function storiesAt(
  edition: Edition,
  positions: Iterable<number>,
  summaryLength = listSummary,
): Story[] {
  return rowsAt(edition, positions).map(({ position, row }) =>
    toStory(edition, position, row, summaryLength),
  );
}

/** The rows for the articles at `positions`, in that order. */
export function rowsAt(edition: Edition, positions: Iterable<number>): { position: number; row: StoryRow }[] {
  const select = prepared(
    edition.store,
    `SELECT articles.path, section, slug, title, date, summary, picture, picture_alt, citation_count, pictures.width, pictures.height
     FROM articles LEFT JOIN pictures ON pictures.path = picture WHERE id = ?`,
  );
  return Array.from(positions).flatMap((position) => {
    // Missing if it was deleted since this edition was read; the next request gets a new edition.
    const row = select?.get(edition.ids[position]) as StoryRow | undefined;
    return row ? [{ position, row }] : [];
  });
}

function toStory(edition: Edition, position: number, row: StoryRow, summaryLength: number): Story {
  const [topic] = termsAt(edition, position, 'topic');
  const changed = edition.changed[position] ?? row.date;
  return {
    url: routes.article(row.section, row.slug),
    title: row.title,
    date: row.date,
    updated: changed > row.date ? changed : undefined,
    section: sectionAt(edition, position).name,
    summary: row.summary ? clip(row.summary, summaryLength) : undefined,
    picture: pictureOf(row),
    topic: topic && termLink(topic),
    citationCount: row.citation_count,
  };
}

/** An article's picture for listings. */
export const pictureOf = ({ picture, picture_alt, width, height }: StoryRow): Picture | undefined =>
  toPicture(picture, picture_alt, width, height);

/** The stories of a folded list, with their positions and other versions. */
export function foldedStoriesAt(edition: Edition, folded: Folded[]): (Story & { position: number })[] {
  const versionsOf = new Map(folded.map(({ position, versions }) => [position, versions]));
  return rowsAt(edition, versionsOf.keys()).map(({ position, row }) => {
    const story = { ...toStory(edition, position, row, listSummary), position };
    const versions = versionsOf.get(position) ?? [];
    return versions.length > 0 ? { ...story, versions: headlinesAt(edition, versions) } : story;
  });
}

/** URL, title and date of the articles at `positions`. */
export const headlinesAt = (edition: Edition, positions: Iterable<number>): Version[] =>
  storiesAt(edition, positions).map(({ url, title, date }) => ({ url, title, date }));

/** The section of the article at `position`. */
export function sectionAt(edition: Edition, position: number): Section {
  const section = edition.sections[edition.sectionOf[position] ?? 0];
  if (!section) throw new Error(`no section for the article at ${position}`);
  return section;
}

/** The tags or topics of the article at `position`, in the author's order. */
export function termsAt(edition: Edition, position: number, kind: EditionTerm['kind']): EditionTerm[] {
  const found: EditionTerm[] = [];
  for (
    let place = edition.termStart[position] ?? 0;
    place < (edition.termStart[position + 1] ?? 0);
    place++
  ) {
    const term = edition.terms[edition.termList[place] ?? -1];
    if (term?.kind === kind) found.push(term);
  }
  return found;
}

export const termLink = ({ slug, name }: Pick<EditionTerm, 'slug' | 'name'>): TermLink => ({ name, slug });

/** A picture from its path or URL; `undefined` for a local one (below MEDIA_DIR) of unknown size. Remote ones are not checked. */
export function toPicture(
  path: string | null,
  alt: string | null,
  width: number | null,
  height: number | null,
): Picture | undefined {
  const found = path ? picturePath(path) : undefined;
  if (!found) return undefined;
  if ('remote' in found) return { kind: 'remote', src: found.remote, alt: alt ?? '' };
  if (!width || !height) return undefined;
  return { kind: 'local', src: routes.picture(found.local), width, height, alt: alt ?? '' };
}
