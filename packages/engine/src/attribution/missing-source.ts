import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Governed } from './governed.js';
import { PROMPTING, type Source, sourceOf } from './sources.js';

/**
 * The source of a cue whose tree names none, read off the words around it: the nominal that ends
 * before a verb which the tree took for a participle or left without a subject ("Lind, head of the
 * union, called for ..."), the one behind an inverted verb ("Said Lind: ..."), whose act an
 * infinitive below a noun is ("called a meeting to discuss ...").
 */
export function missingSource(tree: Tree, i: number, governed: Governed): Source | null {
  const { deprel, head } = tree.token(i);
  if (hasFeature(tree.token(i), 'VerbForm', 'Inf')) {
    return deprel === 'acl' && head >= 0 ? ofGovernor(tree, head) : null;
  }
  if (tree.childBy(i, 'aux:pass') >= 0) {
    // "who's called for": a verb with its preposition has no passive.
    const subject = tree.childBy(i, 'nsubj:pass');
    return governed.complement === 'oblique' && subject >= 0 ? at(subject) : null;
  }
  if (tree.childBy(i, 'nsubj', 'nsubj:pass', 'mark') >= 0) return null;
  if (deprel === 'acl') return misreadParticiple(tree, i, governed) ? at(head) : null;
  if (!hasFeature(tree.token(i), 'VerbForm', 'Fin')) return null;
  if (i > 0) return before(tree, i);
  return governed.complement === 'clause' ? behind(tree, i) : null;
}

function at(token: number): Source {
  return { words: token, antecedent: token };
}

/** A participle below the sentence's root, itself a nominal, is the finite verb misread. */
function misreadParticiple(tree: Tree, i: number, { complement }: Governed): boolean {
  return complement !== 'object' && tree.token(tree.token(i).head).head < 0;
}

/** The subject of the verb that the noun is an object of, or the noun where it is made to act. */
function ofGovernor(tree: Tree, noun: number): Source | null {
  const { head, deprel } = tree.token(noun);
  if (head < 0 || !/^(obj|obl|xcomp)/.test(deprel) || tree.token(head).upos !== 'VERB') return null;
  return PROMPTING.has(tree.token(head).lemma) ? at(noun) : sourceOf(tree, head);
}

function behind(tree: Tree, i: number): Source | null {
  const next = tree.childrenBy(i, 'iobj', 'obj').find((c) => c > i);
  return next !== undefined && isNominal(tree, next) ? at(next) : null;
}

/** The highest nominal whose words end right before the verb, brackets and a comma aside. */
function before(tree: Tree, i: number): Source | null {
  let last = i - 1;
  while (last >= 0 && /^(AUX|ADV|PUNCT)$/.test(tree.token(last).upos)) last--;
  // What opens a quotation or a clause is no end of a subject.
  if (last < 0 || i - last > 4 || !isNominal(tree, last)) return null;
  let top = last;
  for (let h = tree.token(top).head; h >= 0 && h < i; h = tree.token(top).head) {
    if (!isNominal(tree, h) || h > last) break;
    top = h;
  }
  return at(top);
}

function isNominal(tree: Tree, i: number): boolean {
  return /^(NOUN|PROPN|PRON|NUM)$/.test(tree.token(i).upos);
}
