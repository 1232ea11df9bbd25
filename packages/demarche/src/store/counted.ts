import type { Report } from '@demarche/engine';

/**
 * True if the report tells of something that happened, at a day we know: what enters scores and
 * series. Left out (but stored, listed and searchable) are
 * - what did not happen: negated, hypothetical, or denied by the one who tells it;
 * - what has not happened yet, AGREE and THREATEN aside, which are acts of today about tomorrow;
 * - opinions and predictions;
 * - background without a date of its own ("since the war, ..."): it would count as news of the day
 *   of publication, again in every article.
 */
export function isCounted(report: Pick<Report, 'event' | 'certainty' | 'opinion'>): boolean {
  const { auxiliary, type, when } = report.event;
  if (report.opinion || report.certainty === 'denied') return false;
  if (auxiliary.includes('negation') || auxiliary.includes('hypothetical')) return false;
  if (auxiliary.includes('future') && type !== 'AGREE' && type !== 'THREATEN') return false;
  return !auxiliary.includes('historical') || Boolean(when?.expression && when.start);
}
