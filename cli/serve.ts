import { type ChildProcess, fork } from 'node:child_process';
import { ContentGone, type IngestReport, ingest } from '../lib/ingest/ingest';
import { watchContent } from '../lib/ingest/watch';
import { contentDir, dataDir, mediaDir } from '../lib/paths';
import { describeFault } from '../lib/schema/fault';
import { site } from '../lib/site';
import { buildSite } from './build-site';
import { buildIsCurrent } from './build-stamp';
import { environmentFault, portFault } from './environment';
import { explain, fail } from './explain';
import { progress } from './progress';

/**
 * Left to itself, Node lets the server's heap grow to half a gigabyte before it cleans up; with this it stays below
 * 300 MB at 10,000 articles (docs/performance.md). NODE_OPTIONS=--max-old-space-size=… sets another bound.
 */
const serverHeapMb = 256;

/**
 * glibc keeps what many threads have given back, and pictures are made by many: after a hundred the server held
 * 630 MB, with this 170 (docs/performance.md). Elsewhere these mean nothing.
 */
const malloc = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
};

const folders = { contentDir, mediaDir, dataDir };

/**
 * `npm start` and `npm run dev`: ingests what changed, builds if there is no current build, serves, and watches
 * the content from then on, until SIGINT or SIGTERM.
 */
export async function serve({ dev }: { dev: boolean }) {
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

  /** What has been started and is to be ended with this command, the newest first. */
  const endings: (() => unknown)[] = [];
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    for (const end of endings) await end();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  // npm passes a signal to the shell between it and this process, which dies of it and says nothing.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && void stop(0), 300).unref();
  }

  console.log(`收录 ${contentDir}`);
  const bar = progress('收录文章');
  const start = performance.now();
  try {
    const report = await ingest(folders, { onProgress: bar.report }).finally(bar.stop);
    console.log(`${report.files} 个文件，用了 ${((performance.now() - start) / 1000).toFixed(1)} 秒`);
    reportFaults(report);
  } catch (error) {
    if (!(error instanceof ContentGone)) fail(error);
    console.error(error.message);
  }

  const stopWatching = await watchContent(folders, {
    onReport: (found, ms) => {
      const what = [
        found.changed > 0 && `${found.changed} 个文件有改动`,
        found.removed > 0 && `${found.removed} 个文件没有了`,
      ];
      console.log(
        `${what.filter(Boolean).join('，') || '图片有改动'}${found.published ? '，已发布' : ''}（${Math.round(ms)} 毫秒）`,
      );
      reportFaults(found);
    },
    onError: (error) => console.error(`收录没有成功，文件再变时会重试：${explain(error)}`),
  });

  endings.unshift(stopWatching);

  if (!dev && !buildIsCurrent()) {
    const build = buildSite();
    endings.unshift(build.stop);
    await build.done;
    endings.shift();
  }

  const server = fork('cli/run.mjs', ['server', ...(dev ? ['--dev'] : [])], {
    execArgv:
      dev || process.env.NODE_OPTIONS?.includes('max-old-space-size')
        ? []
        : [`--max-old-space-size=${serverHeapMb}`],
    env: {
      ...malloc,
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  endings.unshift(() => server.kill('SIGTERM'));
  server.once('exit', (code) => void stop(code ?? 1));
  await ready(server);
  if (site.urlIsDefault && !dev)
    console.warn(`没有设 SITE_URL：页面里的完整网址都会是 ${site.url}，上线前请设成真正的网址`);
  console.log(
    `知闻在 http://localhost:${process.env.PORT ?? 3000}，存一个文件，几秒之内就能读到。Ctrl-C 停止`,
  );
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => server.once('message', () => resolve()));
}

let said = '';
/** Says what is wrong with the content, once for as long as it stays the same. */
function reportFaults({ faults }: IngestReport) {
  const text = faults.map(describeFault).join('\n');
  if (text && text !== said) console.error(`${faults.length} 个问题，这些文件的新内容没有发布：\n${text}`);
  said = text;
}
