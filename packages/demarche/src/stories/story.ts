import type { EventDate, EventPlace, EventType, Participant, Report } from '@demarche/engine';
import type { Outlet } from '../outlets/outlets.js';
import { dayOf } from '../store/day.js';
import { sidesOf } from '../store/dyads.js';
import { wordsOf } from '../store/words.js';
import { contentWords, stemNumber } from './content-words.js';
import { daysOf, TIME_KINDS } from './days.js';
import {
  byPublication,
  type Origin,
  type OriginOptions,
  originsOf,
  type ToldReport,
} from './origins.js';

/** Who tells a story. */
export interface Tellers {
  readonly reports: number;
  readonly articles: number;
  readonly publishers: readonly string[];
  /** Origins that say that it happened; those that only deny it are apart. */
  readonly origins: number;
  readonly denials: number;
  /** ISO 3166 alpha-3 of the publishers' seats, as far as known, sorted. */
  readonly countries: readonly string[];
  /** Publishers owned or run by a state. */
  readonly stateMedia: readonly string[];
}

/** When it happened, by the report that tells it best. */
export interface StoryDate extends Pick<EventDate, 'precision'> {
  /** ISO 8601, both inclusive. */
  readonly start: string;
  readonly end: string;
  /** False if no report dates it: the day it was first published. */
  readonly told: boolean;
}

/** The reports of one event, as one record. */
export interface Story {
  readonly id: string;
  /** The type it goes by most often; then the others. */
  readonly type: EventType;
  readonly types: readonly EventType[];
  /** Sides named by half of the reports that name any, those named most first. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly when: StoryDate | null;
  /** The place named most often. */
  readonly place: Pick<EventPlace, 'name' | 'country'> | null;
  /** Up to eight content words that most reports share. */
  readonly words: readonly string[];
  /** Ids, oldest first. */
  readonly reports: readonly string[];
  readonly origins: readonly Origin[];
  readonly tellers: Tellers;
}

export interface StoryOptions extends OriginOptions {
  /** What is known of a publisher by its name. */
  readonly outletOf?: (publisher: string) => Outlet | undefined;
}

const MOST_WORDS = 8;

/**
 * One story of its reports. Depends on the set of reports alone.
 * @throws RangeError without a report
 */
export function storyOf(
  id: string,
  told: readonly ToldReport[],
  options: StoryOptions = {},
): Story {
  if (told.length === 0) throw new RangeError(`story ${id} has no report`);
  const reports = told.toSorted(byPublication);
  const types = byCount(reports.map(({ event }) => event.type));
  const origins = originsOf(reports, options);
  return {
    id,
    type: types[0]!,
    types,
    actors: sidesIn(reports.map(({ event }) => event.actors)),
    recipients: sidesIn(reports.map(({ event }) => event.recipients)),
    when: dateOf(reports),
    place: placeOf(reports),
    words: wordsIn(reports),
    reports: reports.map((report) => report.id),
    origins,
    tellers: tellersOf(reports, origins, options.outletOf),
  };
}

function tellersOf(
  reports: readonly ToldReport[],
  origins: readonly Origin[],
  outletOf: StoryOptions['outletOf'] = () => undefined,
): Tellers {
  const publishers = sortedSet(reports.map(({ article }) => article.publisher));
  const outlets = publishers.map((name) => ({ name, outlet: outletOf(name) }));
  return {
    reports: reports.length,
    articles: new Set(reports.map(({ article }) => article.id)).size,
    publishers,
    origins: origins.filter(({ denies }) => !denies).length,
    denials: origins.filter(({ denies }) => denies).length,
    countries: sortedSet(outlets.map(({ outlet }) => outlet?.country ?? null)),
    stateMedia: outlets.filter(({ outlet }) => outlet?.stateMedia).map(({ name }) => name),
  };
}

const sortedSet = (names: readonly (string | null)[]): readonly string[] =>
  [...new Set(names.filter((name) => name !== null))].sort();

/** Each once, the most frequent first, then the one that comes first. */
function byCount<T>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

function sidesIn(lists: readonly (readonly Participant[])[]): readonly string[] {
  const named = lists.map(sidesOf).filter((sides) => sides.length > 0);
  const all = named.flat();
  return byCount(all).filter(
    (side) => all.filter((one) => one === side).length * 2 >= named.length,
  );
}

function dateOf(reports: readonly Report[]): StoryDate | null {
  const dated = reports.flatMap((report) => {
    const days = daysOf(report);
    return days ? [{ report, rank: TIME_KINDS.indexOf(days.kind) }] : [];
  });
  const best = Math.min(...dated.map(({ rank }) => rank));
  const dates = dated.filter(({ rank }) => rank === best).map(({ report }) => dayIn(report));
  const found = byCount(dates.map((date) => JSON.stringify(date)))[0];
  return found === undefined ? null : (JSON.parse(found) as StoryDate | null);
}

function dayIn({ event: { when }, article }: Report): StoryDate | null {
  const [start, end] = [dayOf(when?.start ?? null), dayOf(when?.end ?? null)];
  if (when && start !== null && end !== null) {
    return { start, end, precision: when.precision, told: true };
  }
  const day = dayOf(article.published);
  return day === null ? null : { start: day, end: day, precision: 'day', told: false };
}

function placeOf(reports: readonly Report[]): Story['place'] {
  const places = reports.flatMap(({ event }) => (event.place ? [event.place] : []));
  const name = byCount(places.map((place) => place.name))[0];
  const place = places.find((one) => one.name === name);
  return place ? { name: place.name, country: place.country } : null;
}

/** As they stand, the form met first; names of the parties left out. */
function wordsIn(reports: readonly Report[]): readonly string[] {
  const forms = new Map<number, string>();
  const stems = reports.flatMap(({ evidence, event }) => {
    const parties = [...event.actors, ...event.recipients].map(
      ({ name, mention }) => `${name} ${mention.text}`,
    );
    const named = new Set(wordsOf(parties.join(' ')).map(({ word }) => stemNumber(word)));
    for (const { word } of wordsOf(evidence.sentence)) {
      if (!forms.has(stemNumber(word))) forms.set(stemNumber(word), word);
    }
    const found = new Set(contentWords(evidence.sentence, named));
    return wordsOf(evidence.sentence)
      .map(({ word }) => stemNumber(word))
      .filter((stem) => found.delete(stem));
  });
  return byCount(stems)
    .slice(0, MOST_WORDS)
    .map((stem) => forms.get(stem)!);
}
