import sql, { join } from 'sql-template-tag';
import { type CopyCandidate, copiesAmong } from '../stories/copies.js';
import { byPublication } from '../stories/origins.js';
import type { Reader } from './database.js';
import { knownAt } from './known.js';
import { loadReports } from './reports.js';
import { instant, type StoredReport, textOrNull } from './stored.js';

/**
 * The story that a report stands in, or what became of a story whose first report stands elsewhere now.
 * @param id  of a report or a story
 * @param at  as it was known then, ISO 8601; now by default
 */
export async function storyWith(db: Reader, id: string, at?: string): Promise<string | null> {
  const known = knownAt('p', 'placed_at', at);
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
    where p.story = ${story} and ${knownAt('p', 'placed_at', at)}`);
  const reports = await loadReports(
    db,
    rows.map((row) => String(row.report)),
  );
  return reports.toSorted(byPublication);
}

/** Which articles of these reports copy another of them (`copiesAmong`). */
export async function copiesIn(
  db: Reader,
  reports: readonly StoredReport[],
): Promise<(article: string) => string | null> {
  const ids = [...new Set(reports.map(({ article }) => article.id))];
  if (ids.length < 2) return () => null;
  const rows = await db.all(sql`select id, publisher, published, text from articles
    where id in (${join(ids)})`);
  const articles = rows.map(
    (row): CopyCandidate => ({
      id: String(row.id),
      publisher: textOrNull(row.publisher),
      published: textOrNull(row.published),
      text: String(row.text),
    }),
  );
  const copies = new Map(copiesAmong(articles).map(({ article, of }) => [article, of]));
  return (article) => copies.get(article) ?? null;
}

/** A change of which reports a story has. */
export interface StoryStep {
  /** When it was known, ISO 8601. */
  readonly at: string;
  /** Ids of reports. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** How a story came to have the reports that it has, oldest first. */
export async function historyOf(
  db: Reader,
  story: string,
  at?: string,
): Promise<readonly StoryStep[]> {
  const rows = await db.all(sql`select report, placed_at, known_until from placements
    where story = ${story} order by report`);
  const steps = new Map<string, { readonly joined: Set<string>; readonly left: Set<string> }>();
  const stepAt = (time: string) => {
    const step = steps.get(time) ?? { joined: new Set(), left: new Set() };
    steps.set(time, step);
    return step;
  };
  for (const row of rows) {
    stepAt(instant(row.placed_at)).joined.add(String(row.report));
    if (row.known_until !== null) stepAt(instant(row.known_until)).left.add(String(row.report));
  }
  // One that follows another report of the same story from then on has neither joined nor left.
  return [...steps]
    .map(([time, { joined, left }]) => ({
      at: time,
      joined: [...joined].filter((id) => !left.has(id)),
      left: [...left].filter((id) => !joined.has(id)),
    }))
    .filter((step) => step.joined.length + step.left.length > 0)
    .filter((step) => at === undefined || step.at <= at)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
