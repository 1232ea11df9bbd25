import type { Commitment, Status } from './commitments.js';

/** What became of the promises or threats of one actor, or of a pair. */
export interface Tally extends Readonly<Record<Status, number>> {
  /** "RUS", or "PRK RUS" for a pair. */
  readonly who: string;
  readonly kind: Commitment['kind'];
  /** Of the open ones: overdue, and too vague to be followed. */
  readonly overdue: number;
  readonly vague: number;
}

export type TallyBy = 'actor' | 'pair';

/** Counted by actor or by pair, the most commitments first; mutual ones count for both actors. */
export function tallyOf(commitments: readonly Commitment[], by: TallyBy): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const commitment of commitments) {
    for (const who of by === 'actor' ? actorsOf(commitment) : pairOf(commitment)) {
      const key = `${commitment.kind} ${who}`;
      tallies.set(key, counted(tallies.get(key) ?? emptyOf(who, commitment), commitment));
    }
  }
  return [...tallies.values()].toSorted(
    (a, b) => size(b) - size(a) || (a.who + a.kind < b.who + b.kind ? -1 : 1),
  );
}

const actorsOf = ({ by, to, mutual }: Commitment): readonly string[] =>
  mutual && to !== null ? [by, to] : [by];

const pairOf = ({ by, to }: Commitment): readonly string[] =>
  to === null ? [] : [[by, to].sort().join(' ')];

const emptyOf = (who: string, { kind }: Commitment): Tally => ({
  who,
  kind,
  kept: 0,
  broken: 0,
  open: 0,
  overdue: 0,
  vague: 0,
});

const counted = (tally: Tally, { status, overdue, followed }: Commitment): Tally => ({
  ...tally,
  [status]: tally[status] + 1,
  overdue: tally.overdue + (overdue ? 1 : 0),
  vague: tally.vague + (followed ? 0 : 1),
});

const size = ({ kept, broken, open }: Tally): number => kept + broken + open;
