import { termSlug } from '../text/slug';
import type { TermKind } from '../urls/routes';
import { currentEdition, type Edition, type EditionTerm } from './edition';
import { findTerm } from './listings';

/**
 * A slug with single hyphens and none at the ends, to match old URLs. Hugo replaced spaces in file names by hyphens, and
 * its templates collapsed hyphens in links (`M&A & Market` was at `ma--market`, but linked as `ma-market`). Feed readers and
 * chats drop a trailing hyphen.
 */
const loosely = (name: string) => termSlug(name).replace(/-+/g, '-').replace(/^-|-$/g, '');

/**
 * Loose slugs that differ from the exact ones: positions of articles by `section/slug`, indexes of terms by `kind/slug`; -1
 * if ambiguous.
 */
type LooseSlugs = { edition: Edition; articles: Map<string, number>; terms: Map<string, number> };
let known: LooseSlugs | undefined;

/** The position of the published article with this name in the URLs of the old site; `undefined` if none, or ambiguous. */
export function findOldArticle(section: string, name: string): number | undefined {
  const edition = currentEdition();
  const [asked, loose] = [name, loosely(name)].map((slug) => `${section}/${slug}`) as [string, string];
  const { positionByPath } = edition;
  const position =
    positionByPath.get(asked) ?? positionByPath.get(loose) ?? looseSlugs(edition).articles.get(loose);
  return position === -1 ? undefined : position;
}

/** The term with this name in the URLs or links of the old site, if it has published articles. */
export function findOldTerm(kind: TermKind, name: string): EditionTerm | undefined {
  const edition = currentEdition();
  const loose = loosely(name);
  // Forms encode a space as `+`.
  for (const slug of [termSlug(name), termSlug(name.replaceAll('+', ' ')), loose]) {
    const term = findTerm(edition, kind, slug);
    if (term) return term;
  }
  return edition.terms[looseSlugs(edition).terms.get(`${kind}/${loose}`) ?? -1];
}

/** Built once per edition, when first needed. */
function looseSlugs(edition: Edition): LooseSlugs {
  if (known?.edition === edition) return known;
  known = {
    edition,
    articles: looseMap(edition.positionByPath, () => true),
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
