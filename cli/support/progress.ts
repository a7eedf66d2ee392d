import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on stderr, only on a terminal and for more than `few` items. */
export function progress(label: string, few = 50) {
  let bar: SingleBar | undefined;
  return {
    report(done: number, total: number) {
      if (!process.stderr.isTTY || total <= few) return;
      if (!bar) {
        bar = new SingleBar(
          {
            format: `${label} {bar} {value}/{total}，还需 {eta_formatted}`,
            clearOnComplete: true,
            hideCursor: true,
          },
          Presets.shades_grey,
        );
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
