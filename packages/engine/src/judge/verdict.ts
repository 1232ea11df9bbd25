import { EVENT_TYPES, type EventType } from '../plover.js';

/** What the judge decides among: the types, and that there is no event between the pair. */
export const VERDICTS = [...EVENT_TYPES, 'NONE'] as const;
/** One of `VERDICTS`. */
export type Verdict = EventType | 'NONE';
