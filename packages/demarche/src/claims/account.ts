import type { Reader } from '../store/database.js';
import { originOf } from '../store/origin.js';
import type { StoredReport } from '../store/store.js';
import { type Claim, claimsOf, isYes } from './claim.js';
import { sameHappening } from './happening.js';
import { type LifeStep, lifeOf, type Standing } from './life.js';
import { positionsOf } from './position.js';
import { reportsAround } from './reports-around.js';
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
export function accountOf(reports: readonly StoredReport[], outletOf: OutletOf): Account {
  const claims = claimsOf(reports);
  const life = lifeOf(claims);
  return {
    reports,
    claims,
    life,
    standing: life.at(-1)?.standing ?? null,
    origins: originsOf(reports),
    tellings: tellingsOf(reports, outletOf),
  };
}

function originsOf(reports: readonly StoredReport[]): readonly string[] {
  const saying = reports.filter((report) => {
    const [first] = positionsOf(report);
    return first !== undefined && isYes(first.position);
  });
  const origins = new Set(saying.map(originOf));
  return [...origins].filter((origin) => origin !== null).sort();
}

/** The account of the happening that a stored report tells of. */
export async function accountAround(
  db: Reader,
  report: StoredReport,
  outletOf: OutletOf,
): Promise<Account> {
  return accountOf(sameHappening(report, await reportsAround(db, report)), outletOf);
}
