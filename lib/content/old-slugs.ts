import { termSlug } from '../text/slug';
import type { TermKind } from '../urls/routes';
import { currentEdition, type Edition, type EditionTerm } from './edition';
import { findTerm } from './listings';

/**
 * Slugs as the old site may have written them. Hugo puts hyphens for spaces into a file's name, and its templates
 * linked terms with runs of hyphens as one (`M&A & Market`: the page was `ma--market`, the link `ma-market`). Feed
 * readers and chats cut a hyphen off the end.
 */
const loosely = (name: string) => termSlug(name).replace(/-+/g, '-').replace(/^-|-$/g, '');

/** Positions of articles by `section/slug` and indexes of terms by `kind/slug`, for slugs that are not written loosely; -1 where two are alike. */
type LooseSlugs = { edition: Edition; articles: Map<string, number>; terms: Map<string, number> };
let known: LooseSlugs | undefined;

/** The position of the published article of a section whose file the old site called `name`. */
export function findOldArticle(section: string, name: string): number | undefined {
  const edition = currentEdition();
  const [asked, loose] = [name, loosely(name)].map((slug) => `${section}/${slug}`) as [string, string];
  const { positionByAddress } = edition;
  const position =
    positionByAddress.get(asked) ?? positionByAddress.get(loose) ?? looseSlugs(edition).articles.get(loose);
  return position === -1 ? undefined : position;
}

/** The term that the old site had at `name`, or linked there; only if it has published articles. */
export function findOldTerm(kind: TermKind, name: string): EditionTerm | undefined {
  const edition = currentEdition();
  const loose = loosely(name);
  // `+` is how forms write a space.
  for (const slug of [termSlug(name), termSlug(name.replaceAll('+', ' ')), loose]) {
    const term = findTerm(edition, kind, slug);
    if (term) return term;
  }
  return edition.terms[looseSlugs(edition).terms.get(`${kind}/${loose}`) ?? -1];
}

/** Read once an edition, at the first address that needs it. */
function looseSlugs(edition: Edition): LooseSlugs {
  if (known?.edition === edition) return known;
  known = {
    edition,
    articles: looseMap(edition.positionByAddress, () => true),
    terms: looseMap(
      new Map([...edition.termByKey, ...edition.aliases]),
      (index) => (edition.terms[index]?.articles.length ?? 0) > 0,
    ),
  };
  return known;
}

function looseMap(exact: Map<string, number>, counts: (index: number) => boolean): Map<string, number> {
  const loose = new Map<string, number>();
  for (const [key, index] of exact) {
    const slash = key.indexOf('/') + 1;
    const name = loosely(key.slice(slash));
    const other = key.slice(0, slash) + name;
    if (name === '' || other === key || !counts(index)) continue;
    const before = loose.get(other);
    loose.set(other, before === undefined || before === index ? index : -1);
  }
  return loose;
}
