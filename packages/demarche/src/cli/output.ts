import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A place for data: a file or standard output. Writing waits while the reader is slow. */
export interface Output {
  /** False once nobody reads any more (a closed pipe): stop quietly. */
  readonly open: boolean;
  /** @throws the system's error when the place cannot be written */
  write(text: string): Promise<void>;
  /** Waits until all is written. */
  close(): Promise<void>;
}

/** @param path file to write; standard output without one */
export function openOutput(path: string | undefined): Output {
  const stream = path === undefined ? process.stdout : createWriteStream(path);
  let open = true;
  let failure: NodeJS.ErrnoException | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') failure = named(error, path);
  });
  let goOn = () => {};
  const ready = () => goOn();
  // An error ends the waiting too; `check` tells it.
  stream.on('drain', ready).on('close', ready).on('error', ready);
  const check = () => {
    if (failure) throw failure;
  };
  return {
    get open() {
      return open;
    },
    async write(text) {
      check();
      if (open && !stream.write(text)) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      check();
    },
    async close() {
      check();
      if (path !== undefined) {
        stream.end();
        await finished(stream).catch(() => {});
      }
      check();
    },
  };
}

/** Errors of write say no path. */
function named(error: NodeJS.ErrnoException, path = 'standard output'): NodeJS.ErrnoException {
  return Object.assign(error, { path });
}
