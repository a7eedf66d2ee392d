/** One act that waits for a pause; a new one takes its place. */
export function delayed() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;
  const cancel = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const flush = () => {
    const act = waiting;
    cancel();
    act?.();
  };
  return {
    cancel,
    flush,
    /** Runs `act` in `ms`. */
    schedule(act: () => void, ms: number) {
      cancel();
      waiting = act;
      timer = setTimeout(flush, ms);
    },
  };
}
