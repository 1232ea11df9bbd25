import type { Codebook } from '../codebook/codebook.js';
import type { AuxiliaryMode, EventType } from '../plover.js';
import { applyAbove } from './above.js';
import { applyLocal, deniedPart } from './auxiliaries.js';
import type { Filler, Match } from './match.js';
import type { Roles } from './roles.js';
import type { State } from './ruling-state.js';

/** A match after the rulings: what it counts as, or why it does not count. */
export interface Ruled {
  readonly match: Match;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly actors: readonly Filler[];
  readonly recipients: readonly Filler[];
  readonly rulings: readonly string[];
  /** Tokens of the words that ruled over it, the innermost first. */
  readonly operators: readonly number[];
  readonly dropped: string | null;
}

/** Longest chain of words ruling over one event ("refused to agree to end ..."). */
const DEPTH = 12;

/**
 * Applies auxiliaries, negation and operators to one match, from the trigger outward:
 * "refused to lift sanctions" is SANCTION, lifted (CONCEDE), refused (REJECT).
 */
export function applyRulings(match: Match, roles: Roles, codebook: Codebook): Ruled {
  const { frame } = match.pattern;
  const state: State = {
    type: frame.type,
    modes: frame.mode ? [frame.mode] : [],
    auxiliary: new Set(),
    actors: match.actors,
    recipients: match.recipients,
    rulings: [],
    operators: [],
    affirmed: new Set(),
    dropped: null,
  };
  const taken = new Set(match.matched.map(({ token }) => token));
  let at = match.predicate;
  for (let depth = 0; depth < DEPTH && at >= 0 && state.dropped === null; depth++) {
    const without = depth === 0 ? deniedPart(match, roles) : undefined;
    applyLocal(at, state, roles, codebook, without);
    at = state.dropped === null ? applyAbove(at, taken, state, roles, codebook) : -1;
  }
  return { match, ...state, auxiliary: [...state.auxiliary].sort() };
}
