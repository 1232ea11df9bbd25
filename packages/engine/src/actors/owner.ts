import type { Entity, Person, Sense } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sector } from '../plover.js';
import { actorOfPerson, standing } from './actor-of.js';
import type { ArticleContext } from './article-context.js';
import { chooseSense } from './choose-sense.js';
import type { NameHit } from './scan.js';
import { whichPerson } from './who.js';

/** Whose a role noun is: a land, a body with sectors of its own, an organisation, a person. */
export interface Owner {
  readonly country: string | null;
  /** Sectors that the owner lends: a spokesman of the Pentagon is military. */
  readonly sectors: readonly Sector[];
  /** An organisation, bloc or armed group that the noun is a part of. */
  readonly whole: Entity | null;
  readonly person: Person | null;
  /** A region or city: its leader is not the land's. */
  readonly part: boolean;
  /** "countries.tsv:41: Russian -> RUS". */
  readonly detail: string;
}

export function ownerOf(
  hit: NameHit,
  text: string,
  context: ArticleContext,
  knowledge: Knowledge,
): Owner | undefined {
  const sense = chooseSense(hit.senses, context);
  if (!sense) return undefined;
  const detail = (code: string, where: string) => `${where}: ${text} -> ${code}`;
  if (sense.as === 'person') {
    const people = hit.senses.flatMap((s) => (s.as === 'person' ? [s.person] : []));
    const person = whichPerson(people, context, knowledge) ?? sense.person;
    return ownerOfPerson(person, text, context, knowledge);
  }
  if ('place' in sense) {
    const { country, where } = sense.place;
    return {
      country,
      sectors: [],
      whole: null,
      person: null,
      part: true,
      detail: detail(country, where),
    };
  }
  return ofEntity(sense, detail(sense.entity.id, sense.entity.where), context, knowledge);
}

/** Rebels lend their sector, officeholders none: their aides and governments have their own. */
export function ownerOfPerson(
  person: Person,
  written: string,
  context: ArticleContext,
  knowledge: Knowledge,
): Owner {
  const { country, sectors } = actorOfPerson(person, context.day, knowledge);
  return {
    country,
    sectors: sectors.includes('REB') ? sectors : [],
    whole: null,
    person,
    part: false,
    detail: `${person.where}: ${written} -> ${person.name}`,
  };
}

function ofEntity(
  sense: Extract<Sense, { entity: Entity }>,
  detail: string,
  { day }: ArticleContext,
  knowledge: Knowledge,
): Owner {
  const entity = standing(sense.entity, day, knowledge);
  const country = entity.country;
  const isPartWhole =
    entity.kind === 'organisation' || entity.kind === 'bloc' || entity.kind === 'group';
  return {
    country,
    sectors: entity.kind === 'country' ? [] : entity.sectors,
    whole: isPartWhole ? entity : null,
    person: null,
    part: sense.as === 'ethnic',
    detail,
  };
}
