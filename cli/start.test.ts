import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { freePort } from '../e2e/support/site';
import { root } from '../lib/testing/corpora';
import { localServer } from '../lib/testing/local-server';
import { newsroom } from '../lib/testing/newsroom';

/** Runs `npm start` over a newsroom with this many articles; expected to exit before it serves. */
function start(
  articles: number,
  env: Record<string, string> = {},
): { child: ChildProcess; said: () => string } {
  const room = newsroom();
  for (let index = 0; index < articles; index++)
    room.article(`insights/${index}.md`, { title: `第 ${index} 篇` }, '数据标注，模型训练。'.repeat(200));
  const child = spawn(process.execPath, ['cli/run.mjs', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      CONTENT_DIR: room.contentDir,
      MEDIA_DIR: room.mediaDir,
      DATA_DIR: room.dataDir,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return { child, said: () => output };
}

/** Waits until the process has printed a given text, or has exited. */
async function untilSaid({ child, said }: ReturnType<typeof start>, word: string) {
  while (!said().includes(word) && child.exitCode === null)
    await Promise.race([once(child.stdout as Readable, 'data'), once(child, 'exit')]);
}

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s in the middle of the first ingest',
    async (signal) => {
      const site = start(1500, { PORT: String(await freePort()) });
      const { child, said } = site;
      await untilSaid(site, '收录');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(said()).not.toMatch(/个文件|知闻在/);
    },
  );

  it('reports a taken port before it reads any article', async () => {
    const other = await localServer(() => {});
    const { port } = other;
    const { child, said } = start(1, { PORT: String(port) });
    const [code] = await once(child, 'exit');
    await other.close();
    expect(code).toBe(1);
    expect(said()).toMatch(new RegExp(`^端口 ${port} 已被占用：换一个，例如 PORT=3001 npm start\\n$`));
  });
});
