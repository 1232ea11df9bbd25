import type { Codebook, Effect } from '../codebook/codebook.js';
import { NO_ARGUMENTS } from './arguments.js';
import type { Match } from './match.js';
import type { Roles } from './roles.js';
import { apply, type State } from './ruling-state.js';

/** A word that rules over a predicate, and what it does. */
interface Mark {
  readonly effect: Effect;
  readonly word: string;
}

/**
 * Auxiliaries, negation and tense of one predicate.
 *
 * @param without the word that denies its object: "sent *no* weapons"
 */
export function applyLocal(
  at: number,
  state: State,
  roles: Roles,
  codebook: Codebook,
  without?: string,
): void {
  const owner = auxiliaryOwner(at, roles);
  const marks = [...marksOf(at, owner, roles, codebook), ...infinitiveMarks(at, roles, codebook)];
  // The negation goes last: "will not" is a refusal, not a promise.
  const negation = state.affirmed.has(at)
    ? undefined
    : marks.find(({ effect }) => effect === 'negation');
  if (without !== undefined && !negation) {
    const promised = marks.some(({ effect }) => effect === 'future');
    apply(promised ? 'negation' : 'absence', `"${without}"`, state, codebook);
  } else if (negation) {
    const effect = isVolitional(owner, roles) ? 'negation' : 'absence';
    apply(effect, `"${negation.word}"`, state, codebook);
  } else {
    for (const { effect, word } of marks) {
      if (effect !== 'negation') apply(effect, `"${word}"`, state, codebook);
    }
  }
}

/** "sent no weapons", "no treaty was signed": the word that denies what a match is about. */
export function deniedPart({ trigger, predicate, matched, pattern }: Match, roles: Roles) {
  const parts = matched.filter(({ as }) => as === 'object' || as === 'predicate');
  const { object } = pattern.kind === 'verb' ? roles.of(trigger) : NO_ARGUMENTS;
  const nouns = [...parts.map(({ token }) => token), ...object];
  if (predicate !== trigger) nouns.push(trigger);
  const none = nouns
    .flatMap((noun) => roles.tree.childrenBy(noun, 'det'))
    .find((det) => roles.lemma(det) === 'no');
  return none === undefined ? undefined : roles.tree.token(none).form;
}

/** A word that denies the predicate, or `undefined`. */
export function negationOf(at: number, roles: Roles, codebook: Codebook): string | undefined {
  const marks = marksOf(at, auxiliaryOwner(at, roles), roles, codebook);
  return marks.find(({ effect }) => effect === 'negation')?.word;
}

/** Auxiliaries, adverbs and determiners; before a noun also adjectives ("a planned attack"). */
function marksOf(at: number, owner: number, roles: Roles, codebook: Codebook): Mark[] {
  const { tree } = roles;
  const own = tree.childrenBy(at, 'advmod', 'det', 'mark', ...(roles.isVerb(at) ? [] : ['amod']));
  const marks: Mark[] = [];
  for (const mark of new Set([...own, ...tree.childrenBy(owner, 'aux')])) {
    const { form, deprel } = tree.token(mark);
    if (isName(mark, roles)) continue;
    const word = deprel === 'amod' ? form.toLowerCase() : roles.lemma(mark);
    const effect =
      word === 'would' ? effectOfWould(owner, roles) : codebook.rulings.auxiliaries.get(word);
    if (effect) marks.push({ effect, word: form });
  }
  return marks;
}

/** "Theresa May", "Will Smith": a capital within the sentence. */
function isName(i: number, { tree }: Roles): boolean {
  const before = tree.tokens[i - 1];
  return /^(May|Will|Might)$/.test(tree.token(i).form) && /^[A-Z]/.test(before?.form ?? '');
}

/** "is to visit"; in headlines "king to visit", without a verb above. */
function infinitiveMarks(at: number, roles: Roles, codebook: Codebook): Mark[] {
  const { tree } = roles;
  const to = tree.childrenBy(at, 'mark', 'aux').find((m) => {
    return tree.token(m).form.toLowerCase() === 'to';
  });
  if (to === undefined) return [];
  const { deprel, head } = tree.token(at);
  const be = tree.childrenBy(at, 'cop', 'aux').some((a) => {
    return a < to && roles.lemma(a) === 'be';
  });
  if (be && roles.isVerb(at)) return [{ effect: 'future', word: 'be to' }];
  const headline =
    (deprel === 'acl' && isBareTitle(head, roles, codebook)) ||
    (head < 0 && roles.isVerb(at) && tree.childBy(at, 'nsubj', 'nsubj:pass') >= 0);
  return headline ? [{ effect: 'future', word: 'to' }] : [];
}

/** The noun that a headline hangs on: no verb, and no word that says itself what is to come. */
function isBareTitle(noun: number, roles: Roles, codebook: Codebook): boolean {
  const { head, upos } = roles.tree.token(noun);
  if (head >= 0 || (upos !== 'PROPN' && upos !== 'NOUN') || roles.isPredicate(noun)) return false;
  return !codebook.rulings.operators.has(`noun:${roles.lemma(noun)}`);
}

/** "will not", "does not" withhold; "has never", "was not" only did not happen. */
function isVolitional(v: number, roles: Roles): boolean {
  if (roles.isPassive(v)) return false;
  const auxiliaries = roles.tree.childrenBy(v, 'aux').map((a) => roles.lemma(a));
  return !auxiliaries.includes('have');
}

/**
 * "said it would help" is "will" in reported speech; "would have helped" did not; the rest is
 * under a condition, said or not.
 */
function effectOfWould(v: number, roles: Roles): Effect {
  const { tree } = roles;
  const perfect = tree.childrenBy(v, 'aux').some((a) => roles.lemma(a) === 'have');
  if (perfect) return 'counterfactual';
  const conditional = tree.childrenBy(v, 'advcl').some((c) => {
    return tree.childrenBy(c, 'mark').some((m) => roles.lemma(m) === 'if');
  });
  const { deprel } = tree.token(roles.chainHead(v));
  const asked = tree.childrenBy(v, 'mark').some((m) => ['whether', 'if'].includes(roles.lemma(m)));
  return asked || conditional || deprel === 'acl:relcl' ? 'hypothetical' : 'future';
}

/** "will attack and seize": the second verb shares the auxiliaries of the first. */
function auxiliaryOwner(at: number, roles: Roles): number {
  const { deprel, head } = roles.tree.token(at);
  if (deprel !== 'conj' || head < 0 || !roles.isVerb(head)) return at;
  if (roles.tree.childBy(at, 'aux', 'nsubj', 'cop') >= 0) return at;
  return auxiliaryOwner(head, roles);
}
