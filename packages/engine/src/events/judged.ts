import type { Mention } from '../actors/actor.js';
import type { Codebook } from '../codebook/codebook.js';
import type { Judge, JudgeNote, Opinion } from '../judge/judge.js';
import { VERDICTS } from '../judge/verdict.js';
import { EVENT_TYPES, type EventType } from '../plover.js';
import type { EventParticipant } from './candidate.js';
import type { Cast } from './cast.js';
import type { Filler } from './match.js';
import { type Pair, scoredFrames } from './pair-frames.js';
import type { Participants } from './participants.js';
import type { Roles } from './roles.js';
import type { Loser } from './settle.js';

/** What the judge says of one event. */
export interface EventVerdict extends JudgeNote {
  /** The share of events as sure as this whose type is right. */
  readonly confidence: number;
}

/** An event's match with the judge's word on it. */
export interface HeardCast extends Cast {
  readonly verdict: EventVerdict;
}

/** An event that no frame tells and the judge is sure of. */
export interface UnframedEvent {
  /** The verb that links the two. */
  readonly trigger: number;
  readonly type: EventType;
  readonly actor: EventParticipant;
  readonly recipient: EventParticipant;
  readonly verdict: EventVerdict;
}

/** Probability from which the judge's word outweighs a weak frame's. */
const OVERRULES = 0.9;
/** Probability from which the judge's word alone makes an event. */
const SUFFICES = 0.9;

/**
 * Hears the judge on the events of one sentence: each gets a confidence; where a weak frame made
 * one, a judge that is sure may change its type or deny it.
 */
export function hear(
  winners: readonly Cast[],
  matches: readonly Cast[],
  roles: Roles,
  codebook: Codebook,
  judge: Judge,
): { readonly heard: HeardCast[]; readonly denied: Loser[] } {
  const heard: HeardCast[] = [];
  const denied: Loser[] = [];
  for (const winner of winners) {
    const pair = pairOf(winner, roles);
    const frames = scoredFrames(roles, pair, matches);
    const opinion = judge.opinion(roles, pair, frames, codebook);
    const note = opinion.note();
    const overruled = isWeak(winner) && note.probability >= OVERRULES && note.type !== winner.type;
    if (overruled && note.type === 'NONE') {
      const { frame } = winner.match.pattern;
      const reason = `the judge sees no event (${note.probability})`;
      denied.push({ frame: frame.id, reason, trigger: winner.match.trigger });
      continue;
    }
    const said = overruled && note.type !== 'NONE' ? retyped(winner, note.type) : winner;
    heard.push({ ...said, verdict: verdictOn(said.type, opinion, note, judge) });
  }
  return { heard, denied };
}

/** A single word that often means something else, or a match that found one side alone. */
function isWeak({ match, who, whom }: Cast): boolean {
  return match.specificity <= 1 && who.length > 0 && whom.length > 0;
}

function retyped(winner: Cast, type: EventType): Cast {
  const rulings = [...winner.rulings, `the judge reads ${type} for ${winner.type}`];
  return { ...winner, type, modes: [], rulings };
}

function verdictOn(
  type: EventType,
  { shares, weighed }: Opinion,
  note: JudgeNote,
  judge: Judge,
): EventVerdict {
  const none = shares[VERDICTS.indexOf('NONE')] ?? 0;
  const raw = (weighed[EVENT_TYPES.indexOf(type)] ?? 0) * (1 - none);
  return { ...note, confidence: judge.eventConfidence(raw) };
}

/** The first of each side; of a reciprocal event, its first two. */
function pairOf({ who, whom }: Cast, roles: Roles): Pair {
  const other = whom[0] ?? who[1];
  return {
    actor: tokensOf(who[0]?.mention, roles),
    recipient: tokensOf(other?.mention, roles),
  };
}

/** Tokens of a mention in this sentence; none of a mention elsewhere. */
function tokensOf(mention: Mention | undefined, { tree }: Roles): ReadonlySet<number> {
  if (!mention || mention.sentence !== tree.sentence.index) return new Set();
  return new Set(Array.from({ length: mention.end - mention.start }, (_, i) => mention.start + i));
}

/**
 * Events that no frame tells: verbs of main clauses that no match has a word of, with an actor for
 * subject and another for object, of which the judge is all but certain. What it sees of the
 * sentence may be another verb's event, so that an actor's event of a type is not told twice.
 */
export function unframed(
  heard: readonly Cast[],
  matches: readonly Cast[],
  participants: Participants,
  codebook: Codebook,
  judge: Judge,
): UnframedEvent[] {
  const { roles } = participants;
  const taken = takenBy(matches);
  const { saying, transparent, lightVerbs, operators } = codebook.rulings;
  /** Verbs that by themselves tell nothing: of saying, of having done, of being about to. */
  const isEmpty = (lemma: string) =>
    saying.has(lemma) ||
    transparent.has(lemma) ||
    lightVerbs.has(lemma) ||
    operators.has(`verb:${lemma}`);
  return roles.tree.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB' || token.deprel === 'acl:relcl' || taken.has(verb)) return [];
    if (isEmpty(roles.lemma(verb))) return [];
    const sides = sidesOf(verb, participants);
    if (!sides) return [];
    const { actor, recipient } = sides;
    const pair = {
      actor: tokensOf(actor.mention, roles),
      recipient: tokensOf(recipient.mention, roles),
    };
    const opinion = judge.opinion(roles, pair, scoredFrames(roles, pair, matches), codebook);
    const { type, probability } = opinion.verdict;
    if (type === 'NONE' || probability < SUFFICES) return [];
    const told = heard.some(({ type: other, who }) => {
      return other === type && who.some((one) => isSame(one, actor));
    });
    if (told) return [];
    const verdict = verdictOn(type, opinion, opinion.note(), judge);
    return [{ trigger: verb, type, actor, recipient, verdict }];
  });
}

/** Tokens that matches have matched, or that rule over them. */
function takenBy(matches: readonly Cast[]): ReadonlySet<number> {
  return new Set(
    matches.flatMap(({ match, operators }) => [
      ...match.matched.map(({ token }) => token),
      ...operators,
      match.predicate,
    ]),
  );
}

/** The actors that a verb's subject and its objects name, or `null` where one names none. */
function sidesOf(verb: number, participants: Participants) {
  const args = participants.roles.of(verb);
  const fillers = (slot: string, heads: readonly number[]) =>
    heads.map((head): Filler => ({ head, slot }));
  const objects = [
    ...fillers('object', args.object),
    ...[...args.obliques].flatMap(([preposition, heads]) => fillers(preposition, heads)),
  ];
  const [actor] = participants.of(fillers('subject', args.subject), PLAIN);
  if (!actor || !isKnown(actor)) return null;
  const [recipient] = participants.of(objects, PLAIN, [actor]);
  if (!recipient || !isKnown(recipient) || isSame(recipient, actor)) return null;
  return { actor, recipient };
}

function isSame(a: EventParticipant, b: EventParticipant): boolean {
  return a.mention.actor.id === b.mention.actor.id;
}

/** A type under which a noun never stands for where it is. */
const PLAIN: EventType = 'SUPPORT';

/** A state, or a body that is known. */
function isKnown({ mention: { actor } }: EventParticipant): boolean {
  return actor.country !== null || /^(org|bloc):/.test(actor.id);
}
