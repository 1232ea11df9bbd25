import type { Codebook, Effect, Operator } from '../codebook/codebook.js';
import type { EventType } from '../plover.js';
import { relation } from '../syntax/tree.js';
import type { Filler } from './match.js';
import type { Roles } from './roles.js';
import { apply, type State } from './ruling-state.js';

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
  // "is going to help" is a plan, "went to help" a purpose: the form tells.
  const words = new Set([roles.lemma(head), roles.tree.token(head).form.toLowerCase()]);
  const { operators } = codebook.rulings;
  const fits = (operator: Operator): boolean =>
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

/** "to leave", as against "that it left". */
function isInfinitive(clause: number, roles: Roles): boolean {
  const marks = roles.tree.childrenBy(clause, 'mark', 'aux');
  return marks.some((mark) => roles.tree.token(mark).form.toLowerCase() === 'to');
}

/** Applies an operator; its own subject is who acts. Returns where to go on. */
export function applyOperator(
  operator: Operator,
  head: number,
  state: State,
  roles: Roles,
  codebook: Codebook,
): number {
  const subject = roles.isVerb(head) ? roles.of(head).subject : agents(head, roles);
  const own = subject.map(
    (token): Filler => ({ head: token, slot: `subject of "${roles.lemma(head)}"` }),
  );
  const before = state.actors;
  const asked = operator.effect === 'request';
  const shifted = own.length > 0 && !own.some((o) => before.some((b) => b.head === o.head));
  const target =
    shifted && before.length > 0 && state.recipients.length === 0 ? before : state.recipients;
  if (asked && shifted && before.length === 0 && CONFLICT.has(state.type) && target.length > 0) {
    apply('threat', `"${roles.lemma(head)}" for it`, state, codebook);
  } else {
    if (asked && shifted && before.length > 0) state.recipients = before;
    else if (shifted && SHIFTS.has(operator.effect)) state.recipients = target;
    apply(operator.effect, `"${roles.lemma(head)}"`, state, codebook);
  }
  if (own.length > 0) state.actors = own;
  state.operators.push(head);
  return head;
}

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
