import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import autocannon from 'autocannon';
import { type RunningSite, startSite } from '../e2e/support/site';
import { articleUrls } from './corpus';
import { isInstalled, median, residentMb, serverPid } from './measure';
import { startNginx } from './nginx';
import { contentOf, envOf, most, say } from './plan';
import { get, termUrls, timesOf } from './requests';

/** Measures cold and cached pages, pictures and memory of a server over the largest corpus. */
export async function measureServing() {
  const site = await startSite(envOf(most));
  const pid = serverPid(site.pid);
  say(`server at ${most}: ${residentMb(pid).toFixed(0)} MB at start`);
  const urls = articleUrls(contentOf(most), most);
  await get(site, urls[0] ?? '/');
  const cold = await timesOf(site, urls.slice(1, 301));
  const terms = await termUrls(site);
  const coldTerms = await timesOf(site, terms.slice(0, 100));
  const cached = await timesOf(site, urls.slice(1, 301));
  say(
    `cold article: median ${median(cold).toFixed(1)} ms; cold tag page: median ${median(coldTerms).toFixed(1)} ms; cached, one at a time: ${median(cached).toFixed(2)} ms`,
  );
  for (const url of urls.slice(301, 2001)) await get(site, url);
  say(`server after 2,000 different pages: ${residentMb(pid).toFixed(0)} MB`);
  const pictures = await resizePictures(site);
  say(`server after ${pictures} pictures were made anew, six at a time: ${residentMb(pid).toFixed(0)} MB`);

  const url = site.url + (urls[0] ?? '/');
  const html = await (await fetch(url)).text();
  const ours = await requestsPerSecond(url);
  say(
    `cached page: ${ours.toFixed(0)} a second${isInstalled('nginx') ? '' : ' (no nginx here to compare with)'}`,
  );
  if (isInstalled('nginx')) {
    const nginx = await startNginx(html);
    const theirs = await requestsPerSecond(nginx.url);
    say(
      `nginx, the same ${html.length} characters from disk: ${theirs.toFixed(0)} a second; ratio ${(ours / theirs).toFixed(3)}`,
    );
    await nginx.stop();
  }
  say(`server after the load: ${residentMb(pid).toFixed(0)} MB`);
  await site.stop();
}

/** Requests the pictures of the front pages in two sizes. Returns how many the server had to resize. */
async function resizePictures(site: RunningSite): Promise<number> {
  rmSync('.next/cache/images', { recursive: true, force: true });
  const listings = await Promise.all(
    ['/', ...Array.from({ length: 8 }, (_, index) => `/insights/page/${index + 2}`)].map(async (url) =>
      (await fetch(site.url + url)).text(),
    ),
  );
  const pictureUrls = [
    ...new Set(listings.flatMap((html) => html.match(/(?<=src=")\/newsimages\/[^"?]*/g) ?? [])),
  ].flatMap((src) => [`${src}?w=160`, `${src}?w=1600`]);
  const left = [...pictureUrls];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let src = left.pop(); src; src = left.pop())
        await (await fetch(site.url + src, { headers: { accept: 'image/avif' } })).arrayBuffer();
    }),
  );
  return pictureUrls.length;
}

async function requestsPerSecond(url: string): Promise<number> {
  if (isInstalled('wrk')) {
    spawnSync('wrk', ['-t1', '-c16', '-d2s', url]);
    const { stdout } = spawnSync('wrk', ['-t1', '-c16', '-d8s', url], { encoding: 'utf8' });
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
  }
  const { requests } = await autocannon({ url, connections: 16, duration: 8 });
  return requests.average;
}
