import type { Report } from '@demarche/engine';
import { dayOf } from '../../store/day.js';

/** First day of the event, else of publication, as the store dates it; `null` if neither is known. */
export function firstDay({ event, article }: Pick<Report, 'event' | 'article'>): string | null {
  return dayOf(event.when?.start ?? null) ?? dayOf(article.published);
}
