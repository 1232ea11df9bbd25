import type { Token } from '../document.js';
import type { Pair, PairFrame } from '../events/pair-frames.js';
import type { Roles } from '../events/roles.js';
import type { EventType } from '../plover.js';
import { relation } from '../syntax/tree.js';
import type { Lexicon, TypeShares } from './lexicon.js';
import { type Link, type PairPath, sidesOf, wayOf } from './paths.js';

/** What the judge sees of a pair, by name, with its weight. Names are read by people: "verb: oust". */
export type Features = ReadonlyMap<string, number>;

/** Words that stand for the event, by their place: what their vectors are looked up for. */
export const PLACES = ['link', 'object', 'path', 'top', 'sentence', 'sides'] as const;
export type Place = (typeof PLACES)[number];

/** Features by name, and the words whose meaning counts at each place. */
export interface Seen {
  readonly features: Features;
  readonly words: Readonly<Record<Place, readonly string[]>>;
}

/** Most links looked at: more are lists of names. */
const LINKS = 4;
/** Words above the meeting point that may change what it says. */
const ABOVE = 3;

/** All that is seen of a pair but the codebook's view of it. */
export function seenOf(roles: Roles, pair: Pair): Seen {
  const { path, links: all } = wayOf(roles, pair);
  const links = all.slice(0, LINKS);
  const features = new Map<string, number>();
  const add = (name: string, value = 1) => features.set(name, value);
  const marked = new Set([...pair.actor, ...pair.recipient]);
  for (const link of links) addLink(link, roles, marked, add);
  addPath(path, roles, marked, add);
  addSides(pair, path, roles, add);
  addSentence(roles, marked, add);
  return { features, words: placesOf(roles, path, links, marked) };
}

type Add = (name: string, value?: number) => void;

function addLink(link: Link, roles: Roles, marked: ReadonlySet<number>, add: Add): void {
  const { token, actor, recipient } = link;
  const word = roles.lemma(token);
  const kind = sidesOf(link) === 2 ? 'link' : actor !== null ? 'actor of' : 'recipient of';
  const slots = `${actor ?? '-'}>${recipient ?? '-'}`;
  add(`${kind}: ${word}`);
  add(`${kind}: ${word} ${slots}`);
  add(`slots: ${slots}`);
  if (recipient !== null) add(`recipient: ${word} ${recipient}`);
  for (const about of surroundings(token, roles, marked)) {
    add(`${kind}: ${word} ${about}`);
    add(`${kind} has ${about}`);
  }
}

/** Particles, objects, complements, auxiliaries, negation of a word. */
function surroundings(i: number, roles: Roles, marked: ReadonlySet<number>): string[] {
  const { tree } = roles;
  const found: string[] = [];
  for (const c of tree.children(i)) {
    if (marked.has(c)) continue;
    const { deprel, upos } = tree.token(c);
    const word = roles.lemma(c);
    switch (relation(deprel)) {
      case 'aux':
      case 'mark':
      case 'advmod':
        found.push(`${relation(deprel)} ${word}`);
        break;
      case 'compound':
        found.push(deprel === 'compound:prt' ? `particle ${word}` : `compound ${word}`);
        break;
      case 'obj':
      case 'xcomp':
      case 'ccomp':
      case 'amod':
        if (upos !== 'PROPN') found.push(`${relation(deprel)} ${word}`);
        break;
      case 'det':
        if (word === 'no') found.push('no');
        break;
      case 'obl':
      case 'nmod':
        if (upos !== 'PROPN') found.push(`${tree.preposition(c) ?? ''} ${word}`);
        break;
    }
  }
  if (roles.isVerb(i) && roles.isPassive(i)) found.push('passive');
  return found;
}

function addPath(path: PairPath, roles: Roles, marked: ReadonlySet<number>, add: Add): void {
  const { tree } = roles;
  const content = (i: number) => i >= 0 && !marked.has(i) && isContent(tree.token(i));
  for (const i of path.up) if (content(i)) add(`path: ${roles.lemma(i)}`);
  for (const i of path.down) if (content(i)) add(`path: ${roles.lemma(i)}`);
  if (content(path.top)) {
    add(`path: ${roles.lemma(path.top)}`);
    add(`top: ${roles.lemma(path.top)}`);
    for (const about of surroundings(path.top, roles, marked)) add(`top has ${about}`);
  }
  path.above.slice(0, ABOVE).forEach((i, depth) => {
    if (!content(i)) return;
    add(`above: ${roles.lemma(i)}`, 1 / (depth + 1));
    for (const about of surroundings(i, roles, marked)) {
      if (about.startsWith('aux') || about === 'advmod not') add(`above has ${about}`);
    }
  });
  const step = (i: number) => relation(tree.token(i).deprel);
  const side = (way: readonly number[], end: number) =>
    end < 0 ? '-' : [end, ...way].map(step).join('<');
  const shape = `${side(path.up, path.actor)} | ${side(path.down, path.recipient)}`;
  if (shape.length < 60) add(`shape: ${shape}`);
  add(`above as: ${path.top < 0 ? '-' : step(path.top)}`);
}

function addSides(pair: Pair, path: PairPath, roles: Roles, add: Add): void {
  const { tree } = roles;
  for (const [side, words, head] of [
    ['actor', pair.actor, path.actor],
    ['recipient', pair.recipient, path.recipient],
  ] as const) {
    if (head < 0) {
      add(`${side} not marked`);
      continue;
    }
    add(`${side} is ${tree.token(head).upos}`);
    for (const i of words) {
      const { upos } = tree.token(i);
      if (upos === 'NOUN' || upos === 'ADJ') add(`${side}: ${roles.lemma(i)}`);
    }
    const name = tree.sentence.names.find(({ start, end }) => start <= head && head < end);
    add(`${side} is ${name?.kind ?? 'no name'}`);
    const preposition = tree.preposition(head);
    if (preposition) add(`${preposition} ${side}`);
  }
  if (path.actor >= 0 && path.recipient >= 0) {
    add(path.actor < path.recipient ? 'actor first' : 'recipient first');
  }
}

/** Content words, alone and in twos, with the sides left out. */
function addSentence(roles: Roles, marked: ReadonlySet<number>, add: Add): void {
  const { tokens } = roles.tree;
  const words: string[] = [];
  tokens.forEach((token, i) => {
    if (token.upos === 'PUNCT' && token.form === '?') add('question');
    if (marked.has(i)) words.push('_');
    else if (token.upos === 'PROPN' || token.upos === 'NUM') words.push('#');
    else if (token.upos !== 'PUNCT' && token.upos !== 'DET') words.push(roles.lemma(i));
    if (!marked.has(i) && isContent(token)) add(`word: ${roles.lemma(i)}`, BAG);
  });
  for (let i = 1; i < words.length; i++) add(`words: ${words[i - 1]} ${words[i]}`, BAG);
}

/** Weight of words that only stand somewhere in the sentence. */
const BAG = 0.4;

const CONTENT: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ', 'ADV']);

function isContent({ upos }: Token): boolean {
  return CONTENT.has(upos);
}

function placesOf(
  roles: Roles,
  path: PairPath,
  links: readonly Link[],
  marked: ReadonlySet<number>,
): Record<Place, readonly string[]> {
  const { tree } = roles;
  const words = (indexes: Iterable<number>) =>
    [...indexes]
      .filter((i) => i >= 0 && !marked.has(i) && isContent(tree.token(i)))
      .map((i) => roles.lemma(i));
  const most = links[0] ? sidesOf(links[0]) : 0;
  const linking = links.filter((link) => sidesOf(link) === most).map(({ token }) => token);
  const objects = linking.flatMap((i) => tree.childrenBy(i, 'obj', 'xcomp', 'obl', 'nmod'));
  return {
    link: words(linking),
    object: words(objects),
    path: words([...path.up, ...path.down]),
    top: words([path.top, ...path.above.slice(0, 1)]),
    sentence: words(tree.tokens.keys()),
    sides: [path.actor, path.recipient]
      .filter((i) => i >= 0 && tree.token(i).upos === 'NOUN')
      .map((i) => roles.lemma(i)),
  };
}

/** Frames looked at. */
const RANKED = 3;

/** What the codebook says of the pair: its frames, and the types its words may stand for. */
export function codebookFeatures(
  roles: Roles,
  pair: Pair,
  frames: readonly PairFrame[],
  lexicon: Lexicon,
): Features {
  const features = new Map<string, number>();
  const ranked = [...frames].sort((a, b) => b.score - a.score);
  for (const [rank, frame] of ranked.slice(0, RANKED).entries()) addFrame(frame, rank, features);
  const best = new Map<EventType, number>();
  for (const { ruled, score } of ranked) {
    if (!best.has(ruled.type)) best.set(ruled.type, score);
  }
  for (const [type, score] of best) features.set(`score of ${type}`, clamp(score / 8));
  const lead = (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0);
  if (ranked[0]) features.set(`lead of ${ranked[0].ruled.type}`, clamp(lead / 4));
  else features.set('no frame', 1);
  addLexicon(roles, pair, lexicon, features);
  return features;
}

function addFrame(
  { ruled, score, actorFit, recipientFit }: PairFrame,
  rank: number,
  features: Map<string, number>,
): void {
  const { type, auxiliary, dropped, operators, match } = ruled;
  const place = rank === 0 ? 'first frame' : 'next frame';
  const add = (what: string) => features.set(`${place}: ${type}${what}`, 1);
  add('');
  if (rank > 1) return;
  add(`, score ${Math.max(-1, Math.min(5, Math.floor(score / 2)))}`);
  add(`, sides ${actorFit}${recipientFit}`);
  add(`, words ${Math.min(6, match.specificity)}`);
  if (dropped) add(', dropped');
  if (operators.length > 0) add(', ruled over');
  for (const mode of auxiliary) add(`, ${mode}`);
  if (rank === 0) features.set(`first frame: ${match.pattern.frame.type} made ${type}`, 1);
}

/** The types that words stand for, by the word's place, and those of words near in meaning. */
function addLexicon(
  roles: Roles,
  pair: Pair,
  lexicon: Lexicon,
  features: Map<string, number>,
): void {
  const { path, links: all } = wayOf(roles, pair);
  const links = all.slice(0, LINKS);
  const both = links.filter((link) => sidesOf(link) === 2).map(({ token }) => token);
  const one = links.filter((link) => sidesOf(link) === 1).map(({ token }) => token);
  const places: [string, readonly number[]][] = [
    ['link', both],
    ['side', one],
    ['path', [...path.up, ...path.down, path.top]],
    ['above', path.above.slice(0, ABOVE)],
    ['sentence', [...roles.tree.tokens.keys()]],
  ];
  for (const [place, indexes] of places) {
    const tokens = indexes
      .filter((i) => i >= 0 && !pair.actor.has(i) && !pair.recipient.has(i))
      .map((i) => roles.tree.token(i));
    const own = tokens.map((token) => lexicon.typesOf(token));
    for (const [type, share] of summed(own)) features.set(`${place} word of ${type}`, clamp(share));
    if (place === 'sentence' || place === 'above') continue;
    const near = tokens.map((token) => lexicon.near(token));
    for (const [type, share] of summed(near)) features.set(`${place} like ${type}`, clamp(share));
  }
}

function summed(all: readonly TypeShares[]): TypeShares {
  const sums = new Map<EventType, number>();
  for (const shares of all) {
    for (const [type, share] of shares) sums.set(type, (sums.get(type) ?? 0) + share);
  }
  return sums;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(2, value));
}
