import { build } from 'esbuild';

await build({
  entryPoints: ['bench/corpus.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: '/tmp/t/corpus.mjs',
});
const { makeCorpus } = await import('/tmp/t/corpus.mjs');
for (const n of [10, 1000, 10000]) makeCorpus('/tmp/t/c' + n, n);
