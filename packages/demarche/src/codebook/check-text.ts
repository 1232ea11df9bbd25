import type { Expectation } from '@demarche/engine';
import type { CodebookCheck, ExplainedFailure } from './check.js';

/**
 * What `codebook check` found, for a terminal: a diff for each example that flipped, then counts.
 *
 * @param all  also lists conflicts, words listed twice and frames without an example
 */
export function checkAsText(check: CodebookCheck, all: boolean): string {
  const flipped = check.failures.filter(({ expectation }) => !expectation.known);
  const known = check.failures.length - flipped.length;
  const { contexts, review, mended, unexercised } = check;
  const lines = [
    ...flipped.flatMap(diffOf),
    ...contexts.failures.flatMap(({ expectation, got }) => [
      `${where(expectation)}: ${expectation.text}`,
      `  - expected ${expectation.present ? '' : 'no '}${expectation.context}`,
      `  + found    ${got.join(', ') || 'no context'}`,
    ]),
    ...mended.map((one) => `${where(one)}: holds now; take its mark "known" away`),
    ...(all ? reviewLines(check) : []),
    `${check.checked} examples, ${flipped.length} fail, ${known} known not to hold`,
    `${contexts.checked} examples of contexts, ${contexts.failures.length} fail`,
    `${review.conflicts.length} words claimed by two types, ${review.repetitions.length} listed twice, ` +
      `${unexercised.length} frames and ${review.poorModes.length} modes in want of an example` +
      (all ? '' : ' (--all lists them)'),
  ];
  return `${lines.join('\n')}\n`;
}

function diffOf({ expectation, expected, got, events, frames }: ExplainedFailure): string[] {
  const why = events.flatMap(({ frame, rulings }) =>
    rulings.map((ruling) => `      ${frame} by ${ruling}`),
  );
  const lost = frames
    .filter(({ outcome }) => outcome === 'lost')
    .map(({ frame, reason }) => `    ruled out ${frame}: ${reason}`);
  const own = frames
    .filter(({ outcome, frame }) => outcome === 'missed' && frame === expectation.frame)
    .map(({ frame, pattern, reason }) => `    missed ${frame} "${pattern}": ${reason}`);
  return [
    `${where(expectation)}: ${expectation.text}`,
    `  - expected ${expected}`,
    `  + coded    ${got.join('; ') || 'nothing'}`,
    ...why,
    ...lost,
    ...own,
  ];
}

function reviewLines({ review, unexercised }: CodebookCheck): string[] {
  const place = ({ id, file, line }: { id: string; file: string; line: number }) =>
    `${id} (${file}:${line})`;
  return [
    ...review.conflicts.map(
      ({ words, wins, loses }) => `"${words}" is ${place(wins)}, never ${place(loses)}`,
    ),
    ...review.repetitions.map(
      ({ words, first, again }) =>
        `"${words}" again in ${place(again)}${first.id === again.id ? '' : `, after ${place(first)}`}`,
    ),
    ...unexercised.map((frame) => `no example codes by ${frame}`),
    ...review.poorModes.map(
      ({ type, mode, examples }) => `${type}/${mode} has ${examples} examples, two are wanted`,
    ),
  ];
}

function where({ file, line }: Pick<Expectation, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
