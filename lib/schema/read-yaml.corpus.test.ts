import { expect, it } from 'vitest';
import { corpora, loadYaml, readCorpus } from '../testing/corpora';
import { readPlainFields, readYaml } from './read-yaml';

it.each(corpora)('front matter is read correctly, most of it on the fast path: %s', (name, { content }) => {
  const yaml = readCorpus(content).map(({ yaml }) => yaml);
  for (const text of yaml) expect(readYaml(text)).toMatchObject({ values: loadYaml(text) });
  // Fixtures are deliberately unusual.
  const minShare = name === 'fixtures' ? 0.6 : 0.8;
  expect(yaml.filter(readPlainFields).length / yaml.length).toBeGreaterThan(minShare);
});
