import { expect, it } from 'vitest';
import { corpora, loadYaml, readCorpus } from '../testing/corpora';
import { readPlainFields, readYaml } from './read-yaml';

it.each(corpora)('the front matter of nearly every article is plain: %s', (name, { content }) => {
  const yaml = readCorpus(content).map(({ yaml }) => yaml);
  for (const text of yaml) expect(readYaml(text)).toMatchObject({ values: loadYaml(text) });
  // The fixtures are the odd ones.
  const least = name === 'fixtures' ? 0.6 : 0.8;
  expect(yaml.filter(readPlainFields).length / yaml.length).toBeGreaterThan(least);
});
