import type { Mention } from '../actors/actor.js';
import type { Codebook } from '../codebook/codebook.js';
import type { Document, Sentence } from '../document.js';
import type { EventType } from '../plover.js';
import { Tree } from '../syntax/tree.js';
import { withBackground } from './background.js';
import type { EventCandidate } from './candidate.js';
import { type Cast, cast } from './cast.js';
import { contextsOf } from './contexts.js';
import { matchFrames } from './match.js';
import { matchObligations } from './obligation.js';
import { Participants } from './participants.js';
import { repaired } from './repair.js';
import { Roles } from './roles.js';
import { applyRulings, type Ruled } from './rulings.js';
import { type Loser, settle } from './settle.js';

/**
 * Finds the events of a document's headline and body, in text order.
 *
 * Each trigger is matched once against the frames of its lemma; rulings follow; `settle` states
 * which match wins. An event needs an actor.
 */
export function findEvents(
  doc: Document,
  mentions: readonly Mention[],
  codebook: Codebook,
): EventCandidate[] {
  const told: EventCandidate[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.block !== 'body' && sentence.block !== 'headline') continue;
    told.push(...eventsOf(sentence, mentions, codebook, told));
  }
  return told;
}

function eventsOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  codebook: Codebook,
  told: readonly EventCandidate[],
): EventCandidate[] {
  const { roles, winners, losers } = settledIn(sentence, mentions, codebook, told);
  return winners.map((winner) => toCandidate(winner, roles.tree, codebook, losers));
}

/** The matches of one sentence with their actors, and which of them make events. */
export function settledIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  codebook: Codebook,
  told: readonly EventCandidate[],
) {
  const roles = new Roles(new Tree(repaired(sentence)));
  const participants = new Participants(roles, codebook, mentions);
  const matches = rule(roles, codebook).map((ruled) => cast(ruled, participants, codebook, told));
  return { roles, matches, ...settle(matches) };
}

/** All matches of a sentence after the rulings. */
export function rule(roles: Roles, codebook: Codebook): Ruled[] {
  const matches = [...matchFrames(roles, codebook), ...matchObligations(roles, codebook)];
  return matches.map((match) => withBackground(applyRulings(match, roles, codebook), roles));
}

function toCandidate(
  winner: Cast,
  tree: Tree,
  codebook: Codebook,
  losers: readonly Loser[],
): EventCandidate {
  const { match, type, modes, auxiliary, rulings } = winner;
  const { frame } = match.pattern;
  const operators = winner.operators.map((token) => ({ token, as: 'operator' }));
  const matched = [...match.matched, ...operators];
  return {
    sentence: tree.sentence.index,
    trigger: match.trigger,
    type,
    modes,
    contexts: contextsOf(tree, match.trigger, frame.contexts, codebook),
    auxiliary,
    score: scoreOf(codebook, type, modes),
    actors: winner.who,
    recipients: winner.whom,
    frame: frame.id,
    where: `${frame.file}:${frame.line}`,
    matched,
    rulings,
    rejected: losers
      .filter((loser) => matched.some(({ token }) => token === loser.trigger))
      .map(({ frame: id, reason }) => ({ frame: id, reason })),
  };
}

/** PLOVER's score of a type, or of its mode where that has one of its own. */
export function scoreOf(codebook: Codebook, type: EventType, modes: readonly string[]): number {
  const entry = codebook.types.get(type);
  if (!entry) return 0;
  for (const mode of modes) {
    const own = entry.modes.get(mode);
    if (own) return own.score;
  }
  return entry.score;
}
