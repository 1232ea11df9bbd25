import sql, { raw, type Sql } from 'sql-template-tag';

/**
 * The condition that a row was known at an instant.
 * @param of  the table's name or alias with a dot, or nothing where it is clear
 * @param since  the column that says since when
 * @param at  ISO 8601; now by default
 */
export function knownAt(of: string, since: 'read_at' | 'placed_at', at?: string): Sql {
  const until = raw(`${of}known_until`);
  if (at === undefined) return sql`${until} is null`;
  const instant = sql`cast(${at} as timestamp)`;
  return sql`(${raw(of + since)} <= ${instant} and (${until} is null or ${until} > ${instant}))`;
}

/** The last instant of a day, ISO 8601. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`;
