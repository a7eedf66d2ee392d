import { ContentGone, type IngestReport, ingest } from '../../lib/ingest/ingest';
import { watchContent } from '../../lib/ingest/watch';
import { contentDir, dataDir, mediaDir } from '../../lib/paths';
import { describeFault } from '../../lib/schema/fault';
import { site } from '../../lib/site';
import { settings } from '../../server/settings';
import { buildSite } from './build-site';
import { buildIsCurrent } from './build-stamp';
import { environmentFault, portFault } from './check-environment';
import { explain, fail } from './explain';
import { forkServer, ready } from './fork-server';
import { progress } from './progress';
import { shutdown } from './shutdown';

const folders = { contentDir, mediaDir, dataDir };

/**
 * `npm start` and `npm run dev`: ingests what changed, builds if there is no current build, serves, and watches the
 * content from then on, until SIGINT or SIGTERM.
 */
export async function serve({ dev }: { dev: boolean }) {
  await checkEnvironment();
  const { stop, onStop } = shutdown();
  await ingestChanges();
  onStop(await watch());

  if (!dev && !buildIsCurrent()) {
    const build = buildSite();
    const release = onStop(build.stop);
    await build.done;
    release();
  }

  const server = forkServer({ dev });
  onStop(() => server.kill('SIGTERM'));
  server.once('exit', (code) => void stop(code ?? 1));
  await ready(server);
  if (site.urlIsDefault && !dev)
    console.warn(`没有设 SITE_URL：页面里的完整网址都会是 ${site.url}，上线前请设成真正的网址`);
  console.log(`知闻在 http://localhost:${settings.port}，存一个文件，几秒之内就能读到。Ctrl-C 停止`);
}

/** Exits with 2 for a variable that is wrong, with 1 for a port that is taken. */
async function checkEnvironment() {
  const fault = environmentFault(folders);
  if (fault) {
    console.error(fault);
    process.exit(2);
  }
  const taken = await portFault();
  if (taken) {
    console.error(taken);
    process.exit(1);
  }
}

async function ingestChanges() {
  console.log(`收录 ${contentDir}`);
  const bar = progress('收录文章');
  const start = performance.now();
  try {
    const report = await ingest(folders, { onProgress: bar.report }).finally(bar.stop);
    console.log(`${report.files} 个文件，用了 ${((performance.now() - start) / 1000).toFixed(1)} 秒`);
    reportFaults(report);
  } catch (error) {
    // The last edition is still there to be served.
    if (!(error instanceof ContentGone)) fail(error);
    console.error(error.message);
  }
}

const watch = () =>
  watchContent(folders, {
    onReport: (report, ms) => {
      console.log(`${describeChanges(report)}（${Math.round(ms)} 毫秒）`);
      reportFaults(report);
    },
    onError: (error) => console.error(`收录没有成功，文件再变时会重试：${explain(error)}`),
  });

function describeChanges({ changed, removed, published }: IngestReport): string {
  const files = [changed > 0 && `${changed} 个文件有改动`, removed > 0 && `${removed} 个文件没有了`];
  return `${files.filter(Boolean).join('，') || '图片有改动'}${published ? '，已发布' : ''}`;
}

let lastFaults = '';

/** Says what is wrong with the content, once for as long as it stays the same. */
function reportFaults({ faults }: IngestReport) {
  const text = faults.map(describeFault).join('\n');
  if (text && text !== lastFaults)
    console.error(`${faults.length} 个问题，这些文件的新内容没有发布：\n${text}`);
  lastFaults = text;
}
