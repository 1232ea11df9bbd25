import { contentHash } from '@demarche/engine';
import type { Holding } from '../import/holdings.js';
import type { Provenance } from './provenance.js';

/** What was made: a file, or an answer. */
export interface Result {
  /** "CSV", "relation". */
  readonly kind: string;
  readonly rows: number;
  /** Of the bytes written. */
  readonly sha256: string;
}

/** All that it takes to name a result, and to make it again. */
export interface Receipt {
  /** Content hash of all but `made`: equal receipts are equal results of equal data. */
  readonly id: string;
  /** When the result was made, ISO 8601. */
  readonly made: string;
  readonly program: { readonly name: 'demarche'; readonly version: string };
  /** The question, as asked. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly data: Provenance;
  /** Imported data sets that took part. */
  readonly datasets: readonly Holding[];
  readonly result: Result;
  /** Reports of the query that the format had to leave out. */
  readonly leftOut: number;
  /** What of a report the format has no place for. */
  readonly loses: readonly string[];
}

/** @param made  the only thing that two runs over the same data differ in */
export function receiptOf(parts: Omit<Receipt, 'id' | 'program'> & { version: string }): Receipt {
  const { made, version, ...rest } = parts;
  const program = { name: 'demarche', version } as const;
  const id = contentHash([JSON.stringify({ program, ...rest })]);
  return { id, made, program, ...rest };
}

/** One line for a caption or a footnote. */
export function citationOf(receipt: Receipt): string {
  const { id, made, program, data, datasets, result } = receipt;
  const span = data.first === null ? '' : `, events of ${data.first} to ${data.last}`;
  const codebooks = [...new Set(data.codings.map(({ codebook }) => codebook))];
  const coded = codebooks.length > 0 ? `, codebook ${codebooks.join(' and ')}` : '';
  const read = data.read === null ? '' : `, data as read until ${data.read.slice(0, 10)}`;
  const theirs = datasets.map(({ dataset, events }) => `${events} events of ${dataset}`);
  const others = theirs.length > 0 ? `, beside ${theirs.join(' and ')}` : '';
  return (
    `Demarche ${program.version}: ${result.kind} of ${data.reports} reports in ${data.articles} ` +
    `articles${span}${coded}${read}${others}. Made ${made.slice(0, 10)}. Receipt ${id}.`
  );
}
