import type { Tree } from '../syntax/tree.js';
import type { Draft } from './draft.js';
import { nounPhrase, runs } from './phrases.js';

/** "…, according to X": X is the nominal that "according to" marks; the clause is the content. */
export function accordingTo(tree: Tree, i: number): Draft | null {
  const source = tree.token(i).head;
  if (source < 0) return null;
  const clause = tree.token(source).head;
  if (clause < 0) return null;
  const to = i + 1;
  if (tree.tokens[to]?.form.toLowerCase() !== 'to' || source <= to) return null;
  const words = nounPhrase(tree, source).filter((word) => word > to);
  if (words.length === 0) return null;
  return {
    sentence: tree.sentence.index,
    source: [tree.spanOf(words)],
    sourceHead: source,
    cue: [tree.spanOf([i, to])],
    content: runs(tree, tree.subtree(clauseOf(tree, clause), new Set([source]))),
    stance: 'asserts',
    rule: 'according-to',
  };
}

/** The finite clause that a token belongs to. */
function clauseOf(tree: Tree, i: number): number {
  let at = i;
  while (tree.token(at).head >= 0 && !/^(root|ccomp|parataxis|conj)/.test(tree.token(at).deprel)) {
    at = tree.token(at).head;
  }
  return at;
}
