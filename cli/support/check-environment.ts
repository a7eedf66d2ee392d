import { mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { settings } from '../../server/settings';

/** The first fault in the environment variables, as a message for the operator; `undefined` if they are valid. */
export function environmentFault({
  contentDir,
  dataDir,
}: {
  contentDir: string;
  dataDir: string;
}): string | undefined {
  const { PORT: port } = process.env;
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535))
    return `PORT=${port} 不是端口：写 1 到 65535 的一个数`;
  return siteUrlFault() ?? contentFault(contentDir) ?? dataFault(dataDir);
}

/** The same for SITE_URL alone. */
export function siteUrlFault(): string | undefined {
  const url = process.env.SITE_URL;
  return !url || (/^https?:\/\//i.test(url) && URL.canParse(url))
    ? undefined
    : `SITE_URL=${url} 不是网址：写成 https://example.com 的样子`;
}

/** A message if the port cannot be used. Checked early, since a first ingest takes long. */
export function portFault(): Promise<string | undefined> {
  const { port, hostname } = settings;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(
        code === 'EADDRINUSE'
          ? `端口 ${port} 已被占用：换一个，例如 PORT=${port === 3001 ? 3002 : 3001} npm start`
          : `不能在 ${hostname} 的端口 ${port} 上提供服务（${code}）：看 HOST 和 PORT 写得对不对`,
      ),
    );
    server.listen(port, hostname, () => server.close(() => resolve(undefined)));
  });
}

/** A message if the content folder does not exist. */
export function contentFault(contentDir: string): string | undefined {
  const stat = statSync(contentDir, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return undefined;
  return `${stat ? `${contentDir} 不是文件夹` : `没有 ${contentDir} 这个文件夹`}：建一个，或用 CONTENT_DIR 指到文章所在的地方`;
}

function dataFault(dataDir: string): string | undefined {
  try {
    mkdirSync(dataDir, { recursive: true });
    return undefined;
  } catch (error) {
    return `建不了 ${dataDir}（${(error as NodeJS.ErrnoException).code}）：给它写的权限，或用 DATA_DIR 换一个文件夹`;
  }
}
