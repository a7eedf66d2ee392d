import { gzipSync } from 'node:zlib';
import { startSite } from '../e2e/support/site';
import { articleUrls } from './corpus';
import { median } from './measure';
import { weighPage } from './page-weight';
import { contentOf, envOf, most, say } from './plan';
import { termUrls } from './requests';

/** Measures what pages weigh, gzipped. */
export async function measureWeights() {
  const site = await startSite(envOf(most));
  const weigh = async (url: string) =>
    gzipSync(Buffer.from(await (await fetch(site.url + url)).arrayBuffer())).length / 1024;
  const articles: number[] = [];
  for (const url of articleUrls(contentOf(most), Math.min(most, 320))) articles.push(await weigh(url));
  const [term = '/tags'] = await termUrls(site);
  say(
    `gzipped: home ${(await weigh('/')).toFixed(1)} KB, tag page ${(await weigh(term)).toFixed(1)} KB, article median ${median(articles).toFixed(1)} KB, greatest ${Math.max(...articles).toFixed(1)} KB, ${articles.filter((size) => size > 12).length} of ${articles.length} over 12 KB`,
  );
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  for (const url of ['/', term, articleUrls(contentOf(most), 1)[0] ?? '/', '/search?q=AI']) {
    const { html, sheets, scripts } = await weighPage(site.url + url);
    say(
      `before the first touch ${decodeURI(url)}: ${kb(html + sheets + scripts)} KB gzipped (HTML ${kb(html)}, sheets ${kb(sheets)}, scripts ${kb(scripts)})`,
    );
  }
  await site.stop();
}
