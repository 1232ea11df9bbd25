import type { Person, Tenure } from './entities.js';
import { piecesOf } from './pieces.js';
import type { Roles } from './role-table.js';
import { spellingKey } from './spelling.js';

const DAY = 86_400_000;
/** An open stint is trusted this long after the table's date; after that it is the last known. */
const TRUSTED_DAYS = 730;
/** Longest from election to office in most lands. */
const SOON_DAYS = 120;
/** The rank of those who lead a state. */
const LEADS = 9;

/** People by family name and by office, as of a day. Dates are ISO 8601 days. */
export class People {
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byOffice = new Map<string, Person[]>();
  readonly #byId = new Map<string, Person>();
  /** Made when a name is first asked for. */
  #bySpelling: Map<string, Person[]> | null = null;

  constructor(
    readonly all: readonly Person[],
    readonly roles: Roles,
  ) {
    for (const person of all) {
      this.#byId.set(person.id, person);
      for (const family of person.families) push(this.#byFamily, familyKey(family), person);
      for (const of of new Set(person.tenures.map((t) => t.of))) push(this.#byOffice, of, person);
    }
  }

  /** By the person's id, or by that of the person as an actor of an organisation. */
  byId(id: string): Person | undefined {
    return this.#byId.get(id.replace(/^org:[^/]*\//, ''));
  }

  /** Everyone who bears a family name. */
  byFamily(name: string): readonly Person[] {
    return this.#byFamily.get(familyKey(name)) ?? [];
  }

  /** Everyone whose full name may be a spelling of this one. */
  bySpelling(name: string): readonly Person[] {
    const key = spellingKey(name);
    if (key === null) return [];
    this.#bySpelling ??= spellings(this.all);
    return this.#bySpelling.get(key) ?? [];
  }

  /** Those who hold a role of a country or organisation on a day, with the stint. */
  holders(of: string, role: string, day: string): { person: Person; tenure: Tenure }[] {
    return (this.#byOffice.get(of) ?? []).flatMap((person) =>
      person.tenures
        .filter((tenure) => tenure.of === of && tenure.role === role && holds(tenure, day))
        .map((tenure) => ({ person, tenure })),
    );
  }

  /** The highest role a person holds on the day, or `undefined`. */
  tenureOn(person: Person, day: string): Tenure | undefined {
    return this.#highest(person.tenures.filter((tenure) => holds(tenure, day)));
  }

  /** A role to lead a land that the person takes up within a season: elected, not yet in office. */
  soonAfter(person: Person, day: string): Tenure | undefined {
    return person.tenures.find(
      (tenure) =>
        this.rank(tenure) >= LEADS &&
        tenure.start > day &&
        Date.parse(tenure.start) - Date.parse(day) < SOON_DAYS * DAY,
    );
  }

  /** The last role a person had begun before the day, held or not. */
  lastBefore(person: Person, day: string): Tenure | undefined {
    return person.tenures.filter((tenure) => tenure.start <= day).at(-1);
  }

  rank(tenure: Tenure | undefined): number {
    return tenure ? (this.roles.get(tenure.role)?.rank ?? 0) : 0;
  }

  #highest(tenures: readonly Tenure[]): Tenure | undefined {
    return tenures.toSorted(
      (a, b) =>
        this.rank(b) - this.rank(a) ||
        Number(b.role === 'head_of_state') - Number(a.role === 'head_of_state') ||
        (a.start < b.start ? 1 : -1),
    )[0];
  }
}

/** Held on the day: begun, not ended, and not merely last heard of years before. */
export function holds({ start, end, asOf }: Tenure, day: string): boolean {
  if (start > day || (end !== null && end <= day)) return false;
  return end !== null || Date.parse(day) - Date.parse(asOf) < TRUSTED_DAYS * DAY;
}

/** "al-Assad" and "Assad", "bin Salman": without article and particle where that leaves a name. */
function familyKey(name: string): string {
  const keys = piecesOf(name).map(({ key }) => key);
  if (keys.length > 1 && (keys[0] === 'al' || keys[0] === 'el')) keys.shift();
  return keys.join(' ');
}

function spellings(people: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people)
    for (const name of [person.name, ...person.names]) {
      const key = spellingKey(name);
      if (key !== null) push(index, key, person);
    }
  return index;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
