import { relation, type Tree } from '../syntax/tree.js';
import type { Tense } from './expression.js';

/** Verbs and adjectives whose matter is still to come. */
const AHEAD =
  /^(?:plan|schedule|expect|intend|aim|hope|prepare|due|slate|set|promise|vow|pledge|agree|propose|invite|urge|upcoming|coming|forthcoming|scheduled|planned|expected)$/;

/** Which way the clause that governs a token looks: by its auxiliaries, tense and matrix verbs. */
export function tenseAt(tree: Tree, token: number): Tense {
  let seen: Tense = 'unknown';
  for (let i = token, steps = 0; i >= 0 && steps < 8; i = tree.token(i).head, steps++) {
    const { upos, lemma, feats } = tree.token(i);
    if (i !== token && AHEAD.test(lemma)) return 'future';
    if (tree.children(i).some((c) => isFutureAux(tree, c))) return 'future';
    if (tree.childrenBy(i, 'amod').some((c) => AHEAD.test(tree.token(c).form.toLowerCase())))
      return 'future';
    if ((upos === 'VERB' || upos === 'AUX') && /Tense=Past|VerbForm=Part/.test(feats))
      return 'past';
    if (tree.childrenBy(i, 'aux', 'cop').some((c) => tree.token(c).feats.includes('Tense=Past')))
      return 'past';
    if (upos === 'VERB' && feats.includes('VerbForm=Fin')) return seen;
    if (relation(tree.token(i).deprel) === 'parataxis') return seen;
    seen = 'unknown';
  }
  return seen;
}

function isFutureAux(tree: Tree, i: number): boolean {
  const { deprel, form } = tree.token(i);
  return relation(deprel) === 'aux' && /^(?:will|'ll|’ll|wo|shall|would)$/i.test(form);
}
