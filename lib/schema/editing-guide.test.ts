import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../testing/corpora';
import { articleSchema } from './article-fields';

const guide = readFileSync(path.join(root, 'docs/editing.zh-CN.md'), 'utf8');
const sources = [
  'lib/schema/article-fields',
  'lib/schema/check-document',
  'lib/schema/read-yaml',
  'lib/ingest/placement',
];

describe('the guide for editors', () => {
  it.each(Object.keys(articleSchema.shape))('explains the field %s', (field) => {
    expect(guide).toContain(`\`${field}\``);
  });

  it.each(sources)('explains every message of %s', (file) => {
    const text = readFileSync(path.join(root, `${file}.ts`), 'utf8');
    const messages = [
      ...text.matchAll(/problem: '([^']+)'/g),
      ...text.matchAll(/const problem = '([^']+)'/g),
      ...text.matchAll(/^ {2}[A-Z_]+: \['([^']+)'/gm),
      ...text.matchAll(/z\s*\.string\('([^']+)'\)/g),
    ].map(([, message = '']) => message);
    expect(messages.length).toBeGreaterThan(2);
    const known = messages.filter((message) => !['应是一行文字', '应是日期'].includes(message));
    expect(known.filter((message) => !guide.includes(message))).toEqual([]);
  });
});
