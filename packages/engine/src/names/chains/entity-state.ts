import type { ChainMention, EntityKind, Gender, GrammaticalNumber } from './mention.js';

/** What is known of an entity from all its mentions so far. */
export interface EntityState {
  readonly id: number;
  readonly mentions: ChainMention[];
  gender: Gender;
  number: GrammaticalNumber;
  kind: EntityKind | null;
  hasName: boolean;
  entity: string | null;
}

export function newEntity(id: number, mention: ChainMention): EntityState {
  const { gender, number, kind, entity } = mention;
  return {
    id,
    mentions: [mention],
    gender,
    number,
    kind,
    hasName: mention.class === 'name',
    entity,
  };
}

/** The surest word on each counts: a name's before a noun's, a noun's before a pronoun's. */
export function addMention(state: EntityState, mention: ChainMention): void {
  state.mentions.push(mention);
  if (state.gender === 'unknown') state.gender = mention.gender;
  if (state.number === 'unknown') state.number = mention.number;
  state.kind ??= mention.kind;
  state.entity ??= mention.entity;
  state.hasName ||= mention.class === 'name';
}

/** No man is a woman or a thing; what is one is not several, but for bodies of people. */
export function canJoin(mention: ChainMention, state: EntityState): boolean {
  const { gender, number } = mention;
  if (gender !== 'unknown' && state.gender !== 'unknown' && gender !== state.gender) {
    if (gender !== 'neuter' && state.gender !== 'neuter') return false;
    if (mention.class === 'he' || mention.class === 'she') return false;
  }
  if (mention.class === 'it' && state.kind === 'person') return false;
  if (number !== 'unknown' && state.number !== 'unknown' && number !== state.number)
    return mention.class === 'they' || mention.class === 'we';
  return true;
}
