import { readFile, stat, writeFile } from 'node:fs/promises';
import { type Annotator, type Coder, createCoder, loadAnnotator } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { evaluateActors } from './actors.js';
import { evaluateAttribution } from './attribution.js';
import { evaluateCoreference } from './coreference.js';
import {
  type Evaluation,
  EvaluationOptionError,
  type EvaluationOptions,
  type Evaluator,
  type Grouping,
} from './evaluation.js';
import { evaluateEvents } from './events.js';
import { evaluateNames } from './names.js';
import { evaluateRelations } from './relations.js';
import { evaluateStories } from './stories.js';
import { evaluateSyntax } from './syntax.js';

export { annotateText } from './annotate.js';
export type { Evaluation, EvaluationInput, EvaluationOptions, Evaluator } from './evaluation.js';
export { EvaluationOptionError, GROUPINGS, type Grouping } from './evaluation.js';
export { formatRefusal, type Refusal } from './refusal.js';
export { formatTable, type Table } from './table.js';

/** What `demarche evaluate KIND FILE` measures. A new kind is one line here. */
const EVALUATORS = {
  syntax: evaluateSyntax,
  names: evaluateNames,
  coreference: evaluateCoreference,
  relations: evaluateRelations,
  attribution: evaluateAttribution,
  events: evaluateEvents,
  actors: evaluateActors,
  stories: evaluateStories,
} as const satisfies Readonly<Record<string, Evaluator>>;

export type EvaluationKind = keyof typeof EVALUATORS;
export const EVALUATION_KINDS = Object.keys(EVALUATORS) as readonly EvaluationKind[];

/** The properties that each kind has a table by. */
const GROUPINGS_OF: Readonly<Record<EvaluationKind, readonly Grouping[]>> = {
  syntax: ['genre', 'deprel'],
  names: ['kind', 'genre'],
  coreference: ['genre'],
  relations: [],
  attribution: [],
  events: [],
  actors: [],
  stories: [],
};

function checkOptions(kind: EvaluationKind, { by, raw, sentences }: EvaluationOptions): void {
  const known = GROUPINGS_OF[kind];
  if (by !== undefined && !known.includes(by)) {
    const wayOut = known.length === 0 ? 'leave --by out' : `use --by ${known.join(' or --by ')}`;
    throw new EvaluationOptionError(`evaluate ${kind} has no table by ${by}`, wayOut);
  }
  if (raw === true && kind !== 'syntax')
    throw new EvaluationOptionError(`evaluate ${kind} has no raw text to score`, 'leave --raw out');
  if (sentences !== undefined && kind !== 'actors')
    throw new EvaluationOptionError(`evaluate ${kind} reads one file`, 'leave --sentences out');
}

/** What is measured, if it is loaded already; else the package's own. */
export interface Measured {
  readonly annotator?: Annotator;
  readonly coder?: Coder;
}

/**
 * Measures on a gold file and writes the predictions where `options.predictions` says.
 *
 * @throws EvaluationOptionError for an option that the kind has no answer for; the file system's
 *   error for a file that cannot be read or written
 */
export async function runEvaluation(
  kind: EvaluationKind,
  file: string,
  options: EvaluationOptions = {},
  measured: Measured = {},
): Promise<Evaluation> {
  checkOptions(kind, options);
  // A folder of gold is read by its evaluator.
  const text = (await stat(file)).isDirectory() ? '' : await readFile(file, 'utf8');
  const evaluation = await EVALUATORS[kind]({ text, file, options, ...loaders(measured, options) });
  if (options.predictions !== undefined) {
    await writeFile(options.predictions, evaluation.predictions);
  }
  return evaluation;
}

function loaders({ annotator, coder }: Measured, { rulesOnly }: EvaluationOptions) {
  return {
    annotator: async () =>
      annotator ?? coder?.annotator ?? loadAnnotator((await readAssets()).model),
    coder: async () => coder ?? createCoder(await readAssets(), { rulesOnly: rulesOnly ?? false }),
  };
}
