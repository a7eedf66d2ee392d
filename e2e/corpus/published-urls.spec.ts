import { corpora } from '../../lib/testing/corpora';
import { readPublished, texts } from '../support/published';
import { publicUrl } from '../support/site';
import { urlOf } from '../support/sites';
import { expect, test } from '../support/test';

for (const [name, corpus] of corpora)
  test(`the sitemaps list every public page of the ${name} articles, and nothing else`, async () => {
    test.setTimeout(420_000);
    const { listed, read, faults } = await readPublished(urlOf(corpus), texts);
    expect(faults).toEqual([]);
    expect(listed.size).toBeGreaterThan(corpus.least.listed);
    // Further pages of listings are linked, but not listed.
    expect(read).toBeGreaterThan(listed.size);
    const newest = await (await fetch(`${urlOf(corpus)}/api/articles?size=100`)).json();
    for (const item of newest.items) expect(listed).toContain(new URL(item.url, publicUrl).pathname);
  });
