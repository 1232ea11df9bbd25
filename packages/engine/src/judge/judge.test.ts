import { expect, test } from 'vitest';
import { readCodebook } from '../codebook/read.js';
import type { PairFrame } from '../events/pair-frames.js';
import { Roles } from '../events/roles.js';
import { EVENT_TYPES } from '../plover.js';
import { Tree } from '../syntax/tree.js';
import { handParsed } from '../testing/hand-parsed.js';
import { PLACES } from './features.js';
import { openJudge, weigh } from './judge.js';
import { packJudgeFile } from './model-file.js';
import { VERDICTS } from './verdict.js';

const K = VERDICTS.length;
const ACCUSE = VERDICTS.indexOf('ACCUSE');
const line: [number, number][] = [
  [0, 0],
  [1, 1],
];

/** Knows one word, "berate", and one meaning in the first dimension of the link's words. */
function judgeOf() {
  const rows = new Int8Array(K);
  rows[ACCUSE] = 100;
  const meanings = new Float32Array(PLACES.length * 2 * K);
  meanings[ACCUSE] = 3;
  const file = packJudgeFile({
    header: {
      verdicts: [...VERDICTS],
      places: [...PLACES],
      dimensions: 2,
      features: 1,
      frameWeight: 1,
      frameFloor: -2,
      calibration: { pairs: line, events: line },
      trained: { annotator: 'a', codebook: 'b', examples: 'c' },
    },
    names: ['link: berate'],
    rows,
    scales: Float32Array.of(0.05),
    meanings,
    bias: new Float32Array(K),
  });
  const known = new Map([['lambast', Float32Array.of(1, 0)]]);
  return openJudge(file, (word) => known.get(word) ?? null);
}

function opinionOn(verb: string) {
  const doc = handParsed(`Chad PROPN 2 nsubj
    ${verb}ed VERB 0 root ${verb} VerbForm=Fin
    Niger PROPN 2 obj`);
  const sentence = doc.sentences[0];
  if (!sentence) throw new RangeError('no sentence');
  const roles = new Roles(new Tree(sentence));
  const pair = { actor: new Set([0]), recipient: new Set([2]) };
  return judgeOf().opinion(roles, pair, [], readCodebook([]));
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
