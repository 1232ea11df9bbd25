import type { Annotator, Coder } from '@demarche/engine';
import type { Refusal } from './refusal.js';
import type { Table } from './table.js';

/** What an evaluator is given. */
export interface EvaluationInput {
  /** The gold file's text, and its name for messages. */
  readonly text: string;
  readonly file: string;
  readonly options: EvaluationOptions;
  /** What is measured, loaded when first asked for. */
  readonly annotator: () => Promise<Annotator>;
  readonly coder: () => Promise<Coder>;
}

export interface EvaluationOptions {
  /** File to write the predictions to, in the gold's format. Default: none. */
  readonly predictions?: string;
  /** `syntax`: also measure on raw text, where our own segmentation is scored too. Default: no. */
  readonly raw?: boolean;
  /** `relations`, `events`: without the learned judge. Default: no. */
  readonly rulesOnly?: boolean;
  /** Beside the first table only the one by this property. Default: all that there are. */
  readonly by?: Grouping;
  /** `actors`: the table of sentences that gold rows without a text point into. Default: none. */
  readonly sentences?: string;
}

export const GROUPINGS = ['genre', 'deprel', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What an evaluator measured. */
export interface Evaluation {
  readonly tables: readonly Table[];
  /** The gold with our answers in place of its own. */
  readonly predictions: string;
  /** Gold that broke its format and was left out. */
  readonly refused: readonly Refusal[];
}

/** An option that the kind of evaluation has no answer for. */
export class EvaluationOptionError extends Error {
  override readonly name = 'EvaluationOptionError';
  constructor(
    message: string,
    readonly wayOut: string,
  ) {
    super(message);
  }
}

export type Evaluator = (input: EvaluationInput) => Promise<Evaluation>;
