import type { Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import { verbSenses } from './lexicon/verbs.js';
import { isPassive, joined, range, runs } from './phrases.js';

/** The clauses below the verb, the clause that the verb interrupts, or the one after its colon. */
export function clause(tree: Tree, i: number): Span[] {
  const below = [
    ...tree.childrenBy(i, 'ccomp', 'csubj:pass'),
    // "wrote late on Saturday that all were safe", taken for an adverbial clause.
    ...tree.childrenBy(i, 'advcl').filter((c) => c > i && startsWithThat(tree, c)),
  ].sort((a, b) => a - b);
  if (below.length > 0) {
    const words = throughout(tree, i, below);
    return runs(tree, handsSubjectOn(tree, i, below) ? words.filter((w) => w > i) : words);
  }
  const misplaced = toldClause(tree, i);
  if (misplaced >= 0) return runs(tree, throughout(tree, i, [misplaced]));
  const { deprel, head } = tree.token(i);
  if (deprel === 'parataxis' && head >= 0 && !isBehindSemicolon(tree, i, head)) {
    return runs(tree, withoutFurtherCues(tree, tree.subtree(head, new Set([i])), head, i));
  }
  const aside = tree
    .childrenBy(i, 'parataxis')
    .find((c) => c > i && !isInquit(tree, c) && !isBehindSemicolon(tree, c, i));
  return aside === undefined ? [] : runs(tree, throughout(tree, i, [aside]));
}

function startsWithThat(tree: Tree, i: number): boolean {
  return tree.childrenBy(i, 'mark').some((m) => tree.token(m).form.toLowerCase() === 'that');
}

/** The tree gives the subject of the cue to what is said: what stands before the cue is not said. */
function handsSubjectOn(tree: Tree, i: number, said: readonly number[]): boolean {
  if (isPassive(tree, i) || !isFiniteVerb(tree, i)) return false;
  return tree.childBy(i, 'nsubj') < 0 && said.every((c) => c > i);
}

/**
 * "told reporters that they had won": trees often hang the clause on the hearer, as if it were a
 * relative one. A relative "that" is no conjunction and stands for the subject or object.
 */
function toldClause(tree: Tree, i: number): number {
  return (
    tree
      .childrenBy(i, 'obj', 'iobj', 'obl')
      .filter((c) => c > i)
      .flatMap((c) => [c, ...tree.childrenBy(c, 'nmod')])
      .flatMap((c) => tree.childrenBy(c, 'acl'))
      .find((c) => {
        const subject = tree.childBy(c, 'nsubj');
        return subject >= 0 && (startsWithThat(tree, c) || isToldBare(tree, i, c, subject));
      }) ?? -1
  );
}

/** "told a reporter she had left": the clause begins right behind the hearer, with its own subject. */
function isToldBare(tree: Tree, i: number, clause: number, subject: number): boolean {
  if (!TELLING.has(tree.token(i).lemma)) return false;
  const hearer = tree.token(clause).head;
  const first = tree.subtree(clause)[0] ?? clause;
  const isRelative = tree.tokens
    .slice(first, clause)
    .some((token) => hasFeature(token, 'PronType', 'Rel') || token.upos === 'SCONJ');
  return !isRelative && first === hearer + 1 && (tree.subtree(subject)[0] ?? -1) === first;
}

/** Verbs whose object is rather who hears than what is told. */
const TELLING = new Set([
  'tell',
  'inform',
  'assure',
  'reassure',
  'remind',
  'notify',
  'warn',
  'convince',
  'persuade',
]);

function isBehindSemicolon(tree: Tree, clause: number, i: number): boolean {
  return tree.tokens.slice(i, clause).some(({ form }) => form === ';');
}

/** "another source said", set into or behind the words that it attributes. */
function isInquit(tree: Tree, i: number): boolean {
  const speaks = verbSenses(tree, i)?.clause !== undefined;
  return speaks && tree.childBy(i, 'nsubj') >= 0 && tree.childBy(i, 'ccomp', 'obj') < 0;
}

/**
 * The words of some clauses and of what follows them in the sentence as their continuation:
 * reasons and conditions ("because", "if") that hang on the cue hang on what is said.
 */
function throughout(tree: Tree, i: number, clauses: readonly number[]): number[] {
  const first = clauses[0] ?? i;
  const later = tree
    .childrenBy(i, 'advcl', 'parataxis', 'conj')
    .filter((c) => c > first && first > i && goesOn(tree, c) && !isInquit(tree, c));
  return [...clauses, ...later]
    .flatMap((c) => withoutFurtherCues(tree, untilSemicolon(tree, c, i), c, i))
    .sort((a, b) => a - b);
}

const CONTINUATIONS =
  /^(because|if|unless|although|though|when|until|since|so|while|after|before|as)$/i;

function goesOn(tree: Tree, i: number): boolean {
  if (tree.token(i).deprel === 'advcl') {
    return tree.childrenBy(i, 'mark', 'advmod').some((m) => CONTINUATIONS.test(tree.token(m).form));
  }
  const comma = tree.children(i).some((c) => c < i && tree.token(c).form === ',');
  return tree.childBy(i, 'nsubj') >= 0 && !comma && !introducesClause(tree, i);
}

/** A semicolon ends what an indirect report reports; `i` is its cue. */
function untilSemicolon(tree: Tree, clause: number, i: number): number[] {
  const words = tree.subtree(clause);
  const stop = words.find((w) => w > i && tree.token(w).form === ';');
  return stop === undefined ? words : words.filter((w) => w < stop);
}

/**
 * "…, adding that …" and "… and said …" inside a content go back to its speaker: they are cues of
 * their own, not what was said.
 */
function withoutFurtherCues(
  tree: Tree,
  words: readonly number[],
  head: number,
  cue: number,
): readonly number[] {
  const further = words.filter(
    (w) => w !== head && (takesUp(tree, w, cue) || isFrontedAct(tree, w, cue)),
  );
  if (further.length === 0) return words;
  const out = new Set(further.flatMap((w) => tree.subtree(w)));
  return words.filter((w) => !out.has(w));
}

/** "Asked about the raid, she said ...": the opening participle is the narrator's. */
function isFrontedAct(tree: Tree, i: number, cue: number): boolean {
  const { deprel, upos } = tree.token(i);
  return i === 0 && cue > 0 && upos === 'VERB' && deprel === 'advcl' && !isFiniteVerb(tree, i);
}

/**
 * A cue without a subject of its own that takes the speech of `cue` up after a comma or "and". Its
 * tense tells "said it would pay and warned that" (the speaker warns) from "said it would pay and warn".
 */
export function takesUp(tree: Tree, i: number, cue: number): boolean {
  const { deprel, lemma } = tree.token(i);
  if (i < cue || !/^(advcl|conj)/.test(deprel) || !introducesClause(tree, i)) return false;
  if (tree.childBy(i, 'nsubj', 'mark', 'aux') >= 0) return false;
  if (deprel !== 'conj') return !isFiniteVerb(tree, i) && tree.tokens[i - 1]?.form === ',';
  const above = tree.token(i).head;
  const tense = tenseOf(tree, i);
  return (
    isFiniteVerb(tree, i) &&
    tense === tenseOf(tree, cue) &&
    (lemma === 'say' || tense !== tenseOf(tree, above))
  );
}

function isFiniteVerb(tree: Tree, i: number): boolean {
  return hasFeature(tree.token(i), 'VerbForm', 'Fin');
}

function tenseOf(tree: Tree, i: number): string {
  return /(?:^|\|)Tense=(\w+)/.exec(tree.token(i).feats)?.[1] ?? '';
}

const SPEECH_ACTS = new Set([
  'argue',
  'claim',
  'accuse',
  'urge',
  'vow',
  'cite',
  'call',
  'ask',
  'insist',
]);

function introducesClause(tree: Tree, i: number): boolean {
  const { lemma, upos } = tree.token(i);
  const speaks = verbSenses(tree, i)?.clause?.stance === 'asserts' || SPEECH_ACTS.has(lemma);
  return (
    upos === 'VERB' && speaks && tree.childBy(i, 'ccomp', 'obj', 'obl', 'parataxis', 'xcomp') >= 0
  );
}

/**
 * The rest of the sentence, where the tree has hung a clause behind the verb elsewhere: a subject
 * and its finite verb follow with no comma before them.
 */
export function followed(tree: Tree, i: number): Span[] {
  const next = tree.tokens[i + 1];
  if (!next || isPassive(tree, i) || /^(PUNCT|CCONJ|ADP|VERB)$/.test(next.upos)) return [];
  const comma = tree.tokens.findIndex((token, j) => j > i && token.form === ',');
  const end = comma < 0 ? tree.tokens.length : comma;
  const subject = tree.tokens.findIndex(
    ({ deprel, head }, j) =>
      j > i && j < end && /^nsubj/.test(deprel) && head > j && !isBelow(tree, j, i),
  );
  if (subject < 0 || tree.tokens.slice(i + 1, subject).some(({ upos }) => upos === 'VERB'))
    return [];
  // Behind a participle the comma leads back to the main clause.
  const stop = tree.tokens.findIndex((token, j) => j > i && token.form === ';');
  const rest = stop < 0 ? tree.tokens.length : stop;
  return runs(tree, range(i + 1, (isFiniteVerb(tree, i) ? rest : Math.min(end, rest)) - 1));
}

/** The subject of a relative clause is no subject of what is said. */
function isBelow(tree: Tree, subject: number, i: number): boolean {
  const clause = tree.token(subject).head;
  return /^acl/.test(tree.token(clause).deprel) || clause < i;
}

/** "X is said to have left": a passive with an infinitive tells the subject's act. */
export function raised(tree: Tree, i: number): Span[] {
  if (!isPassive(tree, i)) return [];
  const subject = tree.childBy(i, 'nsubj:pass');
  const act = tree.childBy(i, 'xcomp');
  return subject < 0 || act < 0 ? [] : joined(tree, subject, [act]);
}

export function infinitive(tree: Tree, i: number): Span[] {
  const act = tree.childBy(i, 'xcomp');
  if (act < 0 || act < i || !isVerbal(tree, act)) return [];
  return runs(tree, withoutFurtherCues(tree, tree.subtree(act), act, i));
}

export function isVerbal(tree: Tree, i: number): boolean {
  return tree.token(i).upos === 'VERB' || tree.childBy(i, 'cop', 'mark') >= 0;
}
