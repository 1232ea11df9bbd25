import type { Sentence, Token } from '../document.js';
import type { Span } from '../span.js';

/** The universal part of a relation: "nsubj:pass" -> "nsubj". */
export function relation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** True if the token's features hold `name=value`. Features are `|`-joined pairs. */
export function hasFeature(token: Token, name: string, value: string): boolean {
  return `|${token.feats}|`.includes(`|${name}=${value}|`);
}

/**
 * A sentence's tree, ready to walk. Indexes are token indexes from 0; children are in text order.
 * Built once a sentence in O(n) and shared by the stages that read the parse.
 */
export class Tree {
  readonly tokens: readonly Token[];
  /** Index of the root token; -1 for an empty sentence. */
  readonly root: number;
  readonly #children: readonly (readonly number[])[];

  constructor(readonly sentence: Sentence) {
    this.tokens = sentence.tokens;
    const children: number[][] = this.tokens.map(() => []);
    this.tokens.forEach((token, i) => {
      children[token.head]?.push(i);
    });
    this.#children = children;
    this.root = this.tokens.findIndex((token) => token.head < 0);
  }

  token(i: number): Token {
    const token = this.tokens[i];
    if (!token) throw new RangeError(`no token ${i} in a sentence of ${this.tokens.length}`);
    return token;
  }

  children(i: number): readonly number[] {
    return this.#children[i] ?? [];
  }

  /** Children whose relation is one of `deprels`, named with or without subtype. */
  childrenBy(i: number, ...deprels: readonly string[]): number[] {
    return this.children(i).filter((c) => {
      const deprel = this.token(c).deprel;
      return deprels.includes(deprel) || deprels.includes(relation(deprel));
    });
  }

  /** First child with one of the relations, or -1. */
  childBy(i: number, ...deprels: readonly string[]): number {
    return this.childrenBy(i, ...deprels)[0] ?? -1;
  }

  /** The heads of `i` from its own up to the root. */
  ancestors(i: number): number[] {
    const path: number[] = [];
    for (let h = this.token(i).head; h >= 0; h = this.token(h).head) path.push(h);
    return path;
  }

  dominates(ancestor: number, i: number): boolean {
    for (let h = i; h >= 0; h = this.token(h).head) if (h === ancestor) return true;
    return false;
  }

  /** Token indexes of the subtree of `i`, in text order, without the subtrees of `except`. */
  subtree(i: number, except: ReadonlySet<number> = new Set()): number[] {
    const found: number[] = [];
    const stack = [i];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (except.has(at)) continue;
      found.push(at);
      stack.push(...this.children(at));
    }
    return found.sort((a, b) => a - b);
  }

  /** The text range from the first to the last of some tokens. */
  spanOf(indexes: readonly number[]): Span {
    const first = this.token(indexes.reduce((a, b) => Math.min(a, b)));
    const last = this.token(indexes.reduce((a, b) => Math.max(a, b)));
    return [first.span[0], last.span[1]];
  }

  /** The preposition of a nominal ("by", "against", "because of"), or null. */
  preposition(i: number): string | null {
    const marks = this.childrenBy(i, 'case');
    if (marks.length === 0) return null;
    return marks
      .flatMap((m) => [m, ...this.childrenBy(m, 'fixed')])
      .sort((a, b) => a - b)
      .map((m) => this.token(m).form.toLowerCase())
      .join(' ');
  }
}
