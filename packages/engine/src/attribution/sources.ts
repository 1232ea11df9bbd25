import { hasFeature, type Tree } from '../syntax/tree.js';
import { DOCUMENT_NOUNS } from './lexicon/media.js';
import { LIGHT_VERBS } from './light-verbs.js';
import { isPassive, range } from './phrases.js';

/** Prepositions that bring the holder of a noun's words: "a statement by Seoul". */
const HOLDERS = new Set(['by', 'from', 'among']);

/** Who speaks, as a token index: `words` is the phrase to mark, `antecedent` whom it stands for. */
export interface Source {
  readonly words: number;
  readonly antecedent: number;
}

/**
 * Who says or thinks it: the agent of a passive, the subject, or the subject that the cue shares
 * with the clause above it (coordination, control, participles).
 */
export function sourceOf(tree: Tree, i: number): Source | null {
  const passive = isPassive(tree, i);
  const agent = tree
    .childrenBy(i, 'obl:agent', 'obl')
    .find((c) => tree.preposition(c) === 'by' && passive);
  if (agent !== undefined) return only(agent);
  // A passive with no agent names nobody.
  if (passive) return null;
  const subject = subjectOf(tree, i);
  if (subject >= 0) return fromSubject(tree, i, subject);
  return shared(tree, i);
}

/**
 * The subject of an active verb, the nearest of several ("A friend of Rome, Mr. Rossi said"), or the
 * one that the tree hands across the verb to what is said ("the experts we met said it was late").
 */
function subjectOf(tree: Tree, i: number): number {
  const own = tree.childrenBy(i, 'nsubj');
  const subject = own.findLast((c) => c < i) ?? own[0];
  if (subject !== undefined) return subject;
  if (!hasFeature(tree.token(i), 'VerbForm', 'Fin')) return -1;
  const said = tree.childrenBy(i, 'ccomp').filter((c) => c > i);
  return said.flatMap((c) => tree.childrenBy(c, 'nsubj')).findLast((c) => c < i) ?? -1;
}

function only(token: number): Source {
  return { words: token, antecedent: token };
}

function fromSubject(tree: Tree, i: number, subject: number): Source | null {
  const { form, upos } = tree.token(subject);
  // "it is said that", "there is": no one.
  if (upos === 'PRON' && form.toLowerCase() === 'there') return null;
  const { head, deprel } = tree.token(i);
  const relative = isRelative(tree, subject) && deprel === 'acl:relcl' && head >= 0;
  if (!relative) return only(subject);
  return { words: subject, antecedent: head };
}

function isRelative(tree: Tree, i: number): boolean {
  return hasFeature(tree.token(i), 'PronType', 'Rel');
}

/** The subject that a cue without one shares with what governs it. */
function shared(tree: Tree, i: number): Source | null {
  const { head, deprel } = tree.token(i);
  if (head < 0) return null;
  if (deprel === 'acl:relcl') return null;
  const quoted = quotedOne(tree, i);
  if (quoted >= 0) return only(quoted);
  if (deprel === 'acl') {
    if (hasFeature(tree.token(i), 'VerbForm', 'Inf')) return holderOf(tree, head);
    return writerOf(tree, head) ?? only(head);
  }
  if (deprel === 'xcomp') {
    const object = tree.childBy(head, 'obj', 'iobj');
    if (object >= 0 && object < i) return only(object);
  }
  const moved = actorMoved(tree, i);
  if (moved >= 0) return only(moved);
  if (!/^(conj|xcomp|advcl|parataxis)/.test(deprel)) return null;
  const own = tree.childrenBy(head, 'nsubj:pass')[0];
  const above = sourceOf(tree, head);
  return above ?? (own === undefined ? null : only(own));
}

/**
 * "forced Rossi to admit", "held Lind in contempt for refusing": the object of a verb that makes it
 * act, or that answers what it did.
 */
function actorMoved(tree: Tree, i: number): number {
  const { head, deprel } = tree.token(i);
  if (!/^advcl/.test(deprel) || tree.token(head).upos !== 'VERB') return -1;
  const object = tree.childBy(head, 'obj');
  if (object < head || object > i || isPassive(tree, head)) return -1;
  const mark = tree.childrenBy(i, 'mark', 'case').map((c) => tree.token(c).form.toLowerCase());
  const isMade = mark.includes('to') && PROMPTING.has(tree.token(head).lemma);
  return isMade || mark.includes('for') ? object : -1;
}

/** Verbs that make their object act. */
export const PROMPTING: ReadonlySet<string> = new Set(
  `oblige obligate force prompt lead push get allow enable need require help encourage ask urge want
  invite compel cause press permit hire recruit train`
    .trim()
    .split(/\s+/),
);

/** "They sent a letter urging ...": of a document that somebody makes, the one who makes it. */
function writerOf(tree: Tree, noun: number): Source | null {
  const { lemma, head, deprel } = tree.token(noun);
  if (!DOCUMENT_NOUNS.has(lemma) || deprel !== 'obj' || head < 0) return null;
  return WRITING.has(tree.token(head).lemma) ? sourceOf(tree, head) : null;
}

const WRITING = new Set(
  'send issue release publish file write sign post submit deliver give make'.split(' '),
);

const QUOTING = new Set(['quote', 'cite', 'report', 'paraphrase']);

/**
 * "He was quoted by TASS as saying", "TASS quoted him as saying": the token of the one who is
 * quoted and so speaks at `i`, or -1.
 */
export function quotedOne(tree: Tree, i: number): number {
  const { head } = tree.token(i);
  if (head < 0 || !QUOTING.has(tree.token(head).lemma)) return -1;
  const isAs = tree.childrenBy(i, 'mark', 'case').some((c) => tree.token(c).form === 'as');
  if (!isAs) return -1;
  return isPassive(tree, head)
    ? tree.childBy(head, 'nsubj:pass')
    : (tree.childrenBy(head, 'obj').filter((c) => c < i)[0] ?? -1);
}

/** Whose words a noun names: its possessor, "by X", or the subject of the verb that carries it. */
export function holderOf(tree: Tree, noun: number): Source | null {
  const holder = tree.childrenBy(noun, 'nmod').find((c) => {
    const { deprel } = tree.token(c);
    return deprel === 'nmod:poss' || HOLDERS.has(tree.preposition(c) ?? '');
  });
  if (holder !== undefined) return ownerAbove(tree, noun, holder) ?? only(holder);
  const { head, deprel } = tree.token(noun);
  if (head < 0) return null;
  // "voiced sympathy and a hope that": what is coordinated is carried by the same verb.
  if (deprel === 'conj' && tree.token(head).upos === 'NOUN') return holderOf(tree, head);
  if (/^(obj|obl|xcomp)/.test(deprel) && LIGHT_VERBS.has(tree.token(head).lemma)) {
    return sourceOf(tree, head);
  }
  // "a Reuters report that ..."
  const named = tree.childrenBy(noun, 'compound').find((c) => tree.token(c).upos === 'PROPN');
  return named === undefined ? null : only(named);
}

/** "Lind renewed her attack on ...": the name above, where the pronoun stands for it. */
function ownerAbove(tree: Tree, noun: number, holder: number): Source | null {
  if (tree.token(holder).upos !== 'PRON') return null;
  const { head, deprel } = tree.token(noun);
  if (head < 0 || !/^(obj|obl|xcomp)/.test(deprel) || tree.token(head).upos !== 'VERB') return null;
  const above = sourceOf(tree, head);
  return above && tree.token(above.words).upos !== 'PRON' ? above : null;
}

/**
 * The nominal that stands right before a finite verb: its subject where the tree names none, or
 * where the one it names is the whole clause that ", experts say," breaks off.
 */
export function nominalBefore(tree: Tree, i: number): readonly number[] {
  let last = i - 1;
  while (last >= 0 && /^(AUX|ADV)$/.test(tree.token(last).upos)) last--;
  let first = last + 1;
  while (first > 0 && /^(DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(tree.token(first - 1).upos))
    first--;
  const words = range(first, last);
  const named = words.some((w) => /^(NOUN|PROPN|PRON)$/.test(tree.token(w).upos));
  const odd = words.some((w) => isRelative(tree, w) || /^(n't|not|to)$/i.test(tree.token(w).form));
  return named && !odd ? words : [];
}
