import type { Codebook, Effect } from '../codebook/codebook.js';
import type { Roles } from './roles.js';
import { apply, type State } from './ruling-state.js';

/** Auxiliaries, negation and tense of one predicate. */
export function applyLocal(at: number, state: State, roles: Roles, codebook: Codebook): void {
  const { tree } = roles;
  const owner = auxiliaryOwner(at, roles);
  const marks = new Set([
    ...tree.childrenBy(at, 'advmod', 'det', 'mark'),
    ...tree.childrenBy(owner, 'aux'),
  ]);
  const effects: { effect: Effect; word: string }[] = [];
  for (const mark of marks) {
    const word = roles.lemma(mark);
    const effect =
      word === 'would' ? effectOfWould(owner, roles) : codebook.rulings.auxiliaries.get(word);
    if (effect) effects.push({ effect, word: tree.token(mark).form });
  }
  // The negation goes last: "will not" is a refusal, not a promise.
  const negation = effects.find(({ effect }) => effect === 'negation');
  if (negation) {
    const effect = isVolitional(owner, roles) ? 'negation' : 'absence';
    apply(effect, `"${negation.word}"`, state, codebook);
  }
  if (!negation)
    for (const { effect, word } of effects) apply(effect, `"${word}"`, state, codebook);
  if (isPastPerfect(owner, roles)) state.auxiliary.add('historical');
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
  return conditional || deprel === 'acl:relcl' ? 'hypothetical' : 'future';
}

/** "will attack and seize": the second verb shares the auxiliaries of the first. */
function auxiliaryOwner(at: number, roles: Roles): number {
  const { deprel, head } = roles.tree.token(at);
  if (deprel !== 'conj' || head < 0 || !roles.isVerb(head)) return at;
  if (roles.tree.childBy(at, 'aux', 'nsubj', 'cop') >= 0) return at;
  return auxiliaryOwner(head, roles);
}

function isPastPerfect(v: number, roles: Roles): boolean {
  const { tree } = roles;
  return tree.childrenBy(v, 'aux').some((a) => {
    return tree.token(a).form.toLowerCase() === 'had' && tree.token(v).deprel !== 'ccomp';
  });
}
