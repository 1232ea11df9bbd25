import type { AuxiliaryMode, Context, EventType } from '@demarche/engine';

/**
 * One story as relations need it: everything in this folder is computed from lists of these, so
 * that it can be tested and used without a store.
 */
export interface Story {
  /** Id of one of its reports, by which `demarche claims` and `explain` find it. */
  readonly id: string;
  /** First day it happened, ISO 8601; of a promise or threat, the day it was made. */
  readonly day: string;
  /** Of a promise or threat: the later day that it is dated to. */
  readonly due: string | null;
  /** First day of publication; `null` if not known. */
  readonly told: string | null;
  /** Sides that act, sorted: "RUS", "org:EU". */
  readonly actors: readonly string[];
  /** Sides acted upon, sorted; empty where the actors act on each other ("met"). */
  readonly recipients: readonly string[];
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly AuxiliaryMode[];
  /** What it is about, sorted. */
  readonly contexts: readonly Context[];
  /** PLOVER score, -10..10. */
  readonly score: number;
  /**
   * The best credence, 0..1, of each independent origin, the highest first: as many as there are
   * independent origins.
   */
  readonly credences: readonly number[];
  /** What an AGREE or THREATEN promises; `null` for other types. */
  readonly pledge: Pledge | null;
  /** Ids of its reports, sorted. */
  readonly reports: readonly string[];
}

/** The future act within a promise or threat. */
export interface Pledge {
  /** Its type, where the codebook's rulings say it ("future of AID is AGREE"). */
  readonly type: EventType | null;
  /** The promise is not to do it. */
  readonly renounced: boolean;
}

/**
 * False for what is only to come: a future RETREAT or CONCEDE keeps its type (PLOVER) but has not
 * happened. AGREE and THREATEN are acts of the day they are made.
 */
export function happened({ type, auxiliary }: Pick<Story, 'type' | 'auxiliary'>): boolean {
  return !auxiliary.includes('future') || type === 'AGREE' || type === 'THREATEN';
}

/** By day, then id: the order that everything here is computed in, whatever the order of arrival. */
export function byDay(a: Story, b: Story): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The stories by day, then id; the same list if it is in order already. */
export function inOrder(stories: readonly Story[]): readonly Story[] {
  const isOrdered = stories.every((story, i) => i === 0 || byDay(stories[i - 1]!, story) < 0);
  return isOrdered ? stories : stories.toSorted(byDay);
}

/**
 * The first day of publication: what is told of earlier days is recollection, and says little of
 * how often such things happened. `null` without a dated article.
 */
export function coveredFrom(stories: readonly Story[]): string | null {
  return stories.reduce<string | null>(
    (first, { told }) => (told !== null && (first === null || told < first) ? told : first),
    null,
  );
}
