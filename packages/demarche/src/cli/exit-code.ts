/** How a run ended, for the shell. */
export const EXIT = {
  /** All done. */
  done: 0,
  /** Wrong usage, or the environment does not let it work. */
  usage: 1,
  /** Done, but some input was refused. */
  refused: 2,
  /** The store failed. */
  store: 3,
  /** Stopped by the user (128 + SIGINT). */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
