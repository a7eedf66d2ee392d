import fc from 'fast-check';

/** Random Chinese text of common characters, so that counterexamples are readable. */

const common =
  '数据标注智能模型训练公司投资市场人才竞争算力芯片机器开源生态观察报告今日新闻的与和是了在为一二三';

export const hanCharacter = fc.constantFrom(...common);

/** A few consecutive Han characters. */
export const hanPhrase = ({ minLength = 1, maxLength = 6 } = {}) =>
  fc.array(hanCharacter, { minLength, maxLength }).map((characters) => characters.join(''));

/** Chinese punctuation, or nothing. */
export const hanPunctuation = fc.constantFrom(
  ...[
    '',
    '，',
    '。',
    '、',
    '：',
    '；',
    '！',
    '？',
    '“',
    '”',
    '‘',
    '’',
    '（',
    '）',
    '《',
    '》',
    '【',
    '】',
    '「',
    '」',
  ],
  ...['——', '……', '·'],
);
