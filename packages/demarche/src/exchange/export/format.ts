import type { StoredReport } from '../../store/store.js';

/** A text format of reports. */
export interface ReportFormat {
  /** For messages and citations: "GDELT 2.0 events". */
  readonly name: string;
  /** What of a report it has no place for, told in the receipt. */
  readonly loses: readonly string[];
  /**
   * Takes only reports told as having happened, at a known day: it has no place to say that an event
   * is denied, hypothetical, an opinion or still to come, and would tell it as a fact.
   */
  readonly countedOnly: boolean;
  header(): string;
  /** The rows of one report, each with its line feed. */
  rows(report: StoredReport): readonly string[];
}

/** A line of cells that tabs part; tabs and line breaks within a cell become a space. */
export function tabLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => String(cell ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;
}
