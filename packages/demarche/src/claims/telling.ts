import type { Outlet } from '../outlets/outlets.js';
import type { StoredReport } from '../store/store.js';
import { claimsOf } from './claim.js';
import { type LifeStep, lifeOf, type Standing } from './life.js';

/** A publisher of a telling, as the tables of outlets know it. */
export interface TellingPublisher {
  readonly name: string;
  readonly country: string | null;
  readonly stateMedia: boolean;
}

/** The happening as one camp of publishers tells it. */
export interface Telling {
  /** Publishers of a country that takes part, of any other, or of one not known. */
  readonly kind: 'party' | 'third' | 'unknown';
  /** ISO 3166 alpha-3 of the party; `null` for the others. */
  readonly country: string | null;
  readonly publishers: readonly TellingPublisher[];
  /** Ids, oldest first. */
  readonly reports: readonly string[];
  /** How it stands in these reports alone; `null` if none of them takes a position. */
  readonly standing: Standing | null;
  /** Claims are numbered as in `claimsOf` these reports. */
  readonly life: readonly LifeStep[];
}

/** What the tables know of a publisher, by its name. */
export type OutletOf = (publisher: string) => Outlet | undefined;

/**
 * The same happening as told by publishers of each country that takes part, of third countries, and
 * of countries not known. Every party has a telling, even one that no report is in; the others are
 * left out where empty.
 */
export function tellingsOf(
  reports: readonly StoredReport[],
  outletOf: OutletOf,
): readonly Telling[] {
  const parties = partiesOf(reports);
  const camps = new Map<string, StoredReport[]>(parties.map((country) => [country, []]));
  for (const report of reports) {
    const camp = campOf(report, parties, outletOf);
    camps.set(camp, [...(camps.get(camp) ?? []), report]);
  }
  const order = [...parties, 'third', 'unknown'].filter((camp) => camps.has(camp));
  return order.map((camp) => tellingOf(camp, camps.get(camp) ?? [], outletOf));
}

/** The countries that act or are acted on, sorted. */
function partiesOf(reports: readonly StoredReport[]): readonly string[] {
  const countries = reports.flatMap(({ event }) =>
    [...event.actors, ...event.recipients].map(({ country }) => country),
  );
  return [...new Set(countries.filter((country) => country !== null))].sort();
}

function campOf(report: StoredReport, parties: readonly string[], outletOf: OutletOf): string {
  const { publisher } = report.article;
  const country = publisher === null ? null : (outletOf(publisher)?.country ?? null);
  if (country === null) return 'unknown';
  return parties.includes(country) ? country : 'third';
}

function tellingOf(camp: string, reports: readonly StoredReport[], outletOf: OutletOf): Telling {
  const kind = camp === 'third' || camp === 'unknown' ? camp : 'party';
  const names = new Set(reports.map(({ article }) => article.publisher ?? ''));
  const life = lifeOf(claimsOf(reports));
  return {
    kind,
    country: kind === 'party' ? camp : null,
    publishers: [...names]
      .filter((name) => name !== '')
      .sort()
      .map((name) => {
        const outlet = outletOf(name);
        return { name, country: outlet?.country ?? null, stateMedia: outlet?.stateMedia ?? false };
      }),
    reports: reports.map(({ id }) => id),
    standing: life.at(-1)?.standing ?? null,
    life,
  };
}
