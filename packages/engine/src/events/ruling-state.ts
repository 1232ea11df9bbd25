import type { Codebook, Effect } from '../codebook/codebook.js';
import type { AuxiliaryMode, EventType } from '../plover.js';
import type { Filler } from './match.js';

export interface State {
  type: EventType;
  modes: string[];
  auxiliary: Set<AuxiliaryMode>;
  actors: readonly Filler[];
  recipients: readonly Filler[];
  rulings: string[];
  operators: number[];
  /** Predicates whose negation is spent: "did not hesitate to". */
  readonly affirmed: Set<number>;
  dropped: string | null;
}

export function apply(effect: Effect, because: string, state: State, codebook: Codebook): void {
  const outcome = codebook.rulings.outcomes.get(effect);
  if (!outcome) return;
  const before = state.type;
  const to = outcome.types.get(before);
  if (to === 'none') {
    state.dropped = `${because}: ${effect} of ${before} is no event`;
    return;
  }
  if (to && to !== before) {
    state.modes = modesAfter(before, state.modes, to, codebook);
    state.type = to;
    state.rulings.push(`${because}: ${effect} of ${before} is ${to}`);
  } else {
    state.rulings.push(`${because}: ${effect}`);
    for (const mode of outcome.auxiliary) state.auxiliary.add(mode);
  }
}

/** Modes of the new type that tell what it is about: THREATEN of ASSAULT is `violence`. */
function modesAfter(
  before: EventType,
  modes: readonly string[],
  after: EventType,
  codebook: Codebook,
): string[] {
  const table = codebook.rulings.modes.get(after);
  for (const mode of modes) {
    const exact = table?.get(`${before}/${mode}`);
    if (exact) return [exact];
  }
  const general = table?.get(before);
  return general ? [general] : [];
}
