import { copiesIn } from '../store/copies.js';
import type { Reader } from '../store/database.js';
import type { StoredReport } from '../store/store.js';
import { reportsIn, storyWith } from '../store/stories.js';
import { type OriginOptions, originsOf } from '../stories/origins.js';
import { type Claim, claimsOf, isYes } from './claim.js';
import { type LifeStep, lifeOf, type Standing } from './life.js';
import { positionsOf } from './position.js';
import { type OutletOf, type Telling, tellingsOf } from './telling.js';

/** One happening with all that is said of it. */
export interface Account {
  /** By publication. */
  readonly reports: readonly StoredReport[];
  /** In the order in which they were first told. */
  readonly claims: readonly Claim[];
  readonly life: readonly LifeStep[];
  /** How it stands by the last step; `null` if no report takes a position. */
  readonly standing: Standing | null;
  /** Independent voices that say it happened: reprints and spokesmen of one side count once. */
  readonly origins: readonly string[];
  readonly tellings: readonly Telling[];
}

/** What the reports of one happening say of it. Pure: the same reports give the same account. */
export function accountOf(
  reports: readonly StoredReport[],
  outletOf: OutletOf,
  options: OriginOptions = {},
): Account {
  const claims = claimsOf(reports);
  const life = lifeOf(claims);
  return {
    reports,
    claims,
    life,
    standing: life.at(-1)?.standing ?? null,
    origins: voicesOf(reports, options),
    tellings: tellingsOf(reports, outletOf),
  };
}

/** The first voice of each origin that says it happened. */
function voicesOf(reports: readonly StoredReport[], options: OriginOptions): readonly string[] {
  const saying = reports.filter((report) => {
    const [first] = positionsOf(report);
    return first !== undefined && isYes(first.position);
  });
  const voices = originsOf(saying, options).map(({ voice }) => voice);
  return voices.filter((voice) => voice !== null).sort();
}

/**
 * The account of the happening that a stored report tells of: of its story. A report of a coding that
 * is no longer current stands in none, and has an account of its own.
 */
export async function accountAround(
  db: Reader,
  report: StoredReport,
  outletOf: OutletOf,
): Promise<Account> {
  const story = await storyWith(db, report.id);
  const told = story === null ? [] : await reportsIn(db, story);
  const reports = told.some(({ id }) => id === report.id) ? told : [report];
  const copies = await copiesIn(db, reports);
  return accountOf(reports, outletOf, { copyOf: copies(reports) });
}
