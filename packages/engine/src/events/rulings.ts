import type { Codebook, Effect, Operator } from '../codebook/codebook.js';
import type { AuxiliaryMode, EventType } from '../plover.js';
import { hasFeature, relation } from '../syntax/tree.js';
import type { Filler, Match } from './match.js';
import type { Roles } from './roles.js';

/** A match after the rulings: what it counts as, or why it does not count. */
export interface Ruled {
  readonly match: Match;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly actors: readonly Filler[];
  readonly recipients: readonly Filler[];
  readonly rulings: readonly string[];
  /** Tokens of the words that ruled over it, the innermost first. */
  readonly operators: readonly number[];
  readonly dropped: string | null;
}

interface State {
  type: EventType;
  modes: string[];
  auxiliary: Set<AuxiliaryMode>;
  actors: readonly Filler[];
  recipients: readonly Filler[];
  rulings: string[];
  operators: number[];
  dropped: string | null;
}

/** Longest chain of words ruling over one event ("refused to agree to end ..."). */
const DEPTH = 12;

const CONFLICT: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'PROTEST',
]);

/**
 * Applies auxiliaries, negation and operators to one match, from the trigger outward:
 * "refused to lift sanctions" is SANCTION, lifted (CONCEDE), refused (REJECT).
 */
export function applyRulings(match: Match, roles: Roles, codebook: Codebook): Ruled {
  const { frame } = match.pattern;
  const state: State = {
    type: frame.type,
    modes: frame.mode ? [frame.mode] : [],
    auxiliary: new Set(),
    actors: match.actors,
    recipients: match.recipients,
    rulings: [],
    operators: [],
    dropped: null,
  };
  const taken = new Set(match.matched.map(({ token }) => token));
  let at = match.predicate;
  for (let depth = 0; depth < DEPTH && at >= 0 && state.dropped === null; depth++) {
    applyLocal(at, state, roles, codebook);
    at = state.dropped === null ? applyAbove(at, taken, state, roles, codebook) : -1;
  }
  return { match, ...state, auxiliary: [...state.auxiliary].sort() };
}

/** Auxiliaries, negation and tense of one predicate. */
function applyLocal(at: number, state: State, roles: Roles, codebook: Codebook): void {
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

/** What stands above the predicate: an operator, a condition, a transparent verb. Next, or -1. */
function applyAbove(
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
    if (operator) return applyOperator(operator, head, state, roles, codebook);
  }
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
  const operator = operatorAt(governor, at, clause ? 'clause' : 'noun', roles, codebook);
  if (operator) return applyOperator(operator, governor, state, roles, codebook);
  if (relationName === 'xcomp') {
    if (isGiven(at, governor, roles, codebook)) {
      apply('purpose', `"${roles.lemma(governor)}"`, state, codebook);
    }
    return governor;
  }
  if (relationName === 'nmod' && roles.isPartitive(governor)) return governor;
  return -1;
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

/** Conditions and purposes are no facts; time and cause are. */
function aboveAdverbial(at: number, state: State, roles: Roles, codebook: Codebook): number {
  const { tree } = roles;
  const mark = tree.childrenBy(at, 'mark', 'case').map((m) => roles.lemma(m));
  const finite = hasFeature(tree.token(at), 'VerbForm', 'Fin');
  const conditional = mark.find((m) => CONDITIONS.has(m) && (m !== 'before' || finite));
  if (conditional) apply('hypothetical', `"${conditional}"`, state, codebook);
  else if (mark.includes('since')) state.auxiliary.add('historical');
  else if (hasFeature(tree.token(at), 'VerbForm', 'Inf') && mark.every((m) => m === 'to')) {
    apply('purpose', 'infinitive of purpose', state, codebook);
  }
  return -1;
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

/** "to leave", as against "that it left". */
function isInfinitive(clause: number, roles: Roles): boolean {
  const marks = roles.tree.childrenBy(clause, 'mark', 'aux');
  return marks.some((mark) => roles.tree.token(mark).form.toLowerCase() === 'to');
}

function operatorAt(
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

/** Applies an operator; its own subject is who acts. Returns where to go on. */
function applyOperator(
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

/** Effects under which the one whose act it was becomes the one it is done to. */
const SHIFTS: ReadonlySet<Effect> = new Set(['refusal', 'request', 'reduction', 'ending', 'cause']);

function agents(noun: number, roles: Roles): readonly number[] {
  const { subject, modifier } = roles.of(noun);
  if (subject.length > 0) return subject;
  const agent = roles.agentOf(noun);
  return agent.length > 0 ? agent : modifier.filter((m) => roles.tree.token(m).upos === 'PROPN');
}

function apply(effect: Effect, because: string, state: State, codebook: Codebook): void {
  const outcome = codebook.rulings.outcomes.get(effect);
  if (!outcome) return;
  const before = state.type;
  const to = outcome.types.get(before);
  if (to === 'none') {
    state.dropped = `${because}: ${effect} of ${before} is no event`;
    return;
  }
  if (to && to !== before) {
    state.modes = modesAfter(before, state.modes, to, codebook);
    state.type = to;
    state.rulings.push(`${because}: ${effect} of ${before} is ${to}`);
  } else {
    state.rulings.push(`${because}: ${effect}`);
    for (const mode of outcome.auxiliary) state.auxiliary.add(mode);
  }
}

/** Modes of the new type that tell what it is about: THREATEN of ASSAULT is `violence`. */
function modesAfter(
  before: EventType,
  modes: readonly string[],
  after: EventType,
  codebook: Codebook,
): string[] {
  const table = codebook.rulings.modes.get(after);
  for (const mode of modes) {
    const exact = table?.get(`${before}/${mode}`);
    if (exact) return [exact];
  }
  const general = table?.get(before);
  return general ? [general] : [];
}
