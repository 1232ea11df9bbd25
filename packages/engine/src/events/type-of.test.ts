import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCodebook } from '../codebook/read.js';
import type { Judge } from '../judge/judge.js';
import { handParsed } from '../testing/hand-parsed.js';
import { littleJudge } from '../testing/little-judge.js';
import { typeOf } from './type-of.js';

const folder = new URL('../../codebook/', import.meta.url);
const codebook = readCodebook(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

function typeFor(
  lines: string,
  actor: string,
  recipient: string | null,
  judge: Judge | null = null,
) {
  const doc = handParsed(lines);
  const span = (words: string) => {
    const start = doc.text.indexOf(words);
    return [start, start + words.length] as const;
  };
  return typeOf(doc, span(actor), recipient === null ? null : span(recipient), codebook, judge);
}

const TWO_CLAUSES = `France PROPN 2 nsubj
  helped VERB 0 root help
  Chad PROPN 2 obj
  while SCONJ 6 mark
  Libya PROPN 6 nsubj
  attacked VERB 2 advcl attack VerbForm=Fin
  Niger PROPN 6 obj`;

test('the frame that connects the pair decides', () => {
  expect(typeFor(TWO_CLAUSES, 'France', 'Chad').type).toBe('AID');
  expect(typeFor(TWO_CLAUSES, 'Libya', 'Niger').type).toBe('ASSAULT');
});

test('a side that is not marked does not stand in the way', () => {
  expect(typeFor(TWO_CLAUSES, 'Libya', null)).toMatchObject({
    type: 'ASSAULT',
    frame: 'ASSAULT/attack',
  });
});

test('what the verb says of an act outweighs the act', () => {
  const lines = `Talks NOUN 5 nsubj talk
    between ADP 3 case
    Chad PROPN 1 nmod
    +, PUNCT 5 punct
    collapsed VERB 0 root collapse
    in ADP 7 case
    Niger PROPN 5 obl`;
  expect(typeFor(lines, 'Chad', 'Niger').type).toBe('REJECT');
});

test('a sentence without a known word is answered with no confidence to speak of', () => {
  const lines = `Chad PROPN 2 nsubj
    yawns VERB 0 root yawn`;
  const answer = typeFor(lines, 'Chad', null);
  expect(answer.frame).toBeNull();
  expect(answer.confidence).toBeLessThan(0.1);
});

const UNKNOWN = `Chad PROPN 2 nsubj
  berated VERB 0 root berate
  Niger PROPN 2 obj`;

test('where no frame connects the pair the judge answers, and says why', () => {
  const empty = readCodebook([]);
  const doc = handParsed(UNKNOWN);
  expect(typeOf(doc, [0, 4], [13, 18], empty).judge).toBeNull();
  expect(typeOf(doc, [0, 4], [13, 18], empty, littleJudge())).toMatchObject({
    type: 'ACCUSE',
    frame: null,
    rulings: ['by the judge alone'],
    judge: { type: 'ACCUSE', reasons: [{ feature: 'link: berate' }] },
  });
});

test('a judge that knows nothing of the words leaves the frames their say', () => {
  const answer = typeFor(TWO_CLAUSES, 'Libya', 'Niger', littleJudge());
  expect(answer).toMatchObject({ type: 'ASSAULT', frame: 'ASSAULT/attack' });
});
