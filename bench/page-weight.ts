import { gzipSync } from 'node:zlib';

/** Gzipped bytes that a page loads before any interaction, without pictures. */
type PageWeight = { html: number; sheets: number; scripts: number };

/** Measures the page at `url`: its HTML, style sheets, loader, and islands that load without interaction. */
export async function weighPage(url: string): Promise<PageWeight> {
  const html = await textAt(url);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
  const [loader = ''] = [...html.matchAll(/<script type="module"[^>]* src="([^"]+)"/g)].map(
    ([, src = '']) => src,
  );
  const idle = [...html.matchAll(/<zhiwen-island name="([^"]+)" when="idle"/g)].map(
    ([, name]) => `${name}.island`,
  );
  const scripts = new Set<string>();
  const follow = async (url: string) => {
    if (scripts.has(url)) return;
    scripts.add(url);
    for (const [, file = ''] of (await textAt(url)).matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g))
      await follow(new URL(file, url).href);
  };
  if (loader) await follow(new URL(loader, url).href);
  for (const name of idle.length > 0 ? ['hydrate', ...new Set(idle)] : [])
    await follow(new URL(`${name}.js`, new URL(loader, url)).href);
  return {
    html: gzipped(html),
    sheets: await sizeOf(sheets.map((href) => new URL(href, url).href)),
    scripts: await sizeOf([...scripts]),
  };
}

const textAt = async (url: string) => (await fetch(url)).text();
const gzipped = (text: string) => gzipSync(text).length;

async function sizeOf(urls: string[]): Promise<number> {
  let sum = 0;
  for (const url of urls) sum += gzipped(await textAt(url));
  return sum;
}
