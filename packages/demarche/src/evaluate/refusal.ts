/** A piece of input left out of a measurement: where it stands and why. */
export interface Refusal {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
  /** The start of the offending line. */
  readonly found: string;
}

const LONGEST_FOUND = 80;

export function refusal(file: string, line: number, reason: string, found: string): Refusal {
  return { file, line, reason, found: found.slice(0, LONGEST_FOUND) };
}

/** "gold.conllu:12: 9 columns found, 10 expected: ..." */
export function formatRefusal({ file, line, reason, found }: Refusal): string {
  return `${file}:${line}: ${reason}: ${JSON.stringify(found)}`;
}
