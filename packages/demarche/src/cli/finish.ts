import type { ExitCode } from './exit-code.js';

/** Does a command's work, tells how it failed if it does, and keeps its exit code. */
export type Finish = (
  options: { readonly json?: boolean },
  work: () => Promise<ExitCode>,
) => Promise<void>;
