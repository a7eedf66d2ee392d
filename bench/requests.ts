import type { RunningSite } from '../e2e/support/site';

/** Fetches a page in full. Throws if its status is not 200. */
export async function get(site: RunningSite, url: string) {
  const response = await fetch(site.url + url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
}

/** Fetches the pages one after the other. Returns how long each took, in ms. */
export async function timesOf(site: RunningSite, urls: string[]): Promise<number[]> {
  const times: number[] = [];
  for (const url of urls) {
    const start = performance.now();
    await get(site, url);
    times.push(performance.now() - start);
  }
  return times;
}

/** URLs of the tags on the first page of `/tags`. */
export async function termUrls(site: RunningSite): Promise<string[]> {
  const html = await (await fetch(`${site.url}/tags`)).text();
  return [...html.matchAll(/<li><a href="(\/tags\/[^"]+)"/g)].map(([, url = '']) => url);
}
