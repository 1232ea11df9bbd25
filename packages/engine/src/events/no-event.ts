import type { Codebook } from '../codebook/codebook.js';
import type { EventType, Sector } from '../plover.js';
import type { EventParticipant } from './candidate.js';
import type { Roles } from './roles.js';
import type { Ruled } from './rulings.js';

/** The sides of a match as they were found. */
export interface Sides {
  /** Who acts, as the slots name them. */
  readonly subject: readonly EventParticipant[];
  /** The same with the other side of a reciprocal event. */
  readonly who: readonly EventParticipant[];
  /** There is another side. */
  readonly paired: boolean;
}

/** Why a ruled match makes no event, or `null`. */
export function noEvent(ruled: Ruled, sides: Sides, roles: Roles, codebook: Codebook) {
  return (
    ruled.dropped ??
    isDenial(ruled, roles) ??
    doneToItself(ruled, roles) ??
    privateJourney(ruled, sides.subject) ??
    lacks(ruled, sides, codebook)
  );
}

/** Saying that a charge is untrue turns nothing down: the ontology has no type for statements. */
function isDenial({ type, match }: Ruled, roles: Roles): string | null {
  if (type !== 'REJECT' || match.pattern.frame.type !== 'REJECT') return null;
  const { object } = roles.of(match.trigger);
  const denied = object.find((head) => CHARGES.has(roles.lemma(head)));
  return denied === undefined ? null : `a denied ${roles.lemma(denied)} is a statement only`;
}

/** "is defending itself": nobody else has a part in it. */
function doneToItself({ match, type }: Ruled, roles: Roles): string | null {
  if (match.pattern.kind !== 'verb' || BINDING.has(type)) return null;
  const object = roles.tree.childrenBy(match.trigger, 'obj');
  const self = object.find((head) =>
    /^(?:him|her|it|one|them)sel(?:f|ves)$/.test(roles.lemma(head)),
  );
  return self === undefined ? null : `done to ${roles.tree.token(self).form}`;
}

/** People who travel, settle or flee: only those who speak for a body pay visits. */
function privateJourney({ type, modes }: Ruled, who: readonly EventParticipant[]): string | null {
  const travels = type === 'CONSULT' && modes.includes('visit') && who.length > 0;
  const privately = who.every(({ mention }) => PRIVATE.has(mention.actor.sectors[0] ?? 'GOV'));
  return travels && privately ? 'no visit: they travel for themselves' : null;
}

const PRIVATE: ReadonlySet<Sector> = new Set([
  'CVL',
  'REB',
  'UAF',
  'CRM',
  'REF',
  'LAB',
  'EDU',
  'HLH',
  'MED',
]);

/** What one does by binding or freeing oneself. */
const BINDING: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'RETREAT', 'THREATEN']);

const CHARGES: ReadonlySet<string> = new Set([
  'accusation',
  'allegation',
  'assertion',
  'claim',
  'rumor',
  'rumour',
  'suggestion',
]);

/** What the event lacks, or `null`. */
function lacks(ruled: Ruled, { subject, who, paired }: Sides, codebook: Codebook): string | null {
  const { needs } = ruled.match.pattern.frame;
  if (needs.includes('actor') && subject.length === 0) return 'needs an actor';
  if (needs.includes('recipient') && !paired) return 'needs a recipient';
  if (!who.some(isKnown)) return 'no actor is named';
  if (isBareMention(ruled) && !paired && who.length < 2) return 'only mentioned, with one side';
  const needed = codebook.types.get(ruled.type)?.recipientRequired ?? false;
  return needed && !paired ? `${ruled.type} needs a recipient` : null;
}

/** A land, an organisation, a bloc, an armed group; not a bare name or "the troops". */
function isKnown({ mention: { actor } }: EventParticipant): boolean {
  return actor.country !== null || !/^(-|name:|wd:)/.test(actor.id);
}

/** Types whose noun alone often names an act without the other side: "its war". */
const TWO_SIDED: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'SANCTION',
  'COERCE',
  'ACCUSE',
  'SUPPORT',
  'AGREE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'COOPERATE',
]);

/** A noun with no verb that makes it happen: "in its war", against "launched a war". */
function isBareMention({ match, type, operators }: Ruled): boolean {
  const { kind } = match.pattern;
  return (
    kind === 'noun' &&
    match.predicate === match.trigger &&
    operators.length === 0 &&
    TWO_SIDED.has(type)
  );
}
