import type { StoredReport } from '../store/store.js';

// What the commands of relations print: columns, numbers, and the sentence behind a story.

/** Rows as columns, right-aligned but the last; each line ends with a newline. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

/** "+2.5", "−6.0", "–" for nothing. */
export function signed(value: number | null): string {
  if (value === null) return '–';
  const text = Math.abs(value).toFixed(1);
  return text === '0.0' ? '0.0' : `${value < 0 ? '−' : '+'}${text}`;
}

export const decimal = (value: number, digits = 1): string => value.toFixed(digits);

export const percent = (value: number | null): string =>
  value === null ? '–' : `${Math.round(100 * value)}%`;

export const range = (interval: readonly [number, number] | null, show = signed): string =>
  interval === null ? '–' : `${show(interval[0])} to ${show(interval[1])}`;

const LONGEST = 110;

/** A story as its first report tells it: "id  day  TYPE  publisher: sentence". */
export function evidenceLine(id: string, report: StoredReport | undefined): string {
  if (!report) return `${id}\n`;
  const { event, article, evidence } = report;
  const sentence = oneLine(evidence.sentence);
  const cut = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence;
  const publisher = oneLine(article.publisher ?? 'unknown');
  return `${id}  ${event.date ?? 'undated'}  ${event.type}  ${publisher}: ${cut}\n`;
}

/** Text from outside, on one line and without what would steer a terminal. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
