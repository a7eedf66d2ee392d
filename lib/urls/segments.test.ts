import { describe, expect, it } from 'vitest';
import { decodeSegments, splitPage } from './segments';

describe('a listing’s segments', () => {
  it.each<[segments: string[], path: string, page: number]>([
    [['大模型'], '大模型', 1],
    [['大模型', 'page', '2'], '大模型', 2],
    [['无代码', '低代码'], '无代码/低代码', 1],
    [['无代码', '低代码', 'page', '12'], '无代码/低代码', 12],
    [['page', '2'], '', 2],
    [['page'], 'page', 1],
    [['2'], '2', 1],
    [['gpt', '4'], 'gpt/4', 1],
    [['page', '2', 'x'], 'page/2/x', 1],
    [['page', 'page', '2'], 'page', 2],
    [[], '', 1],
  ])('%j splits into term and page', (segments, path, page) => {
    expect(splitPage(segments)).toEqual({ path, page });
  });

  it('decode to the same text whether or not Next has decoded them', () => {
    for (const text of ['大模型', 'c++', '100%', '50%off', 'a b', 'a/b', '%41', '%', 'm&a', '山姆·奥特曼'])
      expect(decodeSegments([encodeURIComponent(text), text])).toEqual([text, text]);
    expect(decodeSegments()).toEqual([]);
  });

  it.each(['0', '-1', '01', '1.5', 'x', '', '9999999', '２'])(
    'keep the invalid page number %j in the path',
    (number) => {
      expect(splitPage(['ai', 'page', number])).toEqual({ path: `ai/page/${number}`, page: 1 });
    },
  );
});
