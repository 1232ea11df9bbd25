/** What was found, what there is, what agrees. */
export interface Counts {
  readonly system: number;
  readonly gold: number;
  readonly correct: number;
}

export const NO_COUNTS: Counts = { system: 0, gold: 0, correct: 0 };

export function precision({ system, correct }: Counts): number | null {
  return system === 0 ? null : correct / system;
}

export function recall({ gold, correct }: Counts): number | null {
  return gold === 0 ? null : correct / gold;
}

/** F1, 0..1; `null` where there is nothing to find and nothing was found. */
export function f1({ system, gold, correct }: Counts): number | null {
  return system + gold === 0 ? null : (2 * correct) / (system + gold);
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { system: a.system + b.system, gold: a.gold + b.gold, correct: a.correct + b.correct };
}

/** Counts by key, in the order the keys were first met. */
export class Tally<Key> {
  private readonly counts = new Map<Key, Counts>();

  add(key: Key, counts: Counts): void {
    this.counts.set(key, addCounts(this.get(key), counts));
  }

  get(key: Key): Counts {
    return this.counts.get(key) ?? NO_COUNTS;
  }

  keys(): Key[] {
    return [...this.counts.keys()];
  }
}
