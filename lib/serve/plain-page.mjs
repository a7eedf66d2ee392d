/**
 * A page that needs nothing but itself, for answers that Next has no part in.
 * @param {{ title: string, text: string }} words
 */
export const plainPage = ({
  title,
  text,
}) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${title}</title><body style="font:1.0625rem/1.8 sans-serif;max-width:36em;margin:4rem auto;padding:0 1.25rem">
<main><h1>${title}</h1><p>${text}</p><p><a href="/">回首页</a>　<a href="/search">搜索</a></p></main></body></html>`;
