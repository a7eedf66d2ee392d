import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadYaml } from '../testing/corpora';
import { readPlainFields } from './read-yaml';

/** Parses with the other library alone. */
function independent(text: string): unknown {
  try {
    return loadYaml(text) ?? {};
  } catch {
    return 'a fault';
  }
}

describe('front matter', () => {
  it('parses the same with both libraries', () => {
    const piece = fc.constantFrom(
      ...'甲 a \\x41 \\u4e00 \\U0001F600 \\UFFFFFFFF \\t \u00a0 - : , ? ! | > [ ] { } " \' * @ ` % = ~ 1 0x1 null true 2025-06-25 \\ … ： <'.split(
        ' ',
      ),
      ...[
        ' ',
        '  ',
        '\n',
        '\n',
        '\n- ',
        '\n  - ',
        ': ',
        ':\n',
        '\ntitle: ',
        '\ntags: ',
        '|\n  ',
        '>-\n  ',
        '""',
        "''",
      ],
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = `title: 甲${pieces.join('')}\n`;
        const fields = readPlainFields(text);
        // Everything else is parsed by the library compared with.
        if (!fields) return;
        plain += 1;
        expect(fields).toEqual(independent(text));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it.each([
    ['title: 甲\nsummary:\ntags:\n', { title: '甲', summary: '', tags: '' }],
    ['title: "甲: 乙"\ntags: [AI, 芯片]\n', { title: '甲: 乙', tags: ['AI', '芯片'] }],
    ['title: 甲\ntags:\n- a\n- \n- c\n', { title: '甲', tags: ['a', '', 'c'] }],
    [
      'draft: true\ndate: 2025-06-25\nn: 0x10\nempty: null\n',
      { draft: 'true', date: '2025-06-25', n: '0x10', empty: 'null' },
    ],
  ])('takes the fast path for text and lists of text: %j', (text, fields) => {
    expect(readPlainFields(text)).toEqual(fields);
    expect(independent(text)).toEqual(fields);
  });

  it.each([
    'a: {b: c}',
    'a:\n  b: c',
    'a: [[b]]',
    '- a',
    'a',
    '',
    'a: b # c',
    'a: &b c',
    'a: *b',
    'a: !x b',
    '? a\n: b',
    'a: b\na: c',
    'a: 甲\n  乙\n',
    'a: >\n  甲\n  乙\n',
    'a:\n- b\n  - c\n',
  ])('leaves everything else to the full parser: %j', (text) => {
    expect(readPlainFields(text)).toBeUndefined();
  });
});
