import type { Codebook } from '../codebook/codebook.js';
import { phraseAt, wordsOf } from '../codebook/phrase.js';
import { CONTEXTS, type Context } from '../plover.js';
import { relation, type Tree } from '../syntax/tree.js';

/**
 * Contexts of an event: those of its frame, and those whose cue words stand in its clause.
 * Returned in the ontology's order, each once.
 */
export function contextsOf(
  tree: Tree,
  trigger: number,
  framed: readonly Context[],
  codebook: Codebook,
): Context[] {
  const found = new Set<Context>(framed);
  for (const at of tree.subtree(clauseOf(tree, trigger))) {
    const token = tree.token(at);
    for (const word of wordsOf(token)) {
      for (const cue of codebook.contextCues.get(word) ?? []) {
        if (phraseAt(tree.tokens, at, cue.phrase)) found.add(cue.context);
      }
    }
  }
  return CONTEXTS.filter((context) => found.has(context));
}

/** Head of the clause a token stands in. */
function clauseOf(tree: Tree, at: number): number {
  let head = at;
  while (tree.token(head).head >= 0 && !CLAUSES.has(relation(tree.token(head).deprel))) {
    head = tree.token(head).head;
  }
  return head;
}

const CLAUSES: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl', 'parataxis', 'acl']);
