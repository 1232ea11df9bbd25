import type { Codebook, Effect, Operator } from '../codebook/codebook.js';
import type { EventType } from '../plover.js';
import { relation } from '../syntax/tree.js';
import { negationOf } from './auxiliaries.js';
import type { Filler } from './match.js';
import type { Roles } from './roles.js';
import { apply, type State } from './ruling-state.js';
import { AFFIRMED, WISHES } from './word-classes.js';

export function operatorAt(
  head: number,
  at: number,
  takes: 'clause' | 'noun',
  roles: Roles,
  codebook: Codebook,
): Operator | null {
  const { upos } = roles.tree.token(head);
  const kinds =
    upos === 'VERB' || upos === 'AUX'
      ? ['verb', 'adjective']
      : upos === 'ADJ'
        ? ['adjective']
        : ['noun'];
  const args = roles.of(head);
  // "cut aid after the coup" cuts no coup: a prepositional phrase counts by its preposition.
  const oblique = relation(roles.tree.token(at).deprel) === 'obl';
  const preposition = oblique ? (roles.tree.preposition(at) ?? '') : '';
  const infinitive = takes === 'clause' && isInfinitive(at, roles);
  const question = takes === 'clause' && isQuestion(at, roles);
  // "is going to help" is a plan, "went to help" a purpose: the form tells.
  const words = new Set([roles.lemma(head), roles.tree.token(head).form.toLowerCase()]);
  const { operators } = codebook.rulings;
  const fits = (operator: Operator): boolean =>
    !(question && operator.effect === 'request') &&
    (operator.takes.includes(takes) || (infinitive && operator.takes.includes('infinitive'))) &&
    (!oblique || operator.particles.includes(preposition)) &&
    operator.particles.every((p) => {
      return args.particles.has(p) || args.obliques.has(p) || roles.tree.preposition(at) === p;
    });
  return (
    kinds
      .flatMap((kind) => [...words].flatMap((word) => operators.get(`${kind}:${word}`) ?? []))
      .filter(fits)
      .sort((a, b) => b.particles.length - a.particles.length)[0] ?? null
  );
}

/** "asked whether it would leave" asks nobody to leave. */
function isQuestion(clause: number, roles: Roles): boolean {
  return roles.tree
    .childrenBy(clause, 'mark')
    .some((m) => ['whether', 'if'].includes(roles.lemma(m)));
}

/** "to leave", as against "that it left". */
function isInfinitive(clause: number, roles: Roles): boolean {
  const marks = roles.tree.childrenBy(clause, 'mark', 'aux');
  return marks.some((mark) => roles.tree.token(mark).form.toLowerCase() === 'to');
}

/** Applies an operator; its own subject is who acts. Returns where to go on. */
export function applyOperator(
  operator: Operator,
  head: number,
  at: number,
  state: State,
  roles: Roles,
  codebook: Codebook,
): number {
  const subject = roles.isVerb(head) ? roles.of(head).subject : agents(head, roles);
  const own = subject.map(
    (token): Filler => ({ head: token, slot: `subject of "${roles.lemma(head)}"` }),
  );
  const before = state.actors;
  const effect = effectOn(operator, head, at, state, roles, codebook);
  const asked = effect === 'request';
  const shifted = own.length > 0 && !own.some((o) => before.some((b) => b.head === o.head));
  const target =
    shifted && before.length > 0 && state.recipients.length === 0 ? before : state.recipients;
  if (asked && shifted && before.length === 0 && CONFLICT.has(state.type) && target.length > 0) {
    apply('threat', `"${roles.lemma(head)}" for it`, state, codebook);
  } else {
    if (asked && shifted && before.length > 0) state.recipients = before;
    else if (shifted && SHIFTS.has(effect ?? operator.effect)) state.recipients = target;
    if (effect) applyOutward(effect, `"${roles.lemma(head)}"`, state, codebook);
  }
  // "denied that Chad had": whose act it is stays.
  const keeps = effect !== null && STATEMENTS.has(effect) && before.length > 0;
  if (own.length > 0 && !(keeps && hasOwnSubject(at, before, roles))) state.actors = own;
  state.operators.push(head);
  return head;
}

/** "promised not to attack" agrees to peace; all else is as the outcomes have it. */
function applyOutward(effect: Effect, because: string, state: State, codebook: Codebook): void {
  const renounces = effect === 'commitment' || effect === 'offer';
  if (!renounces || !CONFLICT.has(state.type) || !state.auxiliary.has('negation')) {
    apply(effect, because, state, codebook);
    return;
  }
  state.rulings.push(`${because} not to: renouncing ${state.type} is AGREE`);
  state.auxiliary.delete('negation');
  state.modes = [];
  state.type = 'AGREE';
}

/** What an operator does here: a negation may undo it, another's wish is a request. */
function effectOn(
  operator: Operator,
  head: number,
  at: number,
  state: State,
  roles: Roles,
  codebook: Codebook,
): Effect | null {
  const { effect, id } = operator;
  if (effect === 'future' && WISHES.has(roles.lemma(head)) && asksAnother(head, at, roles)) {
    return 'request';
  }
  const negation = UNDOES.has(effect) ? negationOf(head, roles, codebook) : undefined;
  if (negation === undefined || id === 'cancel') return effect;
  if (!AFFIRMED.has(roles.lemma(head)) && effect !== 'refusal') return effect;
  state.affirmed.add(head);
  return AFFIRMED.has(roles.lemma(head)) ? null : 'hypothetical';
}

/** "wants Spain to pay": the object is to act. */
function asksAnother(head: number, at: number, roles: Roles): boolean {
  const other = roles.tree.childBy(head, 'obj', 'iobj');
  return isInfinitive(at, roles) && head < other && other < at;
}

/** "said that Chad would leave", not "said that it would": a statement about another. */
function hasOwnSubject(clause: number, actors: readonly Filler[], roles: Roles): boolean {
  const { tree } = roles;
  if (tree.token(clause).deprel !== 'ccomp' || tree.childBy(clause, 'nsubj') < 0) return false;
  return actors.every(({ head }) => {
    return [head, ...tree.childrenBy(head, 'nmod:poss')].every(
      (i) => tree.token(i).upos !== 'PRON',
    );
  });
}

/** Effects that a negation turns round. */
const UNDOES: ReadonlySet<Effect> = new Set(['refusal', 'failure', 'reduction']);

/** Effects of verbs by which somebody says what another does. */
const STATEMENTS: ReadonlySet<Effect> = new Set([
  'denial',
  'threat',
  'commitment',
  'future',
  'decision',
  'hypothetical',
]);

const CONFLICT: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'PROTEST',
]);

/** Effects under which the one whose act it was becomes the one it is done to. */
const SHIFTS: ReadonlySet<Effect> = new Set(['refusal', 'request', 'reduction', 'ending', 'cause']);

function agents(noun: number, roles: Roles): readonly number[] {
  const { subject, modifier } = roles.of(noun);
  if (subject.length > 0) return subject;
  const agent = roles.agentOf(noun);
  return agent.length > 0 ? agent : modifier.filter((m) => roles.tree.token(m).upos === 'PROPN');
}
