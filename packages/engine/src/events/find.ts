import type { Mention } from '../actors/actor.js';
import type { Codebook } from '../codebook/codebook.js';
import type { Document, Sentence } from '../document.js';
import type { EventType } from '../plover.js';
import { Tree } from '../syntax/tree.js';
import type { EventCandidate, EventParticipant } from './candidate.js';
import { contextsOf } from './contexts.js';
import { matchFrames } from './match.js';
import { matchObligations } from './obligation.js';
import { Participants } from './participants.js';
import { Roles } from './roles.js';
import { applyRulings, type Ruled } from './rulings.js';

/** A ruled match with its actors found. */
interface Cast extends Ruled {
  readonly who: readonly EventParticipant[];
  readonly whom: readonly EventParticipant[];
}

type Rejected = EventCandidate['rejected'][number] & { readonly trigger: number };

/**
 * Finds the events of a document's headline and body, in text order.
 *
 * Each trigger is matched once against the frames of its lemma; rulings follow; the winner of a
 * trigger is the frame with (1) most words matched, (2) most participants found, (3) the earlier
 * place in the codebook. A trigger that is part of a longer match makes no event of its own.
 * An event needs an actor.
 */
export function findEvents(
  doc: Document,
  mentions: readonly Mention[],
  codebook: Codebook,
): EventCandidate[] {
  return doc.sentences.flatMap((sentence) => {
    if (sentence.block !== 'body' && sentence.block !== 'headline') return [];
    return eventsOf(sentence, mentions, codebook);
  });
}

function eventsOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  codebook: Codebook,
): EventCandidate[] {
  const tree = new Tree(sentence);
  const roles = new Roles(tree);
  const participants = new Participants(roles, codebook, mentions);
  const ruled = rule(roles, codebook);
  const rejected: Rejected[] = [];
  const cast = ruled.flatMap((r) => castOf(r, participants, codebook, rejected));
  const winners = settle(cast, rejected);
  return winners.map((winner) => toCandidate(winner, tree, codebook, rejected));
}

/** All matches of a sentence after the rulings. */
export function rule(roles: Roles, codebook: Codebook): Ruled[] {
  const matches = [...matchFrames(roles, codebook), ...matchObligations(roles, codebook)];
  return matches.map((match) => applyRulings(match, roles, codebook));
}

function castOf(
  ruled: Ruled,
  participants: Participants,
  codebook: Codebook,
  rejected: Rejected[],
): Cast[] {
  const { frame } = ruled.match.pattern;
  const reject = (reason: string): Cast[] => {
    rejected.push({ frame: frame.id, reason, trigger: ruled.match.trigger });
    return [];
  };
  if (ruled.dropped !== null) return reject(ruled.dropped);
  let who = participants.of(ruled.actors, ruled.type);
  let whom = participants.of(ruled.recipients, ruled.type, who);
  if (frame.needs.includes('actor') && who.length === 0) return reject('needs an actor');
  if (
    frame.needs.includes('recipient') &&
    whom.length === 0 &&
    !(frame.reciprocal && who.length > 1)
  ) {
    return reject('needs a recipient');
  }
  const mutual = ruled.recipients.some(({ head }) => isEachOther(head, participants.roles));
  if (mutual) whom = [];
  if (frame.reciprocal && ruled.type === frame.type) {
    who = [...who, ...whom];
    whom = [];
  }
  if (who.length === 0) return reject('no actor is named');
  if (isBareMention(ruled) && whom.length === 0 && who.length < 2) {
    return reject('only mentioned, with one side');
  }
  const needed = codebook.types.get(ruled.type)?.recipientRequired ?? false;
  if (needed && whom.length === 0 && !(frame.reciprocal && who.length > 1)) {
    return reject(`${ruled.type} needs a recipient`);
  }
  return [{ ...ruled, who, whom }];
}

/** "toward each other", "one another": all sides are subjects. */
function isEachOther(at: number, { tree }: Roles): boolean {
  const words = [at - 1, at, at + 1].map((i) => tree.tokens[i]?.form.toLowerCase());
  return (
    (words.includes('each') && words.includes('other')) ||
    (words.includes('one') && words.includes('another'))
  );
}

/** Types whose noun alone often names an act without the other side: "its war". */
const TWO_SIDED: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'SANCTION',
  'COERCE',
  'ACCUSE',
  'SUPPORT',
  'AGREE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'COOPERATE',
]);

/** A noun with no verb that makes it happen: "in its war", against "launched a war". */
function isBareMention({ match, type, operators }: Ruled): boolean {
  const { kind } = match.pattern;
  return (
    kind === 'noun' &&
    match.predicate === match.trigger &&
    operators.length === 0 &&
    TWO_SIDED.has(type)
  );
}

function without(
  participants: readonly EventParticipant[],
  others: readonly EventParticipant[],
): EventParticipant[] {
  return participants.filter(({ mention }) => {
    return !others.some((other) => other.mention.actor.id === mention.actor.id);
  });
}

/** One winner a trigger; words used by a longer match, or ruling over one, stand back. */
function settle(cast: readonly Cast[], rejected: Rejected[]): Cast[] {
  const ranked = [...cast].sort(byRank);
  const winners: Cast[] = [];
  const lose = (loser: Cast, reason: string) =>
    rejected.push({ frame: loser.match.pattern.frame.id, reason, trigger: loser.match.trigger });
  for (const candidate of ranked) {
    const { trigger } = candidate.match;
    const better = winners.find((w) => w.match.matched.some(({ token }) => token === trigger));
    if (better) lose(candidate, `${better.match.pattern.frame.id} matches more`);
    else winners.push(candidate);
  }
  return absorb(winners, lose).sort((a, b) => a.match.trigger - b.match.trigger);
}

/** "refused to meet": "refuse" and "meet" make one REJECT, which keeps what each adds. */
function absorb(winners: readonly Cast[], lose: (loser: Cast, reason: string) => void): Cast[] {
  const gone = new Set<Cast>();
  const kept = winners.map((inner) => {
    let merged = inner;
    for (const outer of winners) {
      if (!speaksFor(inner, outer)) continue;
      gone.add(outer);
      lose(outer, `its complement ${inner.match.pattern.frame.id} says more`);
      if (outer.type === merged.type) merged = merge(merged, outer);
    }
    return { inner, merged };
  });
  return kept.filter(({ inner }) => !gone.has(inner)).map(({ merged }) => merged);
}

/**
 * The word of `outer` rules over `inner` and adds nothing of its own. A fixed expression does:
 * in "pledged support to form an alliance", "pledge support" is more than a pledge to form one.
 */
export function speaksFor(inner: Ruled, outer: Ruled): boolean {
  return (
    inner !== outer &&
    inner.operators.includes(outer.match.trigger) &&
    outer.match.specificity <= Math.max(inner.match.specificity, 1)
  );
}

/** The outer word names its participants more directly; the inner one knows the mode. */
function merge(inner: Cast, outer: Cast): Cast {
  const who = outer.who.length > 0 ? outer.who : inner.who;
  const whom = outer.whom.length > 0 ? outer.whom : inner.whom;
  const modes = inner.modes.length > 0 ? inner.modes : outer.modes;
  return { ...inner, who, whom: without(whom, who), modes };
}

function byRank(a: Cast, b: Cast): number {
  const filled = (c: Cast) => Number(c.who.length > 0) + Number(c.whom.length > 0);
  return (
    b.match.specificity - a.match.specificity ||
    filled(b) - filled(a) ||
    a.match.trigger - b.match.trigger
  );
}

function toCandidate(
  winner: Cast,
  tree: Tree,
  codebook: Codebook,
  rejected: readonly Rejected[],
): EventCandidate {
  const { match, type, modes, auxiliary, rulings } = winner;
  const { frame } = match.pattern;
  const operators = winner.operators.map((token) => ({ token, as: 'operator' }));
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
    matched: [...match.matched, ...operators],
    rulings,
    rejected: rejected
      .filter((r) => [...match.matched, ...operators].some(({ token }) => token === r.trigger))
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
