/** The user's wish to end: Ctrl-C or SIGTERM. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals back to the system. */
  ignore(): void;
}

/** The first signal ends the run in order; the second ends the program at once. */
export function onInterruption(): Interruption {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    ignore: () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}

/** The items until the signal. An input that never comes (a pipe left open) is not waited for. */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const next = await orAborted(iterator.next(), signal);
      if (next === null || next.done) return;
      yield next.value;
    }
  } finally {
    const returned = iterator.return?.();
    if (!signal.aborted) await returned;
  }
}

/**
 * What is awaited, or `null` once the signal comes. Not `Promise.race` with one promise of the
 * signal: that promise would hold all that it ever raced with.
 */
function orAborted<T>(awaited: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(null);
    signal.addEventListener('abort', onAbort, { once: true });
    awaited.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
