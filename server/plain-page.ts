import type { PageResponse } from './types';

/** A self-contained, uncached page for errors that Next does not handle. */
export const plainPage = (status: number, title: string, text: string): PageResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(`<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${title}</title><body style="font:1.0625rem/1.8 sans-serif;max-width:36em;margin:4rem auto;padding:0 1.25rem">
<main><h1>${title}</h1><p>${text}</p><p><a href="/">回首页</a>　<a href="/search">搜索</a></p></main></body></html>`),
});

/** Shown when rendering fails. */
export const brokenPage = plainPage(
  500,
  '出了点问题',
  '这一页暂时打不开，不是你的错。稍后再试，或从这里看看。',
);

/** Shown for a URL that does not decode to text. */
export const badUrlPage = plainPage(400, '网址有误', '这个网址里有不成文字的字符，多半是复制时少了一截。');
