import type { Codebook } from '../codebook/codebook.js';
import { withBackground } from './background.js';
import { matchFrames } from './match.js';
import { matchObligations } from './obligation.js';
import type { Roles } from './roles.js';
import { applyRulings, type Ruled } from './rulings.js';

/** All matches of a sentence after the rulings. */
export function rule(roles: Roles, codebook: Codebook): Ruled[] {
  const matches = [...matchFrames(roles, codebook), ...matchObligations(roles, codebook)];
  return matches.map((match) => withBackground(applyRulings(match, roles, codebook), roles));
}
