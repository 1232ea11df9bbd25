import sql, { type Sql } from 'sql-template-tag';
import type { Brief } from '../stories/brief.js';
import { briefOfText } from '../stories/brief-text.js';
import { lookedUnder } from '../stories/candidates.js';
import { FARTHEST_DAYS } from '../stories/likeness.js';
import { type Placement, StoryMerger } from '../stories/merger.js';
import { originsOf } from '../stories/origins.js';
import { briefsOf } from './briefs.js';
import { copiesIn } from './copies.js';
import type { Database, Reader, Writer } from './database.js';
import { loadReports } from './reports.js';
import { instant, textOrNull } from './stored.js';

/** Where a report stands, and with whom it is one witness. */
interface Standing extends Placement {
  /** The first of the story's reports that are of one origin. */
  readonly origin: string;
}

type Placed = readonly [brief: Brief, standing: Standing];

/**
 * Merges reports into the stored stories and takes others back. Where a report stood before is kept.
 * @param come  briefs of reports that stand nowhere, kept already (`keepBriefs`)
 * @param gone  ids of reports that no longer count as known
 * @param at  since when it is known, ISO 8601
 */
export async function place(
  writer: Writer,
  come: readonly Brief[],
  gone: readonly string[],
  at: string,
): Promise<void> {
  if (come.length + gone.length === 0) return;
  const held = await heldFor(writer, come, gone);
  const merger = new StoryMerger();
  merger.restore(held.values());
  const moved = new Map([...merger.withdraw(gone), ...merger.add(come)]);
  const origins = await originsIn(writer, changedStories(merger, held, moved, gone));
  const changed = [...new Set([...moved.keys(), ...origins.keys()])]
    .map((id): readonly [string, Standing] => {
      const placement = merger.placementOf(id)!;
      return [id, { ...placement, origin: origins.get(id) ?? held.get(id)?.[1].origin ?? id }];
    })
    .filter(([id, standing]) => !isSame(held.get(id)?.[1], standing));
  const ended = [...gone, ...changed.map(([id]) => id).filter((id) => held.has(id))];
  if (ended.length > 0) {
    await writer.run(sql`update placements set known_until = cast(${at} as timestamp)
      where known_until is null and report in (${listed(ended)})`);
  }
  await writer.insert(
    'placements',
    changed.map(([report, standing]) => ({
      report,
      ...standing,
      placed_at: at,
      known_until: null,
    })),
  );
}

const isSame = (a: Standing | undefined, b: Standing): boolean =>
  a?.story === b.story &&
  a.leader === b.leader &&
  a.likeness === b.likeness &&
  a.origin === b.origin;

/** The reports of each story that has other reports than before. */
function changedStories(
  merger: StoryMerger,
  held: ReadonlyMap<string, Placed>,
  moved: ReadonlyMap<string, Placement>,
  gone: readonly string[],
): readonly (readonly string[])[] {
  const changed = new Set<string>();
  for (const id of [...moved.keys(), ...gone]) {
    const [before, now] = [held.get(id)?.[1].story, moved.get(id)?.story];
    if (before === now) continue;
    for (const story of [before, now]) if (story !== undefined) changed.add(story);
  }
  return [...merger.stories()].filter(([id]) => changed.has(id)).map(([, reports]) => reports);
}

/** Of each report the first of its origin. */
async function originsIn(
  reader: Reader,
  stories: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, string>> {
  const told = await loadReports(reader, stories.filter((story) => story.length > 1).flat());
  const byId = new Map(told.map((report) => [report.id, report]));
  const copies = await copiesIn(reader, told);
  const firsts = stories.flatMap((story) => {
    const [only] = story;
    if (story.length === 1) return [[only!, only!] as const];
    const reports = story.map((id) => byId.get(id)!);
    return originsOf(reports, { copyOf: copies(reports) }).flatMap((origin) =>
      origin.reports.map((id) => [id, origin.reports[0]!] as const),
    );
  });
  return new Map(firsts);
}

/** The reports of all stories that may change: those that reports leave, and those around the new. */
async function heldFor(
  writer: Writer,
  come: readonly Brief[],
  gone: readonly string[],
): Promise<ReadonlyMap<string, Placed>> {
  const left = await membersOf(writer, await storiesWith(writer, gone));
  const lost = new Set(gone);
  const orphans = left.filter(([, { leader }]) => leader !== null && lost.has(leader));
  const near = await storiesNear(writer, [...come, ...orphans.map(([brief]) => brief)]);
  const known = new Set(left.map(([, { story }]) => story));
  const others = await membersOf(
    writer,
    near.filter((story) => !known.has(story)),
  );
  return new Map([...left, ...others].map((placed) => [placed[0].id, placed]));
}

/** The stories of those that any of these may follow, or that may follow it. */
async function storiesNear(reader: Reader, briefs: readonly Brief[]): Promise<readonly string[]> {
  const wanted = spansByKey(briefs);
  if (wanted.size === 0) return [];
  const spans = [...wanted.values()];
  const [first, last] = [least(spans.map((s) => s.first)), -least(spans.map((s) => -s.last))];
  const rows = await reader.all(sql`
    with wanted as (select ${integers([...wanted.keys()])} as key,
      ${integers(spans.map((span) => span.first))} as first_day,
      ${integers(spans.map((span) => span.last))} as last_day),
    found as (select distinct filed.report from brief_keys filed
      join wanted on wanted.key = filed.key
        and filed.last_day >= wanted.first_day and filed.first_day <= wanted.last_day
      where filed.last_day >= ${first} and filed.first_day <= ${last})
    select distinct story from placements
    where known_until is null and report in (select report from found)`);
  return rows.map((row) => String(row.story));
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Under which keys to look, and the days that matter there. */
function spansByKey(briefs: readonly Brief[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  for (const brief of briefs) {
    if (!brief.days) continue;
    const [from, to] = [brief.days.start - FARTHEST_DAYS, brief.days.end + FARTHEST_DAYS];
    for (const key of lookedUnder(brief)) {
      const { first = from, last = to } = spans.get(key) ?? {};
      spans.set(key, { first: Math.min(first, from), last: Math.max(last, to) });
    }
  }
  return spans;
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

async function storiesWith(reader: Reader, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await reader.all(sql`select distinct story from placements
    where known_until is null and report in (${listed(ids)})`);
  return rows.map((row) => String(row.story));
}

async function membersOf(reader: Reader, stories: readonly string[]): Promise<readonly Placed[]> {
  if (stories.length === 0) return [];
  const rows = await reader.all(sql`select p.story, p.leader, p.likeness, p.origin, b.brief
    from placements p join briefs b on b.report = p.report
    where p.known_until is null and p.story in (${listed(stories)})`);
  return rows.map((row) => [
    briefOfText(String(row.brief)),
    {
      story: String(row.story),
      leader: textOrNull(row.leader),
      likeness: Number(row.likeness),
      origin: String(row.origin),
    },
  ]);
}

// Lists go in as one value: thousands of parameters cost more than the query.
const listed = (ids: readonly string[]): Sql =>
  sql`select unnest(string_to_array(${ids.join(',')}, ','))`;
const integers = (numbers: readonly number[]): Sql =>
  sql`cast(unnest(string_to_array(${numbers.join(',')}, ',')) as integer)`;

/** Of articles coded anew: reports that are current and stand nowhere, and those that stand and are not. */
export async function turnover(
  writer: Writer,
  articles: readonly string[],
): Promise<{ readonly come: readonly string[]; readonly gone: readonly string[] }> {
  if (articles.length === 0) return { come: [], gone: [] };
  const rows = await writer.all(sql`
    select id, known_until is null as is_current,
      id in (select report from placements where known_until is null) as is_placed
    from reports where article in (${listed(articles)}) order by id`);
  const those = (current: boolean) =>
    rows
      .filter((row) => row.is_current === current && row.is_placed !== current)
      .map((row) => String(row.id));
  return { come: those(true), gone: those(false) };
}

/** Reports merged in one transaction. */
const AT_ONCE = 2000;

/**
 * Merges the reports that stand nowhere yet: all of a store that was written before there were stories,
 * in the order in which they were read. What is merged stays so if the program ends before all are.
 */
export async function placeAll(db: Database): Promise<void> {
  while (await hasUnplaced(db)) {
    await db.write(async (writer) => {
      const rows = await writer.all(sql`select id, read_at from reports
        where known_until is null
          and id not in (select report from placements where known_until is null)
        order by read_at, id limit ${AT_ONCE}`);
      const together = rows.filter((row) => row.read_at === rows[0]!.read_at);
      const ids = together.map((row) => String(row.id));
      const at = rows[0]?.read_at;
      if (at !== undefined) await place(writer, await briefsOf(writer, ids), [], instant(at));
    });
  }
}

async function hasUnplaced(db: Reader): Promise<boolean> {
  const [row] = await db.all(sql`select
    (select count(*) from reports where known_until is null)
      > (select count(*) from placements where known_until is null) as unplaced`);
  return row?.unplaced === true;
}
