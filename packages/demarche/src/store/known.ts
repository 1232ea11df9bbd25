import sql, { raw, type Sql } from 'sql-template-tag';

/**
 * The condition that a row was known at an instant.
 * @param since  the column that says since when, of the table that has `known_until`
 * @param at  ISO 8601; now by default
 */
export function knownAt(table: string, since: 'read_at' | 'placed_at', at?: string): Sql {
  const column = (name: string) => raw(`${table}.${name}`);
  if (at === undefined) return sql`${column('known_until')} is null`;
  const instant = sql`cast(${at} as timestamp)`;
  return sql`${column(since)} <= ${instant}
    and (${column('known_until')} is null or ${column('known_until')} > ${instant})`;
}

/** The last instant of a day, ISO 8601. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`;
