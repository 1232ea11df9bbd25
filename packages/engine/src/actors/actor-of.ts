import type { Entity, Person, RoleNoun, Tenure } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sector } from '../plover.js';
import type { Actor } from './actor.js';

/**
 * A land, organisation, institution, bloc, armed group or outlet as such. A body of an organisation
 * is the organisation's: the Security Council is "org:UN/UNSC".
 */
export function actorOfEntity(entity: Entity): Actor {
  const { id, partOf, country, sectors, name, wikidata } = entity;
  const key = partOf ? `${partOf}/${id.slice(id.indexOf(':') + 1)}` : id;
  return { id: key, country, sectors, name, wikidata, office: null };
}

/** A former state on a day after its end is the state that took its place. */
export function standing(entity: Entity, day: string, knowledge: Knowledge): Entity {
  if (!entity.successor || entity.end === null || entity.end >= day) return entity;
  return knowledge.entities.get(entity.successor) ?? entity;
}

/** A part of a land known by its sector alone: "Russian forces" is RUS/MIL. */
export function actorOfSector(
  country: string | null,
  noun: RoleNoun,
  sectors: readonly Sector[],
  knowledge: Knowledge,
  office: string | null = noun.class === 'office' ? noun.noun : null,
): Actor {
  const name = (country && knowledge.entities.get(country)?.name) || noun.noun;
  const primary = sectors[0];
  const id = primary ? `${country ?? '-'}/${primary}` : (country ?? '-');
  return { id, country, sectors, name, wikidata: null, office };
}

/** A part of an organisation: "U.N. peacekeepers" are org:UN/MIL. */
export function actorOfPart(entity: Entity, sectors: readonly Sector[]): Actor {
  const extra = sectors.filter((sector) => sector !== 'GOV' && !entity.sectors.includes(sector));
  const whole = actorOfEntity(entity);
  if (extra.length === 0) return whole;
  return { ...whole, id: `${whole.id}/${extra[0]}`, sectors: [...entity.sectors, ...extra] };
}

/** A known person with the office of the day; without one, the country of the last and no office. */
export function actorOfPerson(person: Person, day: string, knowledge: Knowledge): Actor {
  const { people } = knowledge;
  const now = people.tenureOn(person, day);
  const tenure = now ?? people.lastBefore(person, day) ?? person.tenures[0]!;
  return {
    id: now ? keyInOffice(person, now, knowledge) : person.id,
    country: landOf(tenure, day, knowledge) ?? (now ? null : landBefore(person, day, knowledge)),
    sectors: now
      ? sectorsOfTenure(now, knowledge)
      : sectorsOutOfOffice(person, tenure, day, knowledge),
    name: person.name,
    wikidata: person.wikidata,
    office: now ? officeName(now, knowledge) : null,
  };
}

/**
 * The land of an office, as of the day; `null` where that is of an organisation or of a group
 * without a land.
 */
export function landOf({ of }: Tenure, day: string, knowledge: Knowledge): string | null {
  const entity = knowledge.entities.get(of);
  return entity ? standing(entity, day, knowledge).country : of.includes(':') ? null : of;
}

/** Who has headed an organisation is of the land that they served before. */
function landBefore({ tenures }: Person, day: string, knowledge: Knowledge): string | null {
  const lands = tenures
    .filter(({ start }) => start <= day)
    .flatMap((tenure) => landOf(tenure, day, knowledge) ?? []);
  return lands.at(-1) ?? null;
}

/** Who heads or speaks for an organisation acts for it: "org:NATO/wd:Q57665". */
function keyInOffice(person: Person, { of }: Tenure, { entities }: Knowledge): string {
  if (!of.startsWith('org:')) return person.id;
  return `${entities.get(of)?.partOf ?? of}/${person.id}`;
}

/**
 * Those who held office are PLOVER's elites; rebels and dissidents stay what they were. Of those
 * whose first office is still to come nothing is known yet.
 */
function sectorsOutOfOffice(
  person: Person,
  tenure: Tenure,
  day: string,
  knowledge: Knowledge,
): readonly Sector[] {
  if (tenure.start > day) return knowledge.people.soonAfter(person, day) ? ['ELI'] : [];
  const held = sectorsOfTenure(tenure, knowledge);
  return held.some((s) => s === 'GOV' || s === 'IGO' || s === 'LEG') ? ['ELI'] : held;
}

const MILITARY =
  /staff of the army|general staff|joint (?:chiefs|staff)|defence (?:staff|force)|army|air force|navy|armed forces|commander|^chief of defence|guard/i;
const INTELLIGENCE =
  /intelligence|security service|secret service|state security|mossad|federal security/i;

function sectorsOfTenure({ role, office }: Tenure, knowledge: Knowledge): readonly Sector[] {
  if (role === 'security_chief') {
    if (INTELLIGENCE.test(office)) return ['SPY', 'GOV'];
    return MILITARY.test(office) ? ['MIL', 'GOV'] : ['GOV'];
  }
  return knowledge.roles.get(role)?.sectors ?? ['GOV'];
}

const NAMED_BY_OFFICE = new Set([
  'spokesperson',
  'envoy',
  'adviser',
  'security_chief',
  'org_head',
  'org_official',
  'rebel',
  'opposition',
  'candidate',
  'former',
]);

/** "President of Russia"; an office whose words say where they belong stands alone. */
export function officeName({ role, office, of }: Tenure, knowledge: Knowledge): string {
  const title = office || role.replaceAll('_', ' ');
  const entity = knowledge.entities.get(of);
  if (!entity || NAMED_BY_OFFICE.has(role) || title.includes(entity.name)) return title;
  return `${title} of ${entity.name}`;
}

/** A person whom no table knows: name, role and country as the text gives them. */
export function unknownPerson(
  name: string,
  country: string | null,
  noun: RoleNoun | null,
  sectors: readonly Sector[],
): Actor {
  return {
    id: `name:${name.toLowerCase()}`,
    country,
    sectors,
    name,
    wikidata: null,
    office: noun?.noun ?? null,
  };
}
