import type { Span } from '../span.js';
import { relation, type Tree } from '../syntax/tree.js';

/** Relations over which a clause shares the circumstances of the one above it. */
const SHARING = new Set([
  'xcomp',
  'conj',
  'advcl',
  'nmod',
  'obj',
  'obl',
  'nsubj',
  'acl',
  'compound',
]);

/**
 * The expression (a date, a place) that holds for the event at `trigger`: one that the trigger
 * governs, else one governed by a word above it in the same statement. A content clause is a
 * statement of its own: in "said on Sunday that it had attacked", Sunday is not the attack's.
 *
 * @returns the first such expression in text order, or undefined
 */
export function attached<T extends { readonly span: Span }>(
  tree: Tree,
  trigger: number,
  expressions: readonly T[],
): T | undefined {
  if (expressions.length === 0) return undefined;
  const placed = expressions.map((expression) => ({
    expression,
    token: tree.tokens.findIndex((token) => token.span[1] > expression.span[0]),
  }));
  for (let at = trigger; at >= 0; at = statementHead(tree, at)) {
    const found = placed.find(({ token }) => token >= 0 && governs(tree, at, token));
    if (found) return found.expression;
  }
  return undefined;
}

/** The word above in the same statement, or -1. */
function statementHead(tree: Tree, i: number): number {
  const { head, deprel } = tree.token(i);
  return deprel !== 'acl:relcl' && SHARING.has(relation(deprel)) ? head : -1;
}

/** `token` hangs below `at` without another clause between them. */
function governs(tree: Tree, at: number, token: number): boolean {
  for (let i = token; i >= 0; i = tree.token(i).head) {
    if (i === at) return true;
    if (/^(ccomp|advcl|acl|parataxis|conj|xcomp|csubj)/.test(tree.token(i).deprel)) return false;
  }
  return false;
}
