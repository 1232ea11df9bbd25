import type { Codebook } from '../codebook/codebook.js';
import { type AuxiliaryMode, type EventType, QUAD_CLASS_OF } from '../plover.js';
import { doersOf, provokersOf, type Told } from './anaphora.js';
import type { EventParticipant } from './candidate.js';
import type { Filler } from './match.js';
import { noEvent } from './no-event.js';
import type { Participants } from './participants.js';
import type { Roles } from './roles.js';
import type { Ruled } from './rulings.js';

/** A ruled match with its actors found, or the reason why it makes no event. */
export interface Cast extends Ruled {
  readonly who: readonly EventParticipant[];
  readonly whom: readonly EventParticipant[];
  readonly lost: string | null;
}

/**
 * Finds who takes part in a ruled match, and whether that is enough for an event.
 *
 * @param told events told before, for acts referred back to
 */
export function cast(
  ruled: Ruled,
  participants: Participants,
  codebook: Codebook,
  told: readonly Told[],
): Cast {
  const { type, actors, recipients, match } = ruled;
  const { frame } = match.pattern;
  const who = participants.of(actors, type);
  const mutual = recipients.some(({ head }) => isEachOther(head, participants.roles));
  const { roles } = participants;
  // "called it a crime": an act, if one was told, before a thing or a land.
  const it = isPronoun(recipients, roles)
    ? doersOf(recipients, type, who, roles, told, codebook)
    : [];
  const found = mutual || it.length > 0 ? it : participants.of(recipients, type, who);
  const named = found.filter((one) => {
    const own = isOwnLand(one, who, type) || isOwnForce(one, type);
    return !own && !(frame.foreign && isCompatriot(one, who));
  });
  const referred = mutual || found.length > 0;
  const acts = recipients.length > 0 ? recipients : ruledNoun(ruled);
  const doers = referred ? [] : doersOf(acts, type, who, roles, told, codebook);
  const silent = !referred && doers.length === 0 && isSilent(ruled);
  const provokers = silent ? provokersOf(type, who, roles.tree.sentence.index, told) : [];
  const whom = without([...named, ...doers, ...provokers], who);
  const together = frame.reciprocal && type === frame.type;
  const sides = together ? { who: [...who, ...whom], whom: [] } : { who, whom };
  const paired = mutual || sides.whom.length > 0 || (frame.reciprocal && sides.who.length > 1);
  const jointly = isSeveral(who) ? jointType(ruled) : null;
  const foretold = isForetold(ruled, who, participants);
  return {
    ...ruled,
    ...(jointly && asJoint(ruled, jointly)),
    ...(foretold && asForetold(ruled)),
    ...sides,
    lost: noEvent(ruled, { subject: who, who: sides.who, paired }, roles, codebook),
  };
}

function isPronoun(fillers: readonly Filler[], roles: Roles): boolean {
  const first = fillers[0];
  return first !== undefined && ['it', 'which', 'this', 'that'].includes(roles.lemma(first.head));
}

/** Actors of more than one land. */
function isSeveral(who: readonly EventParticipant[]): boolean {
  return new Set(who.map(({ mention }) => mention.actor.country ?? mention.actor.id)).size > 1;
}

/** What several do together: an exercise is COOPERATE, one to come AGREE. */
function jointType({ type, match }: Ruled): EventType | null {
  const { frame } = match.pattern;
  if (type === frame.type) return frame.jointly;
  return type === 'THREATEN' && frame.jointly === 'COOPERATE' ? 'AGREE' : null;
}

/** "The United States warned that Russia would attack": no threat of the one who is to act. */
function isForetold(
  { type, actors, match }: Ruled,
  who: readonly EventParticipant[],
  participants: Participants,
): boolean {
  if (type !== 'THREATEN' || match.pattern.frame.type === 'THREATEN') return false;
  const speakers = participants.of(
    participants.roles.speaker(match.predicate).map((head) => ({ head, slot: 'speaker' })),
    type,
  );
  const lands = new Set(who.map(({ mention }) => mention.actor.country ?? mention.actor.id));
  // "the minister": whose, is only guessed.
  const others = speakers.filter(({ mention }) => {
    const named = mention.evidence.by !== 'rule';
    return named && !lands.has(mention.actor.country ?? mention.actor.id);
  });
  return actors.length > 0 && others.length > 0 && others.length === speakers.length;
}

function asForetold({ match, rulings, auxiliary }: Ruled): Partial<Ruled> {
  const { type, mode } = match.pattern.frame;
  return {
    type,
    modes: mode ? [mode] : [],
    auxiliary: [...new Set<AuxiliaryMode>([...auxiliary, 'hypothetical'])].sort(),
    rulings: [...rulings, `foretold by another: ${type}, not a threat`],
  };
}

function asJoint({ type, rulings }: Ruled, jointly: EventType): Partial<Ruled> {
  return { type: jointly, modes: [], rulings: [...rulings, `joint ${type} is ${jointly}`] };
}

/** "turned the request down": the act that a word rules over. */
function ruledNoun({ match, operators }: Ruled): readonly Filler[] {
  const { kind } = match.pattern;
  return kind === 'noun' && operators.length > 0 ? [{ head: match.trigger, slot: 'act' }] : [];
}

/** Names nobody, where the frame has room for somebody: "expressed anger". */
function isSilent(ruled: Ruled): boolean {
  const open = ruled.match.pattern.recipient.some((slot) => slot !== 'none');
  return open && ruled.recipients.every(isMatched(ruled));
}

/** The filler is a word of the expression itself: "expressed *anger*". */
function isMatched({ match }: Ruled): (filler: Filler) => boolean {
  return ({ head }) => match.matched.some(({ token }) => token === head);
}

/** A government does not accuse, thank or refuse its own country: "rejected charges against it". */
function isOwnLand(
  { mention: { actor } }: EventParticipant,
  who: readonly EventParticipant[],
  type: EventType,
): boolean {
  if (actor.id !== actor.country || QUAD_CLASS_OF[type] === 'material-conflict') return false;
  return who.some(({ mention: { actor: speaker } }) => {
    const official = speaker.sectors.length === 0 || speaker.sectors[0] === 'GOV';
    return speaker.country === actor.country && official;
  });
}

/** "trained a unit": nobody's forces but those of the one who does them good. */
function isOwnForce({ mention: { actor, evidence } }: EventParticipant, type: EventType): boolean {
  const force = actor.sectors[0] === 'MIL' || actor.sectors[0] === 'COP';
  return (
    force &&
    actor.country === null &&
    evidence.by === 'rule' &&
    !QUAD_CLASS_OF[type].endsWith('conflict')
  );
}

function isCompatriot(one: EventParticipant, others: readonly EventParticipant[]): boolean {
  const { country } = one.mention.actor;
  return country !== null && others.some(({ mention }) => mention.actor.country === country);
}

/** "toward each other", "one another": all sides are subjects. */
function isEachOther(at: number, { tree }: Roles): boolean {
  const words = [at - 1, at, at + 1].map((i) => tree.tokens[i]?.form.toLowerCase());
  return (
    (words.includes('each') && words.includes('other')) ||
    (words.includes('one') && words.includes('another'))
  );
}

/** The participants whose actors are not among the others'. */
export function without(
  participants: readonly EventParticipant[],
  others: readonly EventParticipant[],
): EventParticipant[] {
  return participants.filter(({ mention }) => {
    return !others.some((other) => other.mention.actor.id === mention.actor.id);
  });
}
