/** One fault in a codebook: where it stands, what was found there, what belongs there. */
export interface CodebookProblem {
  readonly file: string;
  /** Line and column in the file, from 1. */
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** A codebook that cannot be used. Lists all its problems, not only the first. */
export class CodebookError extends Error {
  constructor(readonly problems: readonly CodebookProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'CodebookError';
  }
}

function describe({ file, line, column, found, expected }: CodebookProblem): string {
  return `${file}:${line}:${column}: found ${found}, expected ${expected}`;
}
