import type { EventType } from '@demarche/engine';

/** An event boiled down to what is compared: codes are ISO3 countries or ids like "org:EU". */
export interface EventKey {
  readonly type: EventType;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** Counts of one comparison; precision, recall and F1 are rebuilt from them. */
export interface MatchCounts {
  readonly gold: number;
  readonly predicted: number;
  readonly matched: number;
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
): Record<EventLevel, MatchCounts> {
  const compare = (level: EventLevel): MatchCounts => {
    const wanted = new Set(gold.flatMap((event) => keysOf(event, level)));
    const given = new Set(predicted.flatMap((event) => keysOf(event, level)));
    const matched = [...given].filter((key) => wanted.has(key)).length;
    return { gold: wanted.size, predicted: given.size, matched };
  };
  return { type: compare('type'), dyad: compare('dyad'), event: compare('event') };
}

export function addMatches(a: MatchCounts, b: MatchCounts): MatchCounts {
  return {
    gold: a.gold + b.gold,
    predicted: a.predicted + b.predicted,
    matched: a.matched + b.matched,
  };
}

/** Precision, recall and their harmonic mean, 0..1; 0 where nothing can be divided. */
export function f1({ gold, predicted, matched }: MatchCounts) {
  const precision = predicted === 0 ? 0 : matched / predicted;
  const recall = gold === 0 ? 0 : matched / gold;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
