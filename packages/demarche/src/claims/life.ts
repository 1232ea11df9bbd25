import type { Claim } from './claim.js';
import type { Position } from './position.js';

/**
 * How a happening stands by what was said of it last: `alleged` by some source, `stated` by a
 * publisher in its own voice, `denied`, `confirmed`, `retracted`. It is no verdict on the truth.
 */
export const STANDINGS = ['alleged', 'stated', 'denied', 'confirmed', 'retracted'] as const;
/** One of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** A change of standing, and the claim that made it. */
export interface LifeStep {
  readonly standing: Standing;
  readonly day: string | null;
  /** Index in the list of claims. */
  readonly claim: number;
}

/** The life of a happening: every claim that changed how it stands, oldest first. */
export function lifeOf(claims: readonly Claim[]): readonly LifeStep[] {
  const life: LifeStep[] = [];
  for (const [claim, { source, position, day }] of claims.entries()) {
    const now = life.at(-1)?.standing ?? null;
    const standing = after(now, position, source.kind === 'publisher');
    if (standing !== null && standing !== now) life.push({ standing, day, claim });
  }
  return life;
}

/** One more voice for it changes nothing once it is stated or confirmed. */
function after(now: Standing | null, position: Position, ownVoice: boolean): Standing | null {
  if (position === 'denies') return 'denied';
  if (position === 'retracts') return 'retracted';
  if (position === 'confirms') return 'confirmed';
  if (now === 'confirmed' || now === 'stated') return now;
  return ownVoice && position === 'asserts' ? 'stated' : 'alleged';
}
