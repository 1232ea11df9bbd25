import { expect, test } from 'vitest';
import { readCodebook } from '../codebook/read.js';
import type { PairFrame } from '../events/pair-frames.js';
import { Roles } from '../events/roles.js';
import { EVENT_TYPES } from '../plover.js';
import { Tree } from '../syntax/tree.js';
import { handParsed } from '../testing/hand-parsed.js';
import { littleJudge } from '../testing/little-judge.js';
import { weigh } from './judge.js';
import { VERDICTS } from './verdict.js';

const K = VERDICTS.length;
const ACCUSE = VERDICTS.indexOf('ACCUSE');

function opinionOn(verb: string) {
  const doc = handParsed(`Chad PROPN 2 nsubj
    ${verb}ed VERB 0 root ${verb} VerbForm=Fin
    Niger PROPN 2 obj`);
  const sentence = doc.sentences[0];
  if (!sentence) throw new RangeError('no sentence');
  const roles = new Roles(new Tree(sentence));
  const pair = { actor: new Set([0]), recipient: new Set([2]) };
  return littleJudge().opinion(roles, pair, [], readCodebook([]));
}

test('a known feature decides, and is named as the reason', () => {
  const { type, note } = opinionOn('berate');
  expect(type).toBe('ACCUSE');
  expect(note()).toMatchObject({ type: 'ACCUSE', reasons: [{ feature: 'link: berate' }] });
});

test('a word never seen is judged by its meaning', () => {
  const { type, note } = opinionOn('lambast');
  expect(type).toBe('ACCUSE');
  expect(note().reasons[0]?.feature).toBe('meaning of the words that link them');
});

test('of a word without a meaning nothing is known: all verdicts are alike', () => {
  const { shares } = opinionOn('blurg');
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(1e-6);
});

test('a strong frame outweighs a judge that wavers, a weak one does not', () => {
  const shares = new Float32Array(K).fill(0.3 / (K - 2));
  shares[ACCUSE] = 0.5;
  shares[VERDICTS.indexOf('REJECT')] = 0.2;
  const frame = (score: number) => [{ ruled: { type: 'REJECT' }, score } as PairFrame];
  const first = (weighed: Float32Array) => EVENT_TYPES[weighed.indexOf(Math.max(...weighed))];
  expect(first(weigh(shares, frame(5), 0.8, -2))).toBe('REJECT');
  expect(first(weigh(shares, frame(-1.5), 0.8, -2))).toBe('ACCUSE');
});
