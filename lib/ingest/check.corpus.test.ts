import { expect, it } from 'vitest';
import { corpora, readCorpus } from '../testing/corpora';
import { checkContent } from './check';

it.each(corpora)('a check finds nothing wrong with the %s articles', (_name, { content }) => {
  const { files, faults } = checkContent(content);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThanOrEqual(readCorpus(content).length);
});
