import { type Command, InvalidArgumentError } from 'commander';
import { dataDir } from '../../lib/paths';
import { changedSince } from '../../lib/seo/changed-since';
import { site } from '../../lib/site';
import { siteUrlFault } from './check-environment';
import { exitCode } from './exit-code';
import { readSince } from './since';

/** Adds `content urls`, which prints only URLs on stdout, so that the output can be piped. */
export function addUrlsCommand(program: Command) {
  program
    .command('urls')
    .description('列出已发布文章的完整网址，一行一个，最近改过的在前；供百度等搜索引擎的主动推送')
    .option('--since <时间>', '只要这以后发布或改过的：2025-07-01、24h（小时）、7d（天）', parseSince)
    .option('--limit <篇数>', '最多多少个', parseLimit)
    .addHelpText('after', baidu)
    .action(({ since, limit }: { since?: number; limit?: number }) => {
      const fault = siteUrlFault();
      if (fault) program.error(fault, { exitCode: exitCode.wrongUse });
      const urls =
        changedSince(since, limit) ??
        program.error(
          `${dataDir} 里还没有库：先运行 npm run content -- build 或 npm start，或用 DATA_DIR 指到它`,
          { exitCode: exitCode.faults },
        );
      if (site.urlIsDefault)
        console.error(`没有设 SITE_URL：网址都在 ${site.url} 下，别人打不开，推送之前请设成真正的网址`);
      if (urls.length > 0) console.log(urls.join('\n'));
    });
}

const baidu = `
推送给百度（token 见百度搜索资源平台的“普通收录”）：
  SITE_URL=https://example.com npm run -s content -- urls --since 24h |
    curl -H 'Content-Type:text/plain' --data-binary @- "http://data.zz.baidu.com/urls?site=https://example.com&token=…"`;

function parseSince(written: string): number {
  const since = readSince(written);
  if (since === undefined) throw new InvalidArgumentError('写成 2025-07-01、24h 或 7d 的样子');
  return since;
}

function parseLimit(written: string): number {
  if (!/^[1-9]\d{0,6}$/.test(written)) throw new InvalidArgumentError('写一个正整数');
  return Number(written);
}
