import { type Codebook, triggerKey } from '../codebook/codebook.js';
import { wordsOf } from '../codebook/phrase.js';
import { type EventType, QUAD_CLASS_OF, type Sector } from '../plover.js';
import type { EventCandidate, EventParticipant } from './candidate.js';
import type { Filler } from './match.js';
import type { Roles } from './roles.js';

/** What is kept of an event told before. */
export type Told = Pick<
  EventCandidate,
  'sentence' | 'trigger' | 'type' | 'auxiliary' | 'actors' | 'recipients'
>;

/** Types done to whoever did what their object names: "condemned the attack". */
const ABOUT_ACTS: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN']);

/** Nouns that refer back to any act told before. */
const ACTS: ReadonlySet<string> = new Set([
  'act',
  'action',
  'announcement',
  'decision',
  'move',
  'step',
  'measure',
  'outcome',
  'gesture',
  'launch',
  'incident',
  'provocation',
  'behavior',
  'behaviour',
  'policy',
  'plan',
  'deal',
  'vote',
  'it',
  'which',
  'this',
  'that',
]);

/** How many sentences back "the move" or an act named by its noun may reach. */
const REACH_OF_ACTS = 12;
const REACH_OF_NAMED = 12;

/**
 * Who stands behind an act that a sentence names without its doer. "Germany condemned the
 * attack" is against whoever was told to attack: the actors of the last event before it that
 * the noun can mean.
 *
 * @param who those who speak: they do not answer their own act
 * @param told events told before, in text order
 * @returns empty if the noun is no act, or none was told
 */
export function doersOf(
  fillers: readonly Filler[],
  type: EventType,
  who: readonly EventParticipant[],
  roles: Roles,
  told: readonly Told[],
  codebook: Codebook,
): EventParticipant[] {
  if (!ABOUT_ACTS.has(type)) return [];
  const here = roles.tree.sentence.index;
  for (const { head } of fillers) {
    const types = typesOf(head, roles, codebook);
    const reach = types.size > 0 ? REACH_OF_NAMED : REACH_OF_ACTS;
    if (types.size === 0 && !ACTS.has(roles.lemma(head))) continue;
    if (!isDefinite(head, roles)) continue;
    const near = told.filter((event) => {
      return here - event.sentence <= reach && !event.actors.some((doer) => isAmong(doer, who));
    });
    // "The move" is what the story is about, if that was told just before; else the latest act.
    const named = near.findLast((event) => types.has(event.type));
    const meant = named ?? near.find(isLead) ?? near.at(-1);
    if (!meant) continue;
    const noun = roles.tree.token(head).form;
    return meant.actors.map(({ mention }) => ({ mention, slot: `doer of "${noun}"` }));
  }
  return [];
}

/**
 * Whom an answer is to that names nobody: "China expressed its anger". The one who did something
 * against the speaker just before.
 */
export function provokersOf(
  type: EventType,
  who: readonly EventParticipant[],
  here: number,
  told: readonly Told[],
): EventParticipant[] {
  if (!ANSWERS.has(type)) return [];
  const meant = told.findLast((event) => {
    return (
      here - event.sentence <= REACH_OF_ANSWERS &&
      QUAD_CLASS_OF[event.type].endsWith('conflict') &&
      !event.auxiliary.includes('negation') &&
      event.recipients.some((victim) => who.some((speaker) => isOneSide(victim, speaker)))
    );
  });
  return (meant?.actors ?? []).map(({ mention }) => ({ mention, slot: 'answered' }));
}

/** Types that answer an act. */
const ANSWERS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'THREATEN']);
const REACH_OF_ANSWERS = 6;

function isAmong(one: EventParticipant, others: readonly EventParticipant[]): boolean {
  return others.some((other) => {
    const { id, sectors } = other.mention.actor;
    return id === one.mention.actor.id || (!isAtHome(sectors[0]) && isOneSide(one, other));
  });
}

/** Parties, people and rebels speak of their own government too. */
function isAtHome(sector: Sector | undefined): boolean {
  return sector !== undefined && !['GOV', 'MIL', 'SPY', 'COP'].includes(sector);
}

function isOneSide(a: EventParticipant, b: EventParticipant): boolean {
  const [one, other] = [a.mention.actor, b.mention.actor];
  return one.id === other.id || (one.country !== null && one.country === other.country);
}

/** "the attack", "its attack", "it": not "attacks on journalists". */
function isDefinite(noun: number, { tree }: Roles): boolean {
  if (tree.token(noun).upos === 'PRON') return true;
  return tree.childrenBy(noun, 'det').some((d) => {
    return ['the', 'this', 'that', 'these', 'those'].includes(tree.token(d).form.toLowerCase());
  });
}

function isLead({ sentence }: Told): boolean {
  return sentence <= 1;
}

/** Types that a noun names by the codebook: "attack" is ASSAULT. */
function typesOf(noun: number, roles: Roles, codebook: Codebook): ReadonlySet<EventType> {
  const patterns = wordsOf(roles.tree.token(noun)).flatMap((word) => {
    return codebook.index.get(triggerKey('noun', word)) ?? [];
  });
  return new Set(patterns.map((pattern) => pattern.frame.type));
}
