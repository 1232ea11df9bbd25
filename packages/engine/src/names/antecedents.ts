import type { Reference } from '../actors/reference.js';
import type { Document } from '../document.js';
import { relation, type Tree } from '../syntax/tree.js';

/** How far back, in sentences, each kind of word may look (Lee et al. 2013 look back three). */
const REACH = { he: 3, it: 1, they: 1, noun: 4, pair: 4 } as const;

export type Reach = keyof typeof REACH;

/** A reference that may be an antecedent, with its place in the order of search. */
export interface Candidate {
  readonly reference: Reference;
  /** Sentences between; 0 in the same one. */
  readonly distance: number;
  /** Clauses up from the anaphor to the one that holds the candidate; 0 in other sentences. */
  readonly level: number;
  /** 0 is the most prominent: subjects, then objects, then others. */
  readonly prominence: number;
}

/** The grammatical role's prominence (centering: subject > object > others). */
export function prominence(tree: Tree, head: number): number {
  const { deprel } = tree.token(head);
  const role = relation(deprel);
  if (role === 'conj') return prominence(tree, tree.token(head).head);
  if (role === 'nsubj' || role === 'root') return 0;
  if (role === 'obj' || role === 'iobj') return 1;
  if (deprel === 'obl:agent') return 1;
  return deprel === 'nmod:poss' ? 2 : 3;
}

/**
 * What stands before a reference within reach, the likeliest first. In its own sentence the
 * search climbs the tree from the anaphor, clause by clause (as in Hobbs 1978); before that,
 * nearer sentences come first. At each step prominent roles go before others.
 */
export function candidatesBefore(
  doc: Document,
  trees: readonly Tree[],
  resolved: readonly Reference[],
  anaphor: Reference,
  reach: Reach,
): Candidate[] {
  return since(resolved, anaphor.sentence - REACH[reach])
    .filter((reference) => {
      if (!reference.actor) return false;
      if (reference.sentence === anaphor.sentence) return reference.end <= anaphor.start;
      return reference.sentence < anaphor.sentence && isRead(doc, reference.sentence);
    })
    .map((reference) => {
      const tree = trees[reference.sentence]!;
      const distance = anaphor.sentence - reference.sentence;
      const level = distance === 0 ? clausesUp(tree, anaphor.head, reference.head) : 0;
      return { reference, distance, level, prominence: prominence(tree, reference.head) };
    })
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        a.level - b.level ||
        a.prominence - b.prominence ||
        a.reference.start - b.reference.start,
    );
}

/** References from a sentence on, of a list in text order; as quick in a book as in a note. */
export function since(references: readonly Reference[], sentence: number): readonly Reference[] {
  let first = references.length;
  while (first > 0 && references[first - 1]!.sentence >= sentence) first--;
  return references.slice(first);
}

/** How many predicates lie between the anaphor and the first one that dominates the candidate. */
function clausesUp(tree: Tree, anaphor: number, candidate: number): number {
  let level = 0;
  for (const above of tree.ancestors(anaphor)) {
    if (tree.dominates(above, candidate)) return level;
    if (isPredicate(tree, above)) level++;
  }
  return level;
}

const isPredicate = (tree: Tree, i: number): boolean =>
  tree.token(i).upos === 'VERB' || tree.childBy(i, 'nsubj', 'cop') >= 0;

/** Captions and notices are outside the story. */
function isRead(doc: Document, sentence: number): boolean {
  const block = doc.sentences[sentence]?.block;
  return block === 'body' || block === 'headline';
}

/**
 * A pronoun can't be the object of the verb whose subject it would repeat, unless reflexive
 * (principle B of binding): "Kim praised him" is about another.
 */
export function isCoargument(tree: Tree, antecedent: Reference, anaphor: Reference): boolean {
  if (antecedent.sentence !== anaphor.sentence || /sel(?:f|ves)$/.test(anaphor.word)) return false;
  const verb = tree.token(anaphor.head).head;
  const role = relation(tree.token(anaphor.head).deprel);
  if (tree.token(anaphor.head).deprel === 'nmod:poss')
    return (
      tree.dominates(antecedent.head, anaphor.head) && !isOfConjunct(tree, antecedent, anaphor)
    );
  if (verb < 0 || !['obj', 'iobj', 'obl', 'nsubj'].includes(role)) return false;
  return tree.token(antecedent.head).head === verb || isUnderstood(tree, verb, antecedent.head);
}

/** "The president and his deputy": what is joined to a noun may be the noun's. */
const isOfConjunct = (tree: Tree, { head }: Reference, anaphor: Reference): boolean =>
  [anaphor.head, ...tree.ancestors(anaphor.head)].some(
    (i) => relation(tree.token(i).deprel) === 'conj' && tree.token(i).head === head,
  );

/** "Orr met Quist and told him", "Orr refrained from hitting him": the subject that a verb shares. */
function isUnderstood(tree: Tree, verb: number, subject: number): boolean {
  let at = verb;
  while (tree.childBy(at, 'nsubj', 'nsubj:pass') < 0) {
    const { deprel, head } = tree.token(at);
    if (head < 0 || !/^(?:xcomp|advcl|conj)$/.test(deprel)) return false;
    at = head;
  }
  const shared = tree.childBy(at, 'nsubj', 'nsubj:pass');
  const above = tree.token(subject).deprel === 'conj' ? tree.token(subject).head : subject;
  return at !== verb && above === shared;
}
