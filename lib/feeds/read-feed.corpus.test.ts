import { describe, expect, it } from 'vitest';
import { corpora, readCorpus } from '../testing/corpora';
import { readForms } from '../testing/feeds';
import { elementsOf } from '../testing/html';
import { ingestCorpus } from '../testing/model';
import { feedsOf } from '../testing/outputs';
import { isoDay } from '../time';

describe.each(corpora)('the %s articles', (_name, { content }) => {
  it('are valid and equal in every feed format', { timeout: 180_000 }, async () => {
    const { get, site, currentEdition } = await feedsOf(await ingestCorpus(content));
    const { sections, dates } = currentEdition();
    const seen = new Set<string>();
    for (const { folder: section } of sections)
      for (const day of new Set(Array.from(dates, isoDay))) {
        const { written } = await get('search', { section, from: day, to: day });
        const { rss, atom, json } = readForms(written);
        expect(atom.entries).toEqual(json.entries);
        expect(atom.entries).toEqual(
          rss.entries.map((entry, index) => ({ ...entry, updated: atom.entries[index]?.updated })),
        );
        for (const { url = '', html = '' } of atom.entries) {
          seen.add(url);
          expect(siteSpecific(html), url).toEqual([]);
        }
      }
    const due = readCorpus(content).filter(
      ({ frontMatter: { draft, date } }) => draft !== 'true' && Date.parse(String(date)) <= Date.now(),
    );
    expect(seen.size).toBe(due.length);
    expect([...seen].every((url) => url.startsWith(`${site.url}/`))).toBe(true);
  });
});

/** Elements that only work on the site: relative URLs, hooks for style sheets and scripts. */
const siteSpecific = (html: string) =>
  elementsOf(html).filter(
    ({ tag, attributes: { href, src, id, class: name, style } }) =>
      [href, src].some((url) => url !== undefined && !/^(?:https?:\/\/|mailto:)/.test(url)) ||
      id !== undefined ||
      name !== undefined ||
      style !== undefined ||
      ['script', 'style', 'button', 'input'].includes(tag),
  );
