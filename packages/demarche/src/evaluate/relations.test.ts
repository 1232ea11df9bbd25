import { expect, test } from 'vitest';
import { conventionalLabel, plainLabel } from './relation-labels.js';
import { readRows } from './relations.js';

const HEADER = 'id\tsentence\tmarked\tactor\trecipient\tquad\ttype';
const row = (id: string, marked: string, type: string) => `${id}\t-\t${marked}\t-\t-\t1\t${type}`;

test('marks come out of the sentence and leave their spans', () => {
  const text = [HEADER, row('a', '<s>Chad</s> met <t>Niger</t>.', 'CONSULT')].join('\n');
  const { rows, refused } = readRows(text, 'gold.tsv');
  expect(refused).toEqual([]);
  expect(rows).toEqual([
    { id: 'a', sentence: 'Chad met Niger.', actor: [0, 4], recipient: [9, 14], gold: 'CONSULT' },
  ]);
});

test('a side that is not marked is null, and of a side marked twice the first counts', () => {
  const text = [HEADER, row('a', '<s>Chad</s> and <s>Mali</s> met.', 'NONE')].join('\n');
  expect(readRows(text, 'gold.tsv').rows).toEqual([
    { id: 'a', sentence: 'Chad and Mali met.', actor: [0, 4], recipient: null, gold: null },
  ]);
});

test('marks may nest', () => {
  const text = [HEADER, row('a', '<s><t>Chad</t> rebels</s> fought.', 'ASSAULT')].join('\n');
  expect(readRows(text, 'gold.tsv').rows[0]).toMatchObject({ actor: [0, 11], recipient: [0, 4] });
});

test('rows without a marked sentence are refused with their line', () => {
  const { rows, refused } = readRows([HEADER, row('a', '', 'AID')].join('\n'), 'gold.tsv');
  expect(rows).toEqual([]);
  expect(refused).toEqual([expect.objectContaining({ file: 'gold.tsv', line: 2 })]);
});

test('a file without the column is refused whole', () => {
  const { refused } = readRows('id\tsentence\na\tb', 'gold.tsv');
  expect(refused[0]).toMatchObject({ line: 1, reason: 'no column "marked"' });
});

const answer = {
  type: 'RETREAT',
  modes: [],
  auxiliary: [],
  confidence: 1,
  frame: null,
  rulings: [],
  judge: null,
} as const;

test('CONCEDE and RETREAT are YIELD; the intent to yield is AGREE by convention alone', () => {
  expect(conventionalLabel(answer)).toBe('YIELD');
  expect(conventionalLabel({ ...answer, auxiliary: ['future'] })).toBe('AGREE');
  expect(plainLabel({ ...answer, auxiliary: ['future'] })).toBe('YIELD');
});
