import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { checkContent } from '../lib/ingest/check';
import { type IngestReport, ingest } from '../lib/ingest/ingest';
import { misplacement, sameUrl } from '../lib/ingest/placement';
import { scanContent } from '../lib/ingest/scan';
import { watchContent } from '../lib/ingest/watch';
import { contentDir, dataDir, mediaDir } from '../lib/paths';
import { describeFault, type Fault } from '../lib/schema/fault';
import { isoDateTime } from '../lib/time';
import { sectionAndSlug } from '../lib/urls/section-and-slug';
import { contentFault } from './support/check-environment';
import { addUrlsCommand } from './support/content-urls';
import { exitCode } from './support/exit-code';
import { explain, fail } from './support/explain';
import { progress } from './support/progress';

const folders = { contentDir, mediaDir, dataDir };

const program = new Command('npm run content --')
  .description('文章的编辑命令。文章是 CONTENT_DIR（默认 content/）里的 Markdown 文件，一个文件夹一个版面。')
  .exitOverride()
  .showHelpAfterError('用 --help 看用法');

program
  .command('build')
  .description('把改动过的文章收进 DATA_DIR 里的库；有问题的文件跳过并报告')
  .action(async () => {
    requireContent();
    const bar = progress('收录文章');
    const start = performance.now();
    const report = await ingest(folders, { onProgress: bar.report }).finally(bar.stop);
    console.log(describeReport(report, performance.now() - start));
    finish(report.faults);
  });

program
  .command('check')
  .description('检查所有文件，什么也不写；列出文件、行、字段和改法')
  .option('--json', '以 JSON 输出，供程序读取')
  .action(({ json }: { json?: boolean }) => {
    requireContent();
    const { files, faults } = checkContent(contentDir);
    if (json) console.log(JSON.stringify({ files, faults }, null, 2));
    else
      console.log(
        faults.length === 0 ? `${files} 个文件，都没有问题` : `${files} 个文件，${faults.length} 个问题：`,
      );
    finish(faults, json);
  });

program
  .command('watch')
  .description('收录，然后一直看着文件夹，文件一存就收录（npm start 自己会做这件事）')
  .action(async () => {
    requireContent();
    const stop = await watchContent(folders, {
      onReport: (report, ms) => {
        console.log(describeReport(report, ms));
        for (const fault of report.faults) console.error(describeFault(fault));
      },
      onError: (error) => console.error(`收录没有成功，文件再变时会重试：${explain(error)}`),
    });
    const report = await ingest(folders);
    console.log(describeReport(report, 0));
    for (const fault of report.faults) console.error(describeFault(fault));
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void stop().then(() => process.exit(0)));
  });

program
  .command('new')
  .description('开一篇新草稿')
  .argument('<路径>', '版面/文件名，例如 insights/kimi-k2')
  .option('--title <标题>', '文章标题', '标题')
  .action((target: string, { title }: { title: string }) => {
    const file = target.endsWith('.md') ? target : `${target}.md`;
    if (!/^[^/\\.][^/\\]*\/[^\\]+$/.test(file) || file.split('/').includes('..'))
      program.error(`“${target}”不是“版面/文件名”`, { exitCode: exitCode.wrongUse });
    const place = path.join(contentDir, file);
    const misplaced = misplacement(file);
    if (misplaced) program.error(describeFault(misplaced), { exitCode: exitCode.wrongUse });
    const url = sectionAndSlug(file).join('/');
    const other = scanContent(contentDir).find((known) => sectionAndSlug(known.path).join('/') === url);
    if (other && other.path !== file)
      program.error(describeFault(sameUrl(file, other.path)), { exitCode: exitCode.faults });
    if (existsSync(place)) program.error(`${place} 已经有了`, { exitCode: exitCode.faults });
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, draft(title), { flag: 'wx' });
    console.log(`${place}：写好后把 draft 改为 false`);
  });

addUrlsCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error);
  // Commander exits with 0 for --help and 1 for wrong usage; our own errors set their exit code.
  const said = error.code === 'commander.error' && error.exitCode === exitCode.faults;
  process.exitCode = error.exitCode === 0 ? exitCode.fine : said ? exitCode.faults : exitCode.wrongUse;
}

function requireContent() {
  const fault = contentFault(contentDir);
  if (fault) program.error(fault, { exitCode: exitCode.wrongUse });
}

function finish(faults: Fault[], quiet = false) {
  if (!quiet) for (const fault of faults) console.error(describeFault(fault));
  process.exitCode = faults.length > 0 ? exitCode.faults : exitCode.fine;
}

function describeReport({ changed, removed, files, faults, published }: IngestReport, ms: number): string {
  const time = ms >= 1000 ? `${(ms / 1000).toFixed(1)} 秒` : `${Math.round(ms)} 毫秒`;
  const changes = published ? '，新的一版已发布' : '，没有新内容';
  const wrong = faults.length > 0 ? `，${faults.length} 个问题` : '';
  return `${files} 个文件：读了 ${changed} 个，去掉 ${removed} 个${wrong}${changes}（${time}）`;
}

function draft(title: string): string {
  return `---
title: ${JSON.stringify(title)}
date: ${isoDateTime(Date.now())}
draft: true
featured_image: ""
summary: ""
tags:
  - 
main_topics:
  - 
---

> 一段话说清这件事。

正文。[^1]

## 引用
[^1]: [标题](https://example.com/)·出版者·作者（${isoDateTime(Date.now()).slice(0, 10).replaceAll('-', '/')}）·检索日期${isoDateTime(Date.now()).slice(0, 10).replaceAll('-', '/')}
`;
}
