import { type CaseRule, caseRule, obeys, type Piece, piecesOf } from './pieces.js';

interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: { readonly rules: readonly CaseRule[]; readonly value: T }[];
}

/** A hit: `end` is the index after the last piece. */
export interface Hit<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/** Names by their pieces. A name is stored with the case it must be written in. */
export class Trie<T> {
  readonly #root: Node<T> = {};

  add(name: string, value: T): void {
    const pieces = piecesOf(name);
    if (pieces.length === 0) return;
    let node = this.#root;
    for (const { key } of pieces) {
      node.next ??= new Map();
      let child = node.next.get(key);
      if (!child) {
        child = {};
        node.next.set(key, child);
      }
      node = child;
    }
    node.values ??= [];
    node.values.push({ rules: pieces.map(caseRule), value });
  }

  /** All names that start at piece `from`, the longest first. */
  hits(pieces: readonly Piece[], from: number): Hit<T>[] {
    const found: Hit<T>[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let i = from; i < pieces.length; i++) {
      node = node.next?.get(pieces[i]!.key);
      if (!node) break;
      const values = (node.values ?? [])
        .filter(({ rules }) => rules.every((rule, k) => obeys(rule, pieces[from + k]!)))
        .map(({ value }) => value);
      if (values.length > 0) found.unshift({ end: i + 1, values });
    }
    return found;
  }

  /** What a whole name stands for. */
  get(name: string): readonly T[] {
    const pieces = piecesOf(name);
    return this.hits(pieces, 0).find(({ end }) => end === pieces.length)?.values ?? [];
  }
}
