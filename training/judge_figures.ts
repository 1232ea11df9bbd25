/** Figures of the judge: macro-F1, accuracy, reliability, as lines of Markdown tables. */
import type { Outcome } from './judge_calibration.js';

/** What was expected and what was answered. */
export type Answered = readonly [gold: string, found: string];

/** Mean F1 over the labels of the gold. */
export function macroF1(answers: readonly Answered[]): number {
  const labels = [...new Set(answers.map(([gold]) => gold))];
  return labels.reduce((sum, label) => sum + f1(answers, label), 0) / labels.length;
}

export function f1(answers: readonly Answered[], label: string): number {
  const gold = answers.filter(([g]) => g === label).length;
  const found = answers.filter(([, f]) => f === label).length;
  const right = answers.filter(([g, f]) => g === label && f === label).length;
  return right === 0 ? 0 : (2 * right) / (gold + found);
}

export function accuracy(answers: readonly Answered[]): number {
  return answers.filter(([gold, found]) => gold === found).length / answers.length;
}

export function tableRow(cells: readonly (string | number)[]): string {
  const shown = cells.map((cell) => {
    if (typeof cell === 'string') return cell;
    return Number.isInteger(cell) && cell > 1 ? String(cell) : cell.toFixed(3).replace(/^0/, '');
  });
  return `| ${shown.join(' | ')} |`;
}

export function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  return [tableRow(columns), tableRow(columns.map(() => '---')), ...rows.map(tableRow)].join('\n');
}

/** Confidence in tenths against the share that was right. */
export function reliability(outcomes: readonly Outcome[]): string {
  const rows = Array.from({ length: 10 }, (_, i) => {
    const bin = outcomes.filter(({ raw }) => Math.min(9, Math.floor(raw * 10)) === i);
    const mean = bin.reduce((sum, { raw }) => sum + raw, 0) / bin.length;
    const right = bin.filter((o) => o.right).length / bin.length;
    return [`${i / 10} to ${(i + 1) / 10}`, mean, right, bin.length] as const;
  }).filter((row) => row[3] > 0);
  const error = rows.reduce((sum, [, mean, right, n]) => sum + n * Math.abs(mean - right), 0);
  const note = `Expected calibration error ${(error / outcomes.length).toFixed(3)}.`;
  return `${table(['confidence', 'mean', 'right', 'answers'], rows)}\n\n${note}`;
}
