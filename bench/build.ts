import { rmSync } from 'node:fs';
import { median, timed } from './measure';
import { envOf, least, most, say } from './plan';

/** Measures `next build` beside the smallest and the largest corpus, in turn. */
export async function measureBuild() {
  const times = new Map<number, number[]>();
  for (let round = 0; round < 3; round++) {
    for (const count of [least, most]) {
      rmSync('.next', { recursive: true, force: true });
      const { seconds } = await timed('npx', ['next', 'build'], {
        ...envOf(count),
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      });
      times.set(count, [...(times.get(count) ?? []), seconds]);
    }
  }
  const [few, many] = [median(times.get(least) ?? []), median(times.get(most) ?? [])];
  say(
    `next build: ${few.toFixed(1)} s at ${least}, ${many.toFixed(1)} s at ${most}; ratio ${(many / few).toFixed(2)}`,
  );
}
