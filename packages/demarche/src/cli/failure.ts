import { CodebookError, KnowledgeError } from '@demarche/engine';
import { CommanderError } from 'commander';
import { CoderError } from '../code/pool.js';
import { EvaluationOptionError } from '../evaluate/index.js';
import { OutletError } from '../outlets/outlets.js';
import { TooManyPeriodsError } from '../relations/relation.js';
import { UnknownSideError } from '../relations/sides.js';
import { ServeError } from '../serve/serve.js';
import { StoreError } from '../store/store.js';
import { EXIT, type ExitCode } from './exit-code.js';

/** The command cannot go on: bad usage, or a place that it cannot read or write. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly wayOut: string,
  ) {
    super(message);
  }
}

/** A failure as the user sees it. */
export interface Failure {
  /** One line; a line a problem where it holds several. */
  readonly message: string;
  readonly wayOut: string;
  readonly code: ExitCode;
}

/** The one place where errors become messages and exit codes. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) {
    return { message: error.message, wayOut: error.wayOut, code: EXIT.store };
  }
  if (
    error instanceof UsageError ||
    error instanceof ServeError ||
    error instanceof CoderError ||
    error instanceof EvaluationOptionError ||
    error instanceof OutletError ||
    error instanceof TooManyPeriodsError ||
    error instanceof UnknownSideError
  ) {
    return { message: error.message, wayOut: error.wayOut, code: EXIT.usage };
  }
  if (error instanceof CodebookError || error instanceof KnowledgeError) {
    return { message: error.message, wayOut: 'mend the file at that line', code: EXIT.usage };
  }
  if (error instanceof CommanderError) {
    const message = error.message
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
      .replace(/\.$/, '');
    return { message, wayOut: 'see --help', code: EXIT.usage };
  }
  return ofSystem(error);
}

const SYSTEM: Readonly<Record<string, readonly [reason: string, wayOut: string]>> = {
  ENOSPC: ['the disk is full', 'free some space and run the command again'],
  EACCES: ['permission denied', 'give yourself the right to it, or name another place'],
  EPERM: ['permission denied', 'give yourself the right to it, or name another place'],
  EROFS: ['the file system is read-only', 'name another place'],
  ENOENT: ['no such file or folder', 'check the path'],
  EISDIR: ['it is a folder', 'name a file'],
  ENOTDIR: ['part of the path is no folder', 'check the path'],
};

function ofSystem(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? `${error.path}: ` : '';
  const known = SYSTEM[code];
  if (known) return { message: `${path}${known[0]}`, wayOut: known[1], code: EXIT.usage };
  const line = message.split('\n', 1)[0] ?? '';
  return { message: line, wayOut: 'if it comes again, report it with this line', code: EXIT.usage };
}
