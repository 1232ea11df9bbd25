import type { Mention } from '../actors/actor.js';
import type { Codebook } from '../codebook/codebook.js';
import type { Document, Sentence } from '../document.js';
import type { Judge } from '../judge/judge.js';
import type { Context, EventType } from '../plover.js';
import { Tree } from '../syntax/tree.js';
import type { Told } from './anaphora.js';
import type { EventCandidate } from './candidate.js';
import { type Cast, cast } from './cast.js';
import { articleContexts, contextsOf } from './contexts.js';
import { type HeardCast, hear, type UnframedEvent, unframed } from './judged.js';
import { Participants } from './participants.js';
import { repaired } from './repair.js';
import { Roles } from './roles.js';
import { rule } from './rule.js';
import { type Loser, settle } from './settle.js';

/**
 * Finds the events of a document's headline and body, in text order.
 *
 * Each trigger is matched once against the frames of its lemma; rulings follow; `settle` states
 * which match wins. An event needs an actor.
 *
 * @param judge says how sure each event is, and has a word where frames are weak or missing;
 *   `null`: the codebook alone decides
 */
export function findEvents(
  doc: Document,
  mentions: readonly Mention[],
  codebook: Codebook,
  judge: Judge | null = null,
): EventCandidate[] {
  const told: EventCandidate[] = [];
  let known: readonly Context[] | undefined;
  const article = () => {
    known ??= articleContexts(doc, codebook);
    return known;
  };
  for (const sentence of doc.sentences) {
    if (sentence.block !== 'body' && sentence.block !== 'headline') continue;
    told.push(...eventsOf(sentence, mentions, codebook, judge, told, article));
  }
  return told;
}

function eventsOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  codebook: Codebook,
  judge: Judge | null,
  told: readonly EventCandidate[],
  article: () => readonly Context[],
): EventCandidate[] {
  const settled = settledIn(sentence, mentions, codebook, told);
  const { roles, participants, matches, losers } = settled;
  const { heard, denied } = judge
    ? hear(settled.winners, matches, roles, codebook, judge)
    : { heard: settled.winners, denied: [] };
  const framed = heard
    .flatMap((winner) => [winner, ...alsoOf(winner)])
    .map((winner) => toCandidate(winner, roles.tree, codebook, [...losers, ...denied], article));
  if (!judge) return framed;
  const more = unframed(heard, matches, participants, codebook, judge);
  return [...framed, ...more.map((event) => fromJudge(event, roles.tree, codebook, article))].sort(
    (a, b) => a.trigger - b.trigger,
  );
}

/** An event of the judge's own: its frame is "judge/TYPE". */
function fromJudge(
  { trigger, type, actor, recipient, verdict }: UnframedEvent,
  tree: Tree,
  codebook: Codebook,
  article: () => readonly Context[],
): EventCandidate {
  return {
    sentence: tree.sentence.index,
    trigger,
    type,
    modes: [],
    contexts: contextsOf(tree, trigger, [], codebook, article),
    auxiliary: [],
    score: scoreOf(codebook, type, []),
    actors: [actor],
    recipients: [recipient],
    frame: `judge/${type}`,
    where: 'judge.bin',
    matched: [{ token: trigger, as: 'verb' }],
    rulings: ['no frame tells it: by the judge alone'],
    rejected: [],
    verdict,
  };
}

/** What the same words are besides: who is jailed by a verdict is convicted and arrested. */
function alsoOf<T extends Cast>(winner: T): T[] {
  const { frame } = winner.match.pattern;
  if (winner.type !== frame.type) return [];
  return frame.also.map(({ type, mode }) => {
    const rulings = [...winner.rulings, `such a ${frame.type} is ${type} too`];
    return { ...winner, type, modes: mode ? [mode] : [], rulings };
  });
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
  const all = rule(roles, codebook);
  const alone = all.map((ruled) => cast(ruled, participants, codebook, told));
  const here = settle(alone).winners.map((winner) => toldBy(winner, sentence));
  // "A accused B, and C denied the charge": an act told earlier in the sentence is told too.
  const matches = alone.map((one, i) => {
    const before = here.filter(({ trigger }) => trigger < one.match.trigger);
    return before.length === 0 ? one : cast(all[i]!, participants, codebook, [...told, ...before]);
  });
  return { roles, participants, matches, ...settle(matches) };
}

function toldBy({ match, type, auxiliary, who, whom }: Cast, { index }: Sentence): Told {
  const { trigger } = match;
  return { sentence: index, trigger, type, auxiliary, actors: who, recipients: whom };
}

function toCandidate(
  winner: Cast | HeardCast,
  tree: Tree,
  codebook: Codebook,
  losers: readonly Loser[],
  article: () => readonly Context[],
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
    contexts: contextsOf(tree, match.trigger, frame.contexts, codebook, article),
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
    ...('verdict' in winner && { verdict: winner.verdict }),
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
