export const STORE_FAILURES = [
  'locked',
  'no-access',
  'no-folder',
  'no-space',
  'not-a-store',
  'newer',
  'open-already',
  'closed',
  'failed',
] as const;
export type StoreFailure = (typeof STORE_FAILURES)[number];

/** The store cannot do its work. One line of reason, one way out; the program ends with 3. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreFailure,
    message: string,
    readonly wayOut: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const NO_SPACE = /no space left|disk quota|out of disk space/i;
const NO_ACCESS = /permission denied|read-only file system|EACCES|EROFS|EPERM/i;
const NO_FOLDER = /^(?:EEXIST|ENOTDIR|ENOENT|ENAMETOOLONG|ELOOP)/;
const NOT_A_STORE =
  /not a valid duckdb|serialization|corrupt|wal file|storage version|is a directory/i;
const LOCKED = /could not set lock|conflicting lock|being used by another process/i;

/**
 * Tells what a driver's error means for the one who ran the command.
 * @param where the file or address of the store, for the message
 */
export function storeError(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const cause = { cause: error };
  if (LOCKED.test(text)) {
    const holder = /PID (\d+)/.exec(text)?.[1];
    return new StoreError(
      'locked',
      `${where} is in use by ${holder ? `process ${holder}` : 'another process'}`,
      'stop that process, ask the running server instead, or name another folder with --data',
      cause,
    );
  }
  if (NO_SPACE.test(text)) {
    return new StoreError(
      'no-space',
      `${where} cannot grow: the disk is full`,
      'free some space and run the command again (what was saved is kept), or name another folder with --data',
      cause,
    );
  }
  if (NO_FOLDER.test(text)) {
    return new StoreError(
      'no-folder',
      `${where} is no folder and cannot be made one`,
      'name another folder with --data',
      cause,
    );
  }
  if (NO_ACCESS.test(text)) {
    return new StoreError(
      'no-access',
      `${where} may not be written`,
      'give yourself the right to write there, or name another folder with --data',
      cause,
    );
  }
  if (NOT_A_STORE.test(text)) {
    return new StoreError(
      'not-a-store',
      `${where} is not a readable store: ${firstLine(text)}`,
      'put back a copy, or name another folder with --data and read the articles again',
      cause,
    );
  }
  return new StoreError(
    'failed',
    `${where} failed: ${firstLine(text)}`,
    'run the command again; if it fails again, report it with this line',
    cause,
  );
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 300) ?? '';
