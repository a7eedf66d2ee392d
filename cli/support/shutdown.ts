/**
 * Ends this command on SIGINT and SIGTERM, and when the npm that started it is gone. `onStop` adds what has to be ended
 * with it, the newest first, and gives a function that takes it back; `stop` ends all of it and exits with `code`.
 */
export function shutdown() {
  const endings: (() => unknown)[] = [];
  let stopping = false;

  async function stop(code: number) {
    if (stopping) return;
    stopping = true;
    for (const end of endings) await end();
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  // npm sends a signal to the shell between it and this process; that shell dies and passes nothing on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && void stop(0), 300).unref();

  return {
    stop,
    onStop(end: () => unknown) {
      endings.unshift(end);
      return () => void endings.splice(endings.indexOf(end), 1);
    },
  };
}
