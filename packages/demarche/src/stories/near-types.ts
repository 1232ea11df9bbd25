import { EVENT_TYPES, type EventType } from '@demarche/engine';

/**
 * Types that one act goes by in two papers, each pair once. The pairs follow from the borders that
 * the PLOVER manual (2021) draws between its types:
 * - a deed and the words for it: an embargo announced (THREATEN, REJECT) or imposed (SANCTION),
 *   troops promised (AGREE), sent (AID, COOPERATE) or moved (MOBILIZE);
 * - a meeting and what it brought: CONSULT, AGREE, SUPPORT, COOPERATE;
 * - one deed of force, told as a launch (MOBILIZE), a blow (ASSAULT) or a seizure (COERCE);
 * - one refusal, told as REJECT, ACCUSE, SANCTION or, when it ends, CONCEDE.
 */
const NEAR: readonly (readonly [EventType, EventType])[] = [
  ['AGREE', 'AID'],
  ['AGREE', 'CONCEDE'],
  ['AGREE', 'CONSULT'],
  ['AGREE', 'COOPERATE'],
  ['AGREE', 'SUPPORT'],
  ['AGREE', 'THREATEN'],
  ['AGREE', 'MOBILIZE'],
  ['AGREE', 'RETREAT'],
  ['AID', 'COOPERATE'],
  ['AID', 'MOBILIZE'],
  ['AID', 'SUPPORT'],
  ['CONSULT', 'COOPERATE'],
  ['CONSULT', 'REQUEST'],
  ['CONSULT', 'SUPPORT'],
  ['CONCEDE', 'RETREAT'],
  ['CONCEDE', 'REJECT'],
  ['CONCEDE', 'SUPPORT'],
  ['COOPERATE', 'SUPPORT'],
  ['COOPERATE', 'ASSAULT'],
  ['REQUEST', 'ACCUSE'],
  ['REQUEST', 'REJECT'],
  ['REQUEST', 'SUPPORT'],
  ['REQUEST', 'THREATEN'],
  ['ACCUSE', 'REJECT'],
  ['ACCUSE', 'SANCTION'],
  ['ACCUSE', 'THREATEN'],
  ['ACCUSE', 'COERCE'],
  ['REJECT', 'SANCTION'],
  ['REJECT', 'THREATEN'],
  ['RETREAT', 'SANCTION'],
  ['THREATEN', 'ASSAULT'],
  ['THREATEN', 'MOBILIZE'],
  ['THREATEN', 'SANCTION'],
  ['PROTEST', 'ACCUSE'],
  ['PROTEST', 'REQUEST'],
  ['SANCTION', 'COERCE'],
  ['MOBILIZE', 'ASSAULT'],
  ['COERCE', 'ASSAULT'],
];

const BY_TYPE: ReadonlyMap<EventType, readonly EventType[]> = new Map(
  EVENT_TYPES.map((type) => [
    type,
    [type, ...NEAR.flatMap(([a, b]) => (a === type ? [b] : b === type ? [a] : []))],
  ]),
);

/** The type itself, then those that the same act may go by. */
export const typesNear = (type: EventType): readonly EventType[] => BY_TYPE.get(type) ?? [type];
