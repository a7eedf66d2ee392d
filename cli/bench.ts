/** `npm run bench`: runs the benchmarks (bench/run.ts). With `pages` or `looks`, compares two running sites (bench/compare.ts). */
const compares = process.argv.includes('pages') || process.argv.includes('looks');
await (compares ? import('../bench/compare') : import('../bench/run'));

export {};
