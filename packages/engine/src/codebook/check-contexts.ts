import type { Token } from '../document.js';
import { sentenceContexts } from '../events/contexts.js';
import type { Context } from '../plover.js';
import type { Codebook, ContextExpectation } from './codebook.js';

/** An example of a context that does not come out as its author says. */
export interface ContextFailure {
  readonly expectation: ContextExpectation;
  /** Contexts that were found. */
  readonly got: readonly Context[];
}

/** Annotates one text and gives back its tokens. */
export type ReadTokens = (text: string) => Promise<readonly Token[]>;

/** Runs all examples of the contexts. */
export async function checkContexts(
  codebook: Codebook,
  read: ReadTokens,
): Promise<{ readonly checked: number; readonly failures: readonly ContextFailure[] }> {
  const expectations = [...codebook.contexts.values()].flatMap((entry) => entry.expectations);
  const failures: ContextFailure[] = [];
  for (const expectation of expectations) {
    const got = sentenceContexts(await read(expectation.text), codebook);
    if (got.includes(expectation.context) !== expectation.present) {
      failures.push({ expectation, got });
    }
  }
  return { checked: expectations.length, failures };
}
