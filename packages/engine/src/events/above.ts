import type { Codebook } from '../codebook/codebook.js';
import { hasFeature, relation } from '../syntax/tree.js';
import { obligationOn } from './obligation.js';
import { applyOperator, operatorAt } from './operators.js';
import type { Roles } from './roles.js';
import { apply, type State } from './ruling-state.js';

/** What stands above the predicate: an operator, a condition, a transparent verb. Next, or -1. */
export function applyAbove(
  at: number,
  taken: ReadonlySet<number>,
  state: State,
  roles: Roles,
  codebook: Codebook,
): number {
  const token = roles.tree.token(at);
  const relationName = relation(token.deprel);
  if (token.deprel === 'conj') return aboveConjunct(at, taken, state, roles, codebook);
  const head = token.head;
  if (head < 0) return -1;
  if (relationName === 'advcl' && !taken.has(head) && !isSubordinate(at, roles)) {
    const operator = operatorAt(head, at, 'clause', roles, codebook);
    if (operator) return applyOperator(operator, head, at, state, roles, codebook);
  }
  if (relationName === 'advcl' && isGoingOn(at, head, roles)) return head;
  if (relationName === 'advcl') return aboveAdverbial(at, state, roles, codebook);
  const clause = relationName === 'xcomp' || relationName === 'ccomp' || token.deprel === 'acl';
  if (relationName === 'nmod' || relationName === 'obl') {
    if (BACKGROUND.has(roles.tree.preposition(at) ?? '')) {
      state.auxiliary.add('historical');
      state.rulings.push(`"${roles.tree.preposition(at)}": background`);
      return -1;
    }
  }
  const governor = clause ? head : governorOf(at, roles);
  if (governor < 0 || taken.has(governor)) return -1;
  const obligation = relationName === 'ccomp' ? obligationOn(at, roles, codebook) : null;
  if (obligation !== null) return applyObligation(obligation, governor, state, roles, codebook);
  const operator = operatorAt(governor, at, clause ? 'clause' : 'noun', roles, codebook);
  if (operator) return applyOperator(operator, governor, at, state, roles, codebook);
  if (relationName === 'xcomp') {
    if (isGiven(at, governor, roles, codebook)) {
      apply('purpose', `"${roles.lemma(governor)}"`, state, codebook);
    }
    return governor;
  }
  if (token.deprel === 'acl' && isTask(at, governor, roles)) {
    apply('purpose', 'infinitive of purpose', state, codebook);
  }
  if (relationName === 'nmod' && roles.isPartitive(governor)) return governor;
  return -1;
}

/** "says Israel must open the crossing": what is to be done is asked for. */
function applyObligation(
  must: number,
  speech: number,
  state: State,
  roles: Roles,
  codebook: Codebook,
): number {
  const before = state.actors;
  apply('request', `"${roles.tree.token(must).form}"`, state, codebook);
  state.auxiliary.delete('hypothetical');
  state.actors = roles.of(speech).subject.map((head) => ({ head, slot: 'speaker' }));
  if (before.length > 0) state.recipients = before;
  state.operators.push(must, speech);
  return speech;
}

/** Prepositions that put what they govern behind the story. */
const BACKGROUND: ReadonlySet<string> = new Set(['since']);

function aboveConjunct(
  at: number,
  taken: ReadonlySet<number>,
  state: State,
  roles: Roles,
  codebook: Codebook,
): number {
  const first = roles.chainHead(at);
  if (roles.isVerb(at) && roles.tree.childBy(at, 'nsubj') >= 0) return -1;
  const head = roles.tree.token(first).head;
  return head < 0 ? -1 : applyAbove(first, taken, state, roles, codebook);
}

/** "would go on helping": the verb above only says that it lasts. */
function isGoingOn(at: number, head: number, roles: Roles): boolean {
  const gerund = roles.tree.token(at).form.endsWith('ing') && head < at;
  return gerund && LASTING.has(roles.lemma(head)) && roles.tree.token(head + 1).form === 'on';
}

const LASTING: ReadonlySet<string> = new Set(['go', 'carry', 'keep']);

/** "until Israel withdraws", "after it fell": a clause of its own, not a complement. */
function isSubordinate(at: number, roles: Roles): boolean {
  const finite = hasFeature(roles.tree.token(at), 'VerbForm', 'Fin');
  const marks = roles.tree.childrenBy(at, 'mark').map((m) => roles.lemma(m));
  return marks.some((m) => CONDITIONS.has(m)) || (finite && !marks.includes('that'));
}

/** "trained units to fight": what others are to do, under a verb that does not say they did. */
function isGiven(at: number, governor: number, roles: Roles, codebook: Codebook): boolean {
  if (codebook.rulings.transparent.has(roles.lemma(governor))) return false;
  const to = roles.tree.childrenBy(at, 'mark').some((mark) => roles.lemma(mark) === 'to');
  return to && roles.isVerb(governor) && roles.tree.childBy(governor, 'obj', 'iobj') >= 0;
}

/** "trained a unit to fight": what the object of a verb is for. */
function isTask(at: number, noun: number, roles: Roles): boolean {
  const { deprel, head } = roles.tree.token(noun);
  const to = roles.tree.childrenBy(at, 'mark').some((mark) => roles.lemma(mark) === 'to');
  return to && deprel === 'obj' && head >= 0 && roles.isVerb(head);
}

/** Conditions and purposes are no facts; time and cause are. */
function aboveAdverbial(at: number, state: State, roles: Roles, codebook: Codebook): number {
  const { tree } = roles;
  const mark = tree.childrenBy(at, 'mark', 'case').map((m) => roles.lemma(m));
  const conditional = mark.find((m) => CONDITIONS.has(m) && !isTime(m, at, roles));
  if (conditional) apply('hypothetical', `"${conditional}"`, state, codebook);
  else if (mark.includes('since')) state.auxiliary.add('historical');
  else if (hasFeature(tree.token(at), 'VerbForm', 'Inf') && isPurpose(mark)) {
    apply('purpose', 'infinitive of purpose', state, codebook);
  }
  return -1;
}

/** "to leave", "in order to leave", "so as to leave". */
function isPurpose(marks: readonly string[]): boolean {
  return marks.every((mark) => ['to', 'in', 'order', 'so', 'as'].includes(mark));
}

/** "until Chad attacked", "before it fell", "before leaving" tell what came to pass. */
function isTime(mark: string, at: number, roles: Roles): boolean {
  if (mark !== 'until' && mark !== 'before') return false;
  const token = roles.tree.token(at);
  if (!hasFeature(token, 'VerbForm', 'Fin')) return mark === 'before';
  const bare = roles.tree.childBy(at, 'aux') < 0;
  return bare && hasFeature(token, 'Tense', 'Past');
}

const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'until',
  'whether',
  'lest',
  'before',
]);

/** The word whose object, complement or prepositional phrase a noun is. */
function governorOf(noun: number, roles: Roles): number {
  const { deprel, head } = roles.tree.token(noun);
  const relationName = relation(deprel);
  if (relationName === 'nsubj') return roles.isPassive(head) ? head : -1;
  if (relationName === 'nmod') {
    return COMPLEMENTS.has(roles.tree.preposition(noun) ?? 'of') ? head : -1;
  }
  return ['obj', 'obl', 'compound', 'iobj'].includes(relationName) ? head : -1;
}

/** Prepositions by which a noun takes what it is about: "end to", "call for", "threat of". */
const COMPLEMENTS: ReadonlySet<string> = new Set([
  'of',
  'to',
  'for',
  'on',
  'in',
  'against',
  'from',
]);
