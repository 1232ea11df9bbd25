import { expect, test } from 'vitest';
import { COLUMNS, overlapping, readExamples, readFile } from '../../../training/examples.js';
import { EVENT_TYPES } from '../src/index.js';

test('the training sentences are sound: columns, codes, marks, no pair twice, no skeleton worn out', () => {
  expect(readExamples().problems).toEqual([]);
});

test('each type has enough of its own', () => {
  const { examples } = readExamples();
  for (const type of EVENT_TYPES) {
    expect(examples.filter((e) => e.type === type).length, type).toBeGreaterThan(150);
  }
  expect(examples.length).toBeGreaterThan(4000);
});

const row = (sentence: string) => `REJECT\tmeet\t\t\tafrica\t2010s\twire\t${sentence}`;
const read = (sentence: string) => readFile('X.tsv', `${COLUMNS.join('\t')}\n${row(sentence)}`);

test('marks come out of the sentence and leave their spans', () => {
  const { examples } = read('<r>Niger</r> was turned away by <a>Chad</a> at the gate.');
  expect(examples[0]).toMatchObject({
    sentence: 'Niger was turned away by Chad at the gate.',
    actor: [25, 29],
    recipient: [0, 5],
  });
});

test.each([
  ['Chad turned <r>Niger</r> away at the gate.', 'no actor is marked'],
  ['<a>Chad turned <r>Niger</r></a> away at the gate.', 'mark <r> twice or within another'],
  ['<a>Chad turned Niger away at the gate.', 'mark <a> without its end'],
])('%s: %s', (sentence, problem) => {
  expect(read(sentence).problems).toEqual([{ file: 'X.tsv', line: 2, problem }]);
});

test('a long row of words shared with evaluation data is found', () => {
  const { examples } = read('<a>Chad</a> turned <r>Niger</r> away at the gate of the old palace.');
  const tsv = 'id\tsentence\n1\tThey turned Niger away at the gate of the old palace again.';
  expect(overlapping(examples, tsv)).toHaveLength(1);
  expect(overlapping(examples, 'id\tsentence\n1\tThey turned Niger away.')).toEqual([]);
});
