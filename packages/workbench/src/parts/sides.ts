import type { ReportRow } from 'demarche/client';

export type Participant = ReportRow['event']['actors'][number];

/** The side of relations an actor stands on: its country, else the organisation or bloc itself. */
export function sideOf(actor: Pick<Participant, 'id' | 'country'>): string | null {
  if (actor.country) return actor.country;
  return /^(?:org|bloc):/.test(actor.id) ? actor.id : null;
}

export const relationHref = (a: string, b: string) =>
  `/relations/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;

/** The page of the pair an event joins: its first actor and the first recipient of another side. */
export function relationOf(event: ReportRow['event']): string | null {
  const parties = [...event.actors, ...event.recipients];
  const [a, b] = [...new Set(parties.map(sideOf).filter((side) => side !== null))];
  return a && b ? relationHref(a, b) : null;
}

/** Page of the article, opened at one report. */
export const reportHref = (article: string, report: string) =>
  `/articles/${encodeURIComponent(article)}?event=${encodeURIComponent(report)}`;

/** Page of the event that a report tells of: who says what of it, and when. */
export const eventHref = (report: string) => `/events/${encodeURIComponent(report)}`;

/** "North Korea, Vladimir Putin (RUS)": each name once, in the order of the text. */
export const namesOf = (parties: readonly Participant[]) =>
  [...new Set(parties.map(nameOf))].join(', ');

/** A person or body with its country, which a country's own name says already. */
function nameOf({ name, id, country }: Participant): string {
  const isCountry = country === null || id === country || id.startsWith(`${country}/`);
  return isCountry ? name : `${name} (${country})`;
}
