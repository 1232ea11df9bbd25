import { addDays } from '../relations/calendar.js';
import { dayOf } from '../store/day.js';
import { type Dyad, dyadsOf, sidesOf } from '../store/dyads.js';
import type { StoredReport } from '../store/store.js';
import { positionsOf } from './position.js';

/** Days within which a denial, confirmation or withdrawal still speaks of what was told before. */
export const REACTION_DAYS = 30;

/**
 * The reports that tell of the same happening as `report`: same type, a pair of sides in common, the
 * same day (what counts as one event elsewhere). A denial or confirmation has no day of its own but
 * that of its speaking, and may leave out the second side: it belongs to the nearest happening told
 * up to 30 days before. Two attacks of one day are one to this rule; grouping by story does better
 * and can replace it.
 *
 * @param candidates  reports of the same type by the same actors, 30 days around (`reportsAround`)
 * @returns by publication, `report` among them
 */
export function sameHappening(
  report: StoredReport,
  candidates: readonly StoredReport[],
): readonly StoredReport[] {
  const alike = [report, ...candidates.filter((one) => isAlike(one, report))];
  const told = alike.filter((one) => !isReaction(one));
  const days = [...new Set(told.map(dayOfEvent).filter((day) => day !== null))].sort();
  const own = happeningDay(report, days);
  const same = alike.filter((one) => own !== null && happeningDay(one, days) === own);
  return byPublication(same.length > 0 ? same : [report]);
}

/** First day of the event, or of publication. */
export const dayOfEvent = ({ event, article }: StoredReport): string | null =>
  dayOf(event.when?.start ?? null) ?? dayOf(article.published);

/** The day a report's happening goes by: its own, or the last told of when it reacts to one. */
function happeningDay(report: StoredReport, days: readonly string[]): string | null {
  const day = dayOfEvent(report);
  if (day === null || !isReaction(report)) return day;
  const before = days.filter((one) => one <= day && one >= addDays(day, -REACTION_DAYS));
  return before.at(-1) ?? day;
}

const isReaction = (report: StoredReport): boolean =>
  positionsOf(report).some(({ position }) => position === 'denies' || position === 'confirms');

function isAlike(one: StoredReport, other: StoredReport): boolean {
  if (one.id === other.id || one.event.type !== other.event.type) return false;
  const pairs = dyadsOf(one.event).map(nameOf);
  const others = dyadsOf(other.event).map(nameOf);
  if (pairs.length > 0 && others.length > 0) return pairs.some((pair) => others.includes(pair));
  // "Russia denied the strike" names no second side.
  const halves = [one, other].filter(({ event }) => dyadsOf(event).length === 0);
  const [actors, otherActors] = [sidesOf(one.event.actors), sidesOf(other.event.actors)];
  if (halves.length === 1 && !halves.some(isReaction)) return false;
  return actors.some((side) => otherActors.includes(side));
}

const nameOf = ({ actor, recipient }: Dyad) => `${actor} ${recipient}`;

function byPublication(reports: readonly StoredReport[]): readonly StoredReport[] {
  const key = ({ article, id }: StoredReport) => `${article.published ?? '~'} ${id}`;
  return reports.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
