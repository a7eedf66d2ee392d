import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadYaml } from '../testing/corpora';
import { checkArticle, checkSection } from './check-document';
import { describeFault, type Fault } from './fault';

const file = 'insights/kimi-k2.md';

/** An article with the given front-matter lines; the first is line 2 of the file. */
const article = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n正文。\n`;
const check = (content: string | Uint8Array) =>
  checkArticle(file, typeof content === 'string' ? Buffer.from(content) : content);

function faultsOf(content: string | Uint8Array): Fault[] {
  const checked = check(content);
  return 'faults' in checked ? checked.faults : [];
}

/** Checks an article that must be valid and returns its document. */
function documentOf(content: string | Uint8Array) {
  const checked = check(content);
  if ('faults' in checked) throw new Error(checked.faults.map(describeFault).join('\n'));
  return checked.document;
}

/** Asserts exactly one fault, at `line` and `field`, with advice for the editor. */
function expectFault(content: string | Uint8Array, line: number, field: string, problem: RegExp | string) {
  const faults = faultsOf(content);
  expect(faults.map((fault) => [fault.file, fault.line, fault.field])).toEqual([[file, line, field]]);
  expect(faults[0]?.problem).toMatch(problem);
  expect(faults[0]?.fix).not.toBe('');
}

describe('a valid document', () => {
  it('returns its fields and the unchanged body', () => {
    const { frontMatter, body } = documentOf(
      article(
        'title: Kimi K2 开放权重',
        'date: 2025-07-12T09:30:04+08:00',
        'tags:',
        '  - 大模型',
        '  - 开源',
      ),
    );
    expect(frontMatter).toMatchObject({ title: 'Kimi K2 开放权重', draft: false, tags: ['大模型', '开源'] });
    expect(Date.parse(frontMatter.date)).toBe(Date.parse('2025-07-12T09:30:04+08:00'));
    expect(body).toBe('\n正文。\n');
  });

  it('accepts numbers, booleans and dates as tag names', () => {
    const { frontMatter } = documentOf(
      article('title: 2025', 'date: 2025-07-12', 'tags: [2025, 1.50, true, 2025-07-12, null, 0x10]'),
    );
    expect(frontMatter.title).toBe('2025');
    expect(frontMatter.tags).toEqual(['2025', '1.50', 'true', '2025-07-12', 'null', '0x10']);
  });

  it.each<[written: string[], tags: string[]]>([
    [['tags: AI, 大模型、Agent，芯片;算力'], ['AI', '大模型', 'Agent', '芯片', '算力']],
    [['tags: [AI，大模型，Agent]'], ['AI', '大模型', 'Agent']],
    [['tags: null'], []],
    [['tags: ~'], []],
    [['tags: [产业、政策, A，B]'], ['产业、政策', 'A，B']],
    [['tags: [AI，大模型、芯片]'], ['AI', '大模型', '芯片']],
    [['tags:', '- 产业、政策'], ['产业、政策']],
  ])('accepts a list on one line: %j', (written, tags) => {
    expect(documentOf(article('title: a', 'date: 2025-07-12', ...written)).frontMatter.tags).toEqual(tags);
  });

  it.each([
    ['no space after the dash', ['tags:', '  -AI', '  -芯片'], 5],
    ['a dash further in', ['tags:', '- 一', '  - 二'], 5],
    ['a dash further in, later', ['tags:', '  - 一', '  - 二', '    - 三', '  - 四'], 6],
  ])('reports list items that YAML joins: %s', (_what, lines, line) => {
    const faults = faultsOf(article('title: a', 'date: 2025-07-12', ...lines));
    expect(faults).toMatchObject([{ file, line, field: 'tags', problem: '几行连成了一个名字' }]);
  });

  it('joins line breaks in titles and names', () => {
    const { frontMatter } = documentOf(
      article('title: "甲\\n乙\\t丙\\a"', 'date: 2025-07-12', 'tags: ["大\\n模型", "a\\0b"]'),
    );
    expect(frontMatter).toMatchObject({ title: '甲 乙 丙', tags: ['大 模型', 'a b'] });
  });

  it('treats null as absent', () => {
    const { frontMatter } = documentOf(
      article(
        'title: a',
        'date: 2025-07-12',
        'summary: null',
        'author: ~',
        'main_topics: null',
        'tags: Null',
      ),
    );
    expect(frontMatter).toMatchObject({ summary: undefined, author: [], main_topics: [], tags: [] });
    expectFault(article('title: null', 'date: 2025-07-12'), 2, 'title', /不能空着/);
  });

  it('accepts a single name as a list, and drops empty lists and names', () => {
    const { frontMatter } = documentOf(
      article(
        'title: a',
        'date: 2025-07-12',
        'tags: 大模型',
        'main_topics:',
        'author: ""',
        'categories: ["", " b "]',
      ),
    );
    expect(frontMatter).toMatchObject({ tags: ['大模型'], main_topics: [], author: [], categories: ['b'] });
  });

  it.each([
    ['draft: true', true],
    ['draft: True', true],
    ['draft: false', false],
    ['draft:', false],
    ['slug: x', false],
  ])('reads draft from %j', (line, draft) => {
    expect(documentOf(article('title: a', 'date: 2025-07-12', line)).frontMatter.draft).toBe(draft);
  });

  it('accepts a picture as text or as a mapping', () => {
    const fields = ['title: a', 'date: 2025-07-12'];
    expect(
      documentOf(article(...fields, 'featured_image: /a b.jpg ')).frontMatter.featured_image?.image,
    ).toBe('/a b.jpg');
    const mapped = documentOf(article(...fields, 'cover:', '  image: /c.png', '  alt: 图 '));
    expect(mapped.frontMatter.cover).toEqual({ image: '/c.png', alt: '图' });
  });

  it('ignores unknown fields', () => {
    const extra = ['layout: [1, {a: b}]', 'weight: 3', '__proto__: {x: 1}', 'constructor: y', '? [a]', ': b'];
    const { frontMatter } = documentOf(article('title: a', 'date: 2025-07-12', ...extra));
    expect(frontMatter.title).toBe('a');
    expect(Object.keys(frontMatter)).not.toContain('weight');
  });

  it('may have Windows line ends, a byte order mark and spaces after the dashes', () => {
    const text = article('title: a', 'date: 2025-07-12').replace('正文。', '一\n\n二');
    for (const variant of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\ufeff${text}`,
      `\ufeff${text.replaceAll('\n', '\r\n')}`,
      text.replaceAll('---', '---  '),
    ]) {
      const { frontMatter, body } = documentOf(variant);
      expect(frontMatter.title).toBe('a');
      expect(body.trim()).toBe('一\n\n二');
    }
  });

  it('may contain dashes and code in its body', () => {
    expect(documentOf(`${article('title: a', 'date: 2025-07-12')}\n---\n\ntitle: [b\n`).body).toContain(
      'title: [b',
    );
  });

  it('may have no body', () => {
    expect(documentOf('---\ntitle: a\ndate: 2025-07-12\n---').body).toBe('');
  });
});

describe('text that YAML truncates', () => {
  it.each<[line: string, mark: string]>([
    ['title: 榜单 #1 易主', '#'],
    ['title: &重磅 新闻', '&'],
    ['summary: 提升 #准确率 到 90%', '#'],
  ])('is reported: %s', (line, mark) => {
    const other = line.startsWith('title') ? 'summary: a' : 'title: a';
    expectFault(article(other, line, 'date: 2025-07-12'), 3, line.split(':')[0] ?? '', mark);
  });

  it('is valid in quotation marks, and comments after values are allowed', () => {
    const { frontMatter } = documentOf(
      article(
        'title: "榜单 #1 易主"',
        'date: 2025-07-12 # 发布日',
        'summary: 摘要 # 待改',
        'tags: [C#, a] #b',
      ),
    );
    expect(frontMatter).toMatchObject({ title: '榜单 #1 易主', summary: '摘要', tags: ['C#', 'a'] });
  });
});

describe('broken YAML', () => {
  it.each<[what: string, lines: string[], line: number, problem: RegExp]>([
    ['a quote that is never closed', ['title: "没有关', 'date: 2025-07-12', 'tags:', '  - a'], 2, /引号/],
    ['a single quote that is never closed', ['date: 2025-07-12', "title: 'a", 'tags:', '  - a'], 3, /引号/],
    [
      'a quote never closed in a list',
      ['title: a', 'tags:', '  - b', '  - "c', 'date: 2025-07-12'],
      5,
      /引号/,
    ],
    ['a quote never closed in a field name', ['date: 2025-07-12', '"title: a'], 3, /./],
    [
      'a quote that ends with another line’s',
      ['title: a', 'summary: "b', 'tags: ["c"]', 'date: 2025-07-12'],
      3,
      /./,
    ],
    ['a bracket that is never closed', ['title: a', 'tags: [b, c', 'date: 2025-07-12'], 3, /括号/],
    [
      'a bracket never closed over several lines',
      ['title: a', 'tags: [b,', '  c,', '  d', 'date: 2025-07-12'],
      3,
      /括号/,
    ],
    ['a brace that is never closed', ['title: a', 'cover: {image: b', 'date: 2025-07-12'], 3, /括号/],
    ['two colons in one line', ['title: 观察: 大模型', 'date: 2025-07-12'], 2, /“: ”/],
    ['text after a quoted value', ['title: "重磅" 发布', 'date: 2025-07-12'], 2, /YAML/],
    ['a value that begins with a bracket', ['title: [独家] 发布', 'date: 2025-07-12'], 2, /YAML/],
    ['a value that begins with @', ['title: a', 'author: @某人', 'date: 2025-07-12'], 3, /YAML/],
    ['a value that begins with bold', ['title: **重磅**：发布', 'date: 2025-07-12'], 2, /引用/],
    ['an alias that leads nowhere', ['title: a', 'summary: *b', 'date: 2025-07-12'], 3, /引用/],
    ['a tab for indentation', ['title: a', 'tags:', '\t- b', 'date: 2025-07-12'], 4, /制表符/],
    ['a field written twice', ['title: a', 'date: 2025-07-12', 'title: b'], 4, /两次/],
    ['no space after the colon', ['date: 2025-07-12', 'title:a'], 3, /./],
    ['a full-width colon', ['date: 2025-07-12', 'title：a'], 3, /./],
    ['an escape that is none', ['title: "a\\q"', 'date: 2025-07-12'], 2, /YAML/],
  ])('is reported with its line: %s', (_what, lines, line, problem) => {
    const faults = faultsOf(article(...lines));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatchObject({ file, line, field: 'front matter' });
    expect(faults[0]?.problem).toMatch(problem);
    expect(faults.every(({ fix }) => fix !== '')).toBe(true);
  });

  it('is reported at the opening quote if a quote is never closed, in any field', () => {
    const line = fc.constantFrom('summary: 摘要', 'draft: false', 'tags: [a, b]', 'author: 某人', '# 注');
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom('"', "'"),
        (before, after, quote) => {
          const faults = faultsOf(
            article(
              ...before.map((text, index) => text.replace(':', `${index}:`)),
              `title: ${quote}没有关`,
              ...after,
            ),
          );
          expect(faults[0]?.line).toBe(before.length + 2);
        },
      ),
    );
  });

  it('with exponentially nested aliases is a fault and is not expanded', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, index) => {
        const last = 'abcdefgh'[index];
        return `${name}: &${name} [${Array(10).fill(`*${last}`).join(', ')}]`;
      }),
    ];
    const faults = faultsOf(article('title: a', 'date: 2025-07-12', ...bomb));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.field).toBe('front matter');
  });

  it('never throws, whatever the file contains', () => {
    const piece = fc.constantFrom(
      ...[
        'title',
        'date',
        'tags',
        ': ',
        ':',
        '- ',
        '\n',
        '\n  ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '*a',
        '&a ',
        '!',
        '|',
        '>',
      ],
      ...[
        '#',
        ' ',
        '%',
        '@',
        '`',
        ',',
        '? ',
        '\t',
        '---',
        '...',
        '2025-01-01',
        '标题',
        '<<',
        '~',
        '\\',
        '!!map ',
        '\0',
        '\r',
      ],
    );
    const yaml = fc.array(piece, { maxLength: 25 }).map((pieces) => Buffer.from(article(pieces.join(''))));
    const anything = fc.uint8Array({ maxLength: 200 });
    const deep = fc
      .integer({ min: 1, max: 4000 })
      .map((depth) => Buffer.from(article('title: a', `tags: ${'['.repeat(depth)}${']'.repeat(depth)}`)));
    let wrong = 0;
    fc.assert(
      fc.property(fc.oneof(yaml, yaml, yaml, anything, deep), (bytes) => {
        const checked = checkArticle(file, bytes);
        if (!('faults' in checked)) return;
        wrong += 1;
        expect(checked.faults.length).toBeGreaterThan(0);
        const lines = Buffer.from(bytes)
          .toString('latin1')
          .split(/\r\n?|\n/).length;
        for (const fault of checked.faults) {
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.line).toBeLessThanOrEqual(lines + 1);
        }
      }),
      { numRuns: 500 },
    );
    expect(wrong).toBeGreaterThan(100);
  });
});

describe('fields', () => {
  it('are named if missing', () => {
    expectFault(article('date: 2025-07-12'), 1, 'title', /缺少/);
    expectFault(article('title: a'), 1, 'date', /缺少/);
    expect(faultsOf('---\n---\n').map(({ field }) => field)).toEqual(['title', 'date']);
  });

  it('are reported with their line if empty', () => {
    expectFault(article('draft: false', 'title:', 'date: 2025-07-12'), 3, 'title', /空/);
    expectFault(article('title: "  "', 'date: 2025-07-12'), 2, 'title', /空/);
    expectFault(article('title: a', 'date: ""'), 3, 'date', /空/);
  });

  it.each(['昨天', '2025/07/12', '2025-02-30', '2025-07-12T25:00:00+08:00', 'null', '[2025-07-12]'])(
    'report an invalid date with its value: %s',
    (date) => {
      expectFault(article('title: a', 'tags: [b]', `date: ${date}`), 4, 'date', /日期/);
      expect(faultsOf(article('title: a', `date: ${date}`))[0]?.problem).toContain(date);
    },
  );

  it.each([
    ['draft', 'draft: 也许', /true 或 false/],
    ['draft', 'draft: 1', /true 或 false/],
    ['tags', 'tags: {a: b}', /一列文字/],
    ['tags', 'tags: [a, [b]]', /一列文字/],
    ['main_topics', 'main_topics: [{a: b}]', /一列文字/],
    ['summary', 'summary: [a]', /一行文字/],
    ['word_count', 'word_count: 很多', /数字/],
    ['ai_score', 'ai_score: 九分', /数字/],
    ['featured_image', 'featured_image: [a]', /图片/],
    ['cover', 'cover: {image: [a]}', /图片/],
  ])('are reported if of a wrong type: %s in %j', (field, line, problem) => {
    expectFault(article('title: a', 'date: 2025-07-12', line), 4, field, problem);
  });

  it('are all reported in file order', () => {
    const faults = faultsOf(
      article('word_count: 很多', 'draft: 也许', 'summary: [a]', 'date: x', 'title: ""'),
    );
    expect(faults.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 word_count',
      '3 draft',
      '4 summary',
      '5 date',
      '6 title',
    ]);
  });

  it('are reported with the same line for Windows line ends', () => {
    const text = article('title: a', 'draft: 也许', 'date: 2025-07-12').replaceAll('\n', '\r\n');
    expectFault(text, 3, 'draft', /也许/);
  });

  it('are formatted for the terminal with file, line, field, problem and fix', () => {
    const [fault] = faultsOf(article('title: a', 'date: 昨天'));
    expect(fault && describeFault(fault)).toMatch(/^insights\/kimi-k2\.md:3 date：.*昨天.*。改法：.*2025-/);
  });
});

describe('an invalid file', () => {
  it.each([
    '',
    '正文',
    '# 标题\n\n正文',
    '\n---\ntitle: a\n---\n',
    '+++\ntitle = "a"\n+++\n',
    '--- title: a ---',
  ])('without front matter is reported: %j', (text) => {
    expectFault(text, 1, 'front matter', /没有 front matter/);
  });

  it.each([
    '---',
    '---\n',
    '---\ntitle: a\ndate: 2025-07-12\n',
    '---\ntitle: a\n----\n正文',
    '---\ntitle: a\n ---\n正文',
  ])('with unterminated front matter is reported: %j', (text) => {
    expectFault(text, 1, 'front matter', /没有结束/);
  });

  it.each(['- a\n- b', '只是一句话', '"title"'])(
    'with front matter other than a mapping is reported: %j',
    (yaml) => {
      expectFault(`---\n${yaml}\n---\n`, 2, 'front matter', /字段/);
    },
  );

  it('that is not UTF-8 is reported with its line', () => {
    const gbk = Buffer.from([0xc4, 0xa3, 0xd0, 0xcd]); // 模型 in GBK
    const before = Buffer.from(article('title: a', 'date: 2025-07-12', 'summary: 摘要'));
    for (const bytes of [
      Buffer.concat([before, Buffer.from('第一段\n第二段'), gbk, Buffer.from('\n第三段')]),
      Buffer.concat([before, Buffer.from('第一段\r\n'), gbk]),
      Buffer.concat([before, Buffer.from('第一段\n'), Buffer.from([0xe6])]),
    ]) {
      expectFault(bytes, 9, '编码', /UTF-8/);
    }
    expectFault(
      Buffer.from(`\ufeff${article('title: a', 'date: 2025-07-12')}`, 'utf16le'),
      1,
      '编码',
      /UTF-8/,
    );
  });
});

describe('a section’s _index.md', () => {
  const section = (text: string) => checkSection('insights/_index.md', Buffer.from(text));

  it('needs no fields and returns its names', () => {
    expect(section('---\n---\n')).toMatchObject({ document: {} });
    expect(section('---\ntitle: 洞察 Insights\nlinkTitle: 洞察\ndescription: 深度\n---\n')).toMatchObject({
      document: { frontMatter: { title: '洞察 Insights', linkTitle: '洞察', description: '深度' } },
    });
  });

  it('reports faults like an article', () => {
    expect(section('---\ntitle: a\nlinkTitle: [b]\n---\n')).toMatchObject({
      faults: [{ file: 'insights/_index.md', line: 3, field: 'linkTitle' }],
    });
  });
});

it('these tests parse YAML with an independent parser', () => {
  expect(loadYaml('a: 2025-07-12\nb: [1, true]')).toEqual({ a: '2025-07-12', b: ['1', 'true'] });
});
