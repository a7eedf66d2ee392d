import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startSite } from '../e2e/support/site';
import { median, timed } from './measure';
import { oneChange } from './one-change';
import { contentOf, counts, envOf, say } from './plan';

/** Measures a cold ingest, one with nothing changed, and one changed article, at each size. */
export async function measureIngest() {
  const cold = new Map<number, number>();
  for (const count of counts) {
    const { seconds, peakMb } = await timed('node', ['cli/run.mjs', 'content', 'build'], envOf(count));
    cold.set(count, seconds);
    const again = await timed('node', ['cli/run.mjs', 'content', 'build'], envOf(count));
    const { CONTENT_DIR, MEDIA_DIR, DATA_DIR } = envOf(count);
    const one = await oneChange({ contentDir: CONTENT_DIR, mediaDir: MEDIA_DIR, dataDir: DATA_DIR });
    say(
      `ingest ${count}: cold ${seconds.toFixed(1)} s, at most ${peakMb.toFixed(0)} MB; nothing changed ${again.seconds.toFixed(2)} s; one changed ${one.toFixed(0)} ms`,
    );
  }
  const [small, large] = [cold.get(1000), cold.get(10_000)];
  if (small && large) say(`ingest 10000 : 1000 = ${(large / small).toFixed(1)} (10 is linear)`);
}

/** Measures how long a saved article takes until home, its own page and its tag's page show it. */
export async function measureLive(count: number) {
  const site = await startSite(envOf(count));
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const name = `live-${round}`;
    const title = `现在的新闻第 ${round} 条`;
    const text = `---\ntitle: ${title}\ndate: ${new Date(Date.now() - 1000).toISOString()}\ntags: [实时标签]\n---\n\n正文。\n`;
    const start = performance.now();
    writeFileSync(path.join(contentOf(count), 'insights', `${name}.md`), text);
    for (const url of ['/', `/insights/${name}`, '/tags/实时标签']) {
      while (!(await (await fetch(site.url + encodeURI(url))).text()).includes(title))
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    times.push(performance.now() - start);
  }
  await site.stop();
  say(`live at ${count}: median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`);
}
