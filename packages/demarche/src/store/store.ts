import { type ActorCount, type ActorFilter, findActors, namesOfSides } from './actors.js';
import { findArticle } from './articles.js';
import type { CodedArticle } from './coded.js';
import type { Database } from './database.js';
import { type DuckDBOptions, openDuckDB } from './duckdb.js';
import type { ReportFilter } from './filter.js';
import { migrate } from './migrate.js';
import { placeAll } from './place.js';
import { findReport, findReports, type ReportPage } from './reports.js';
import { type Saved, save } from './save.js';
import { MIGRATIONS } from './schema.js';
import { type SearchFilter, type SearchPage, searchArticles } from './search.js';
import type { StoredArticle, StoredReport } from './stored.js';
import {
  findStories,
  findStory,
  type StoryPage,
  type StoryQuery,
  type StoryRecord,
} from './stories.js';
import * as count from './totals.js';

export type { ActorCount } from './actors.js';
export { articleId, type CodedArticle, codingId, reportId } from './coded.js';
export type { Database } from './database.js';
export { IN_MEMORY } from './duckdb.js';
export { StoreError, type StoreFailure } from './failure.js';
export type { ReportFilter } from './filter.js';
export type { ActorKind } from './presence.js';
export type { ReportPage } from './reports.js';
export type { Saved } from './save.js';
export type { SearchHit, SearchPage } from './search.js';
export type { StoredArticle, StoredCoding, StoredReport } from './stored.js';
export type { StoredStory, StoryPage, StoryQuery, StoryRecord, StoryStep } from './stories.js';
export type { Freshness, PublisherCount, Tally, Totals } from './totals.js';

/**
 * Keeps articles with their codings and finds them again. Every method throws `StoreError` with
 * the reason and the way out; the program ends with 3 then.
 */
export interface Store {
  /** File or address. */
  readonly where: string;
  /** Version of its tables. */
  readonly version: number;
  /** For SQL of other parts (relations). */
  readonly db: Database;

  /**
   * Stores coded articles; the same article under the same coding changes nothing.
   * @param readAt  when they were read, ISO 8601
   */
  save(articles: readonly CodedArticle[], readAt: string): Promise<Saved>;

  /** @param coding  a coding's id; the current one by default */
  article(id: string, coding?: string): Promise<StoredArticle | null>;
  /** By report id, or by event id as `demarche code` prints it. */
  report(id: string): Promise<StoredReport | null>;
  reports(filter: ReportFilter, limit: number, cursor?: string): Promise<ReportPage>;
  /** By its id or that of one of its reports. */
  story(id: string, query?: StoryQuery): Promise<StoryRecord | null>;
  /** With a report that matches, those told last first. */
  stories(
    filter: ReportFilter,
    limit: number,
    outletOf?: StoryQuery['outletOf'],
  ): Promise<StoryPage>;
  search(text: string, filter: SearchFilter, limit: number, offset?: number): Promise<SearchPage>;
  actors(filter: ActorFilter, limit: number): Promise<readonly ActorCount[]>;
  /** Names of those sides that some report names itself ("Russia", not only "Russian police"). */
  names(sides: readonly string[]): Promise<ReadonlyMap<string, string>>;
  publishers(): Promise<readonly count.PublisherCount[]>;
  totals(): Promise<count.Totals>;
  /** Within days, both inclusive. */
  tally(from: string, to: string): Promise<count.Tally>;
  freshness(): Promise<count.Freshness>;

  /** Waits for what is being written. Twice is once. */
  close(): Promise<void>;
}

/**
 * Opens the store in a folder, made where missing, or one in memory (`':memory:'`).
 * One process at a time: a second gets a `StoreError` that names the first.
 */
export async function openStore(dir: string, options: DuckDBOptions = {}): Promise<Store> {
  const db = await openDuckDB(dir, options);
  try {
    const version = await migrate(db, MIGRATIONS);
    await placeAll(db);
    return storeOver(db, version);
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** A store over any database whose tables are in place. */
export function storeOver(db: Database, version: number): Store {
  return {
    where: db.where,
    version,
    db,
    save: (articles, readAt) => save(db, articles, readAt),
    article: (id, coding) => findArticle(db, id, coding),
    report: (id) => findReport(db, id),
    reports: (filter, limit, cursor) => findReports(db, filter, limit, cursor),
    story: (id, query) => findStory(db, id, query),
    stories: (filter, limit, outletOf) => findStories(db, filter, limit, outletOf),
    search: (text, filter, limit, offset = 0) => searchArticles(db, text, filter, limit, offset),
    actors: (filter, limit) => findActors(db, filter, limit),
    names: (sides) => namesOfSides(db, sides),
    publishers: () => count.publishers(db),
    totals: () => count.totals(db),
    tally: (from, to) => count.tallyBetween(db, from, to),
    freshness: () => count.freshness(db),
    close: () => db.close(),
  };
}
