import type { EventType } from '@demarche/engine';
import type { Counts } from './counts.js';

/** An event boiled down to what is compared: codes are ISO3 countries or bare ids ("EU"). */
export interface EventKey {
  readonly type: EventType;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** What is compared, from loose to strict. */
export const EVENT_LEVELS = ['type', 'dyad', 'event'] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/**
 * Keys of one event at a level: its type; every (actor, type, recipient) triple, as other coders'
 * gold has them ("-" where a side is empty); or type with both whole lists. Order and repeats
 * within a list do not count.
 */
function keysOf({ type, actors, recipients }: EventKey, level: EventLevel): string[] {
  const who = sorted(actors);
  const whom = sorted(recipients);
  if (level === 'type') return [type];
  if (level === 'event') return [`${who.join('+')} ${type} ${whom.join('+')}`];
  return orNone(who).flatMap((a) => orNone(whom).map((r) => `${a} ${type} ${r}`));
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

function orNone(codes: readonly string[]): readonly string[] {
  return codes.length === 0 ? ['-'] : codes;
}

/**
 * Compares the events of one article. An event told in three sentences is one event: keys are
 * compared as sets, so that repeating it neither helps nor hurts.
 */
export function compareEvents(
  gold: readonly EventKey[],
  predicted: readonly EventKey[],
): Record<EventLevel, Counts> {
  const compare = (level: EventLevel): Counts => {
    const wanted = new Set(gold.flatMap((event) => keysOf(event, level)));
    const given = new Set(predicted.flatMap((event) => keysOf(event, level)));
    const correct = [...given].filter((key) => wanted.has(key)).length;
    return { gold: wanted.size, system: given.size, correct };
  };
  return { type: compare('type'), dyad: compare('dyad'), event: compare('event') };
}
