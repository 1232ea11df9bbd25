import type { Entity, EntityKind, Person, Sense, Tenure } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Actor } from './actor.js';
import { actorOfEntity, actorOfPerson, standing } from './actor-of.js';

/** Something of the tables that goes by a name. */
export interface NamedActor {
  readonly kind: EntityKind | 'person' | 'city' | 'region';
  /**
   * How the name stands for it: its own `name`, `adjective`, `people` ("Britons"), `former` name,
   * its `capital` or `seat`, `family` name, another `spelling`, a `place` in it ...
   */
  readonly by: Sense['as'] | 'family' | 'spelling';
  /** As of the day. */
  readonly actor: Actor;
  /** The row that says so: "people.tsv:41". */
  readonly where: string;
  /** Of people: all stints known, the first begun first. */
  readonly tenures: readonly Tenure[];
}

/**
 * Whatever of the tables goes by a name, as of a day: what a mention is chosen from. Whole names
 * alone: "assad" is found by its family name, and not in "ambassador".
 *
 * @param day ISO 8601; offices are those of that day
 * @returns those that hold an office on the day first
 */
export function actorsNamed(name: string, knowledge: Knowledge, day: string): NamedActor[] {
  const { names, people } = knowledge;
  const senses = names.get(name).map((sense) => ofSense(sense, knowledge, day));
  const families = people.byFamily(name).map((p) => ofPerson(p, 'family', knowledge, day));
  const spelt = people.bySpelling(name).map((p) => ofPerson(p, 'spelling', knowledge, day));
  const found = new Map<string, NamedActor>();
  for (const one of [...senses, ...families, ...spelt]) {
    const key = `${one.kind} ${one.where}`;
    if (!found.has(key)) found.set(key, one);
  }
  const first = ({ kind, actor }: NamedActor) => Number(kind === 'person' && actor.office === null);
  return [...found.values()].sort((a, b) => first(a) - first(b));
}

function ofSense(sense: Sense, knowledge: Knowledge, day: string): NamedActor {
  if (sense.as === 'person') return ofPerson(sense.person, 'name', knowledge, day);
  if (!('place' in sense)) return ofEntity(sense.entity, sense.as, knowledge, day);
  const { country, name, where } = sense.place;
  const land = knowledge.entities.get(country);
  const actor: Actor = land
    ? { ...actorOfEntity(land), name }
    : { id: country, country, sectors: [], name, wikidata: null, office: null };
  return { kind: sense.as, by: sense.as, actor, where, tenures: [] };
}

function ofEntity(
  entity: Entity,
  by: NamedActor['by'],
  knowledge: Knowledge,
  day: string,
): NamedActor {
  const now = standing(entity, day, knowledge);
  return { kind: now.kind, by, actor: actorOfEntity(now), where: entity.where, tenures: [] };
}

function ofPerson(
  person: Person,
  by: NamedActor['by'],
  knowledge: Knowledge,
  day: string,
): NamedActor {
  const { where, tenures } = person;
  return { kind: 'person', by, actor: actorOfPerson(person, day, knowledge), where, tenures };
}
