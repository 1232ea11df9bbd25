import type { Certainty, EventType, QuadClass } from '@demarche/engine';
import sql, { join, type Sql } from 'sql-template-tag';
import { pairOf } from './dyads.js';
import { knownAt } from './known.js';
import { lineOfWords } from './words.js';

/** Which reports. Everything given must hold; a list means any of its members. */
export interface ReportFilter {
  /** Sides ("RUS", "org:EU") or actor ids. */
  readonly actors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  /** Two sides, in either order and direction. */
  readonly pair?: readonly [string, string] | undefined;
  /** Each of these takes part in some role, by one of its sides. */
  readonly parties?: readonly (readonly string[])[] | undefined;
  readonly types?: readonly EventType[] | undefined;
  readonly quads?: readonly QuadClass[] | undefined;
  readonly certainties?: readonly Certainty[] | undefined;
  readonly opinion?: boolean | undefined;
  /** Only what enters scores, or only what does not. */
  readonly counted?: boolean | undefined;
  readonly publisher?: string | undefined;
  /** Actor id of a source, or words of its name. */
  readonly source?: string | undefined;
  /** What these outlets print or are cited for; none: nothing. */
  readonly outlets?: readonly FilterOutlet[] | undefined;
  /** Least number of independent origins (`originsOf`) that state or report the report's story. */
  readonly origins?: number | undefined;
  readonly article?: string | undefined;
  /** Words that the sentence holds, all of them. */
  readonly words?: string | undefined;
  /** Days of the event, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** As it was known at this instant, ISO 8601. Default: now. */
  readonly known?: string | undefined;
}

/** An outlet as filters need it. */
export interface FilterOutlet {
  /** Id in the knowledge tables, by which chains cite it. */
  readonly id: string | null;
  /** In lower case, without a leading "the". */
  readonly names: readonly string[];
}

/** The condition on the table `reports`: those of the codings that are, or were then, current. */
export function condition(filter: ReportFilter): Sql {
  const all: (Sql | null)[] = [
    knownAt('', 'read_at', filter.known),
    given(filter.actors, (ids) => takesPart(sql`as_actor`, ids)),
    given(filter.recipients, (ids) => takesPart(sql`as_recipient`, ids)),
    given(filter.pair, relates),
    ...(filter.parties ?? []).map((ids) => takesPart(sql`true`, ids)),
    given(filter.types, (types) => sql`type in (${join(types)})`),
    given(filter.quads, (quads) => sql`quad in (${join(quads)})`),
    given(filter.certainties, (values) => sql`certainty in (${join(values)})`),
    given(filter.opinion, (opinion) => sql`opinion = ${opinion}`),
    given(filter.counted, (counted) => sql`counted = ${counted}`),
    given(filter.publisher, publishedBy),
    given(filter.source, saidBy),
    filter.outlets ? byOutlets(filter.outlets) : null,
    given(filter.origins, (origins) => statedBy(origins, filter.known)),
    given(filter.article, (article) => sql`article = ${article}`),
    given(filter.words, holdsWords),
    given(filter.from, (day) => sql`day >= cast(${day} as date)`),
    given(filter.to, (day) => sql`day <= cast(${day} as date)`),
  ];
  return join(
    all.filter((part) => part !== null),
    ' and ',
  );
}

function given<T>(value: T | undefined, make: (value: T) => Sql): Sql | null {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return make(value);
}

const takesPart = (role: Sql, ids: readonly string[]): Sql =>
  sql`id in (select report from presences where ${role} and who in (${join(ids)}))`;

function relates([a, b]: readonly [string, string]): Sql {
  const [low, high] = pairOf(a, b);
  return sql`id in (select report from dyads where low = ${low} and high = ${high})`;
}

const publishedBy = (publisher: string): Sql =>
  sql`article in (select id from articles where publisher = ${publisher})`;

function saidBy(source: string): Sql {
  const like = `%${source.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`id in (select report from report_attributions said
    join attributions who on who.article = said.article and who.coding = said.coding
      and who.position = said.attribution
    where who.source_actor_id = ${source}
      or lower(who.source_name) like ${like} escape '\\'
      or lower(who.source_text) like ${like} escape '\\')`;
}

/** Printed by one of them, or come through one of their hands. */
function byOutlets(outlets: readonly FilterOutlet[]): Sql {
  const names = outlets.flatMap((outlet) => outlet.names.flatMap((name) => [name, `the ${name}`]));
  if (names.length === 0) return sql`false`;
  const printed = sql`article in (select id from articles where lower(publisher) in (${join(names)}))`;
  const cited = outlets
    .map(({ id }) => id)
    .filter((id) => id !== null)
    .map((id) => sql`cast(chain as varchar) like ${`%"id":${JSON.stringify(id)}%`}`);
  return sql`(${join([printed, ...cited], ' or ')})`;
}

/** Reports of stories with so many origins. */
function statedBy(origins: number, known?: string): Sql {
  return sql`id in (select report from placements
    where ${knownAt('', 'placed_at', known)} and story in (
    select stands.story from placements stands join reports told on told.id = stands.report
    where ${knownAt('stands.', 'placed_at', known)} and told.counted and told.certainty in ('stated', 'reported')
    group by stands.story having count(distinct stands.origin) >= ${origins}))`;
}

/** The table keeps sentences as lines of normalised words: letters and digits, no wildcards. */
function holdsWords(text: string): Sql {
  const words = lineOfWords(text).trim().split(' ');
  return join(
    words.map((word) => sql`words like ${`% ${word} %`}`),
    ' and ',
  );
}
