import { type Knowledge, membersOn } from '@demarche/engine';

/** A side of a relation as it is asked for: a state, an organisation, or a bloc with its members. */
export interface Side {
  readonly id: string;
  readonly name: string;
  /** It acts through others too. */
  readonly isBloc: boolean;
  /** Sides that count as it on a day, itself among them. */
  on(day: string): ReadonlySet<string>;
  /** All that ever do. */
  readonly ever: readonly string[];
}

export type SideTables = Pick<Knowledge, 'entities' | 'memberships'>;

/** Thrown for a side that the knowledge tables do not have. */
export class UnknownSideError extends Error {
  override readonly name = 'UnknownSideError';
  readonly wayOut = 'give a code, an id or a name, like RUS, org:EU, bloc:west or "North Korea"';
}

/** Marks an organisation that is asked for with its members: "org:EU+". */
const WITH_MEMBERS = '+';

/**
 * Reads sides as users write them: a code ("RUS"), an id ("org:EU"), a name ("North Korea").
 * A bloc ("bloc:west", "the West") stands for itself and its members; an organisation does so
 * with a plus ("org:EU+"). Members are those of the day of each story: a state that joined in
 * April 2023 acts for the organisation from then on.
 */
export function sidesOver(tables: SideTables): (text: string) => Side {
  const names = new Map<string, string>();
  for (const { name, id } of tables.entities.values()) {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), id);
  }
  const idOf = (text: string): string | undefined => {
    if (tables.entities.has(text)) return text;
    const code = text.toUpperCase();
    return tables.entities.has(code) ? code : names.get(text.toLowerCase());
  };
  return (text) => {
    const wide = text.endsWith(WITH_MEMBERS);
    const id = idOf(wide ? text.slice(0, -1) : text);
    if (id === undefined) throw new UnknownSideError(`no country, organisation or bloc "${text}"`);
    return sideOver(tables, id, wide);
  };
}

function sideOver(tables: SideTables, id: string, wide: boolean): Side {
  const { name, kind } = tables.entities.get(id)!;
  const isBloc = kind === 'bloc' || (wide && kind === 'organisation');
  if (!isBloc) return single(id, name);
  const ever = expanded(tables, id, null);
  const days = new Map<string, ReadonlySet<string>>();
  const on = (day: string) => {
    const known = days.get(day) ?? new Set(expanded(tables, id, day));
    days.set(day, known);
    return known;
  };
  return { id: wide ? `${id}${WITH_MEMBERS}` : id, name, isBloc, on, ever };
}

/** A side that is only itself. */
export function single(id: string, name = id): Side {
  const only = new Set([id]);
  return { id, name, isBloc: false, on: () => only, ever: [id] };
}

/** The bloc or organisation, its members of the day (of any day if `null`), and theirs. */
function expanded(
  tables: SideTables,
  id: string,
  day: string | null,
  seen = new Set<string>(),
): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const entity = tables.entities.get(id);
  const states = entity?.kind === 'organisation' ? statesOf(tables, id, day) : [];
  const members = [...(entity?.members ?? []), ...states];
  return [id, ...members.flatMap((member) => expanded(tables, member, day, seen))];
}

function statesOf({ memberships }: SideTables, id: string, day: string | null): readonly string[] {
  if (day !== null) return membersOn(memberships, id, day);
  return memberships.filter(({ organisation }) => organisation === id).map((m) => m.country);
}
