const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** The calendar day of an ISO 8601 date or date-time, as written; `null` if there is none. */
export function dayOf(text: string | null): string | null {
  const day = text === null ? undefined : DAY.exec(text)?.[0];
  if (!day) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse lets "2023-02-30" roll over in some forms; what does not come back is no day.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}
