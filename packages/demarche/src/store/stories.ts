import sql from 'sql-template-tag';
import { byPublication } from '../stories/origins.js';
import { type Story, type StoryOptions, storyOf } from '../stories/story.js';
import { type CopiesOf, copiesIn } from './copies.js';
import type { Cell, Reader, Row } from './database.js';
import { condition, type ReportFilter } from './filter.js';
import { knownAt } from './known.js';
import { loadReports } from './reports.js';
import { instant, type StoredReport } from './stored.js';

/**
 * The story that a report stands in, or what became of a story whose first report stands elsewhere now.
 * @param id  of a report or a story
 * @param at  as it was known then, ISO 8601; now by default
 */
export async function storyWith(db: Reader, id: string, at?: string): Promise<string | null> {
  const known = knownAt('p.', 'placed_at', at);
  const [own] = await db.all(sql`select p.story from placements p
    where p.report = ${id} and ${known}`);
  if (own) return String(own.story);
  // Its first report was coded anew: the story goes on where most of its reports are.
  const [heir] = await db.all(sql`select p.story from placements p
    where ${known} and p.report in (select report from placements where story = ${id})
    group by p.story order by count(*) desc, p.story limit 1`);
  return heir ? String(heir.story) : null;
}

/** The reports of a story by publication. */
export async function reportsIn(
  db: Reader,
  story: string,
  at?: string,
): Promise<readonly StoredReport[]> {
  const rows = await db.all(sql`select p.report from placements p
    where p.story = ${story} and ${knownAt('p.', 'placed_at', at)}`);
  const reports = await loadReports(
    db,
    rows.map((row) => String(row.report)),
  );
  return reports.toSorted(byPublication);
}

/** A change of which reports a story has. */
export interface StoryStep {
  /** When it was known, ISO 8601. */
  readonly at: string;
  /** Ids of reports. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Stories in which some of those that joined stood before. */
  readonly from: readonly string[];
}

/** How a story came to have the reports that it has, oldest first. */
export async function historyOf(
  db: Reader,
  story: string,
  at?: string,
): Promise<readonly StoryStep[]> {
  const rows = await db.all(sql`select report, story, placed_at, known_until from placements
    where report in (select report from placements where story = ${story}) order by report, story`);
  const times = new Set(
    rows
      .filter((row) => row.story === story)
      .flatMap((row) => [row.placed_at, row.known_until ?? null]),
  );
  return [...times]
    .filter((time) => time !== null)
    .map((time) => stepAt(time, rows, story))
    .filter((step) => step.joined.length + step.left.length > 0)
    .filter((step) => at === undefined || step.at <= at)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function stepAt(time: Cell | undefined, rows: readonly Row[], story: string): StoryStep {
  const opened = rows.filter((row) => row.placed_at === time && row.story === story);
  const closed = rows.filter((row) => row.known_until === time);
  const reports = (those: readonly Row[]) => new Set(those.map((row) => String(row.report)));
  const [came, went] = [reports(opened), reports(closed.filter((row) => row.story === story))];
  const before = closed.filter((row) => row.story !== story && came.has(String(row.report)));
  return {
    at: instant(time),
    // One that only follows another report of the story from then on has neither joined nor left.
    joined: [...came].filter((id) => !went.has(id)),
    left: [...went].filter((id) => !came.has(id)),
    from: [...new Set(before.map((row) => String(row.story)))].sort(),
  };
}

/** A story with the reports that tell it. */
export interface StoredStory extends Story {
  /** By publication. */
  readonly told: readonly StoredReport[];
}

/** A story with how it came about. */
export interface StoryRecord extends StoredStory {
  readonly history: readonly StoryStep[];
}

export interface StoryQuery {
  /** What is known of a publisher by its name. */
  readonly outletOf?: StoryOptions['outletOf'] | undefined;
  /** As it was known at this instant, ISO 8601. Default: now. */
  readonly known?: string | undefined;
}

/**
 * The story that a report stands in, with its origins and how it came about.
 * @param id  of a report or a story
 * @returns `null` if there is, or was then, none
 */
export async function findStory(
  db: Reader,
  id: string,
  { known, outletOf }: StoryQuery = {},
): Promise<StoryRecord | null> {
  const story = await storyWith(db, id, known);
  if (story === null) return null;
  const [told, history] = await Promise.all([
    reportsIn(db, story, known),
    historyOf(db, story, known),
  ]);
  const copies = await copiesIn(db, told);
  return { ...storyFrom(story, told, copies, outletOf), history };
}

export interface StoryPage {
  /** Stories that match. */
  readonly total: number;
  /** Those told last first. */
  readonly stories: readonly StoredStory[];
}

/** Stories with a report that matches, each with all its reports. */
export async function findStories(
  db: Reader,
  filter: ReportFilter,
  limit: number,
  outletOf?: StoryQuery['outletOf'],
): Promise<StoryPage> {
  const stands = knownAt('p.', 'placed_at', filter.known);
  const rows = await db.all(sql`
    with matching as (select id, day from reports where ${condition(filter)}),
    found as (select p.story, max(m.day) as day from placements p join matching m on m.id = p.report
      where ${stands} group by p.story),
    page as (select * from found order by day desc nulls last, story limit ${limit})
    select page.story, p.report, (select cast(count(*) as integer) from found) as total
    from page join placements p on p.story = page.story and ${stands}
    order by page.day desc nulls last, page.story`);
  const reports = await loadReports(
    db,
    rows.map((row) => String(row.report)),
  );
  const byId = new Map(reports.map((report) => [report.id, report]));
  const told = new Map<string, StoredReport[]>();
  for (const { story, report } of rows) {
    const id = String(story);
    told.set(id, [...(told.get(id) ?? []), byId.get(String(report))!]);
  }
  const copies = await copiesIn(db, reports);
  return {
    total: Number(rows[0]?.total ?? 0),
    stories: [...told].map(([id, those]) => storyFrom(id, those, copies, outletOf)),
  };
}

function storyFrom(
  id: string,
  told: readonly StoredReport[],
  copies: CopiesOf,
  outletOf: StoryQuery['outletOf'],
): StoredStory {
  const options = { copyOf: copies(told), ...(outletOf && { outletOf }) };
  return { ...storyOf(id, told, options), told: told.toSorted(byPublication) };
}
