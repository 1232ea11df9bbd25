import { type CaseRule, caseRule, firstKey, obeys, type Piece, piecesOf } from './pieces.js';

/** A name as it is stored. */
export interface Entry<T> {
  readonly name: string;
  readonly value: T;
  /** Made when a text first has the entry's first piece: most names are never asked for. */
  pieces?: readonly string[];
  rules?: readonly CaseRule[];
}

/** A hit: `end` is the index after the last piece. */
export interface Hit<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/** Names by their first piece. A name is stored with the case it must be written in. */
export class NameIndex<T> {
  /** @param byFirst entries by the key of their first piece, as another index has them */
  constructor(readonly byFirst = new Map<string, Entry<T>[]>()) {}

  add(name: string, value: T): void {
    const first = firstKey(name);
    if (first === undefined) return;
    const bucket = this.byFirst.get(first);
    if (bucket) bucket.push({ name, value });
    else this.byFirst.set(first, [{ name, value }]);
  }

  /** All names that start at piece `from`, the longest first. */
  hits(pieces: readonly Piece[], from: number): Hit<T>[] {
    const bucket = this.byFirst.get(pieces[from]!.key);
    if (!bucket) return [];
    const found: { readonly end: number; readonly values: T[] }[] = [];
    for (let b = 0; b < bucket.length; b++) {
      const entry = bucket[b]!;
      const length = lengthAt(entry, pieces, from);
      if (length === 0) continue;
      const known = found.find(({ end }) => end === from + length);
      if (known) known.values.push(entry.value);
      else found.push({ end: from + length, values: [entry.value] });
    }
    return found.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
  }

  /** Whether any name starts with the piece. */
  begins(key: string): boolean {
    return this.byFirst.has(key);
  }

  /** Pieces of the longest name that starts at piece `from`; 0 if none does. */
  reach(pieces: readonly Piece[], from: number): number {
    const bucket = this.byFirst.get(pieces[from]!.key);
    if (!bucket) return 0;
    let longest = 0;
    for (let b = 0; b < bucket.length; b++) {
      longest = Math.max(longest, lengthAt(bucket[b]!, pieces, from));
    }
    return longest;
  }

  /** What a whole name stands for. */
  get(name: string): readonly T[] {
    const pieces = piecesOf(name);
    if (pieces.length === 0) return [];
    return this.hits(pieces, 0).find(({ end }) => end === pieces.length)?.values ?? [];
  }
}

/** Pieces that the entry covers from `from` on; 0 if it does not stand there. */
function lengthAt<T>(entry: Entry<T>, pieces: readonly Piece[], from: number): number {
  if (!entry.pieces || !entry.rules) {
    const own = piecesOf(entry.name);
    entry.pieces = own.map(({ key }) => key);
    entry.rules = own.map(caseRule);
  }
  const { length } = entry.pieces;
  if (from + length > pieces.length) return 0;
  for (let i = 0; i < length; i++) {
    const piece = pieces[from + i]!;
    if (piece.key !== entry.pieces[i] || !obeys(entry.rules[i]!, piece)) return 0;
  }
  return length;
}
