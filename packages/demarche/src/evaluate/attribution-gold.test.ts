import { expect, test } from 'vitest';
import { located, readLines } from './attribution-gold.js';

const line = (attributions: unknown) =>
  JSON.stringify({ id: 'a', text: 'Kim said it rained.', attributions });

test('parts are read as lists of spans and as PolNeAR’s lists of spans with their text', () => {
  const spans = { source: [[0, 3]], cue: [[4, 8]], content: [[9, 18]] };
  const parts = {
    source: [{ spans: [[0, 3]], text: 'Kim' }],
    cue: [{ spans: [[4, 8]], text: 'said' }],
    content: [{ spans: [[9, 18]], text: 'it rained' }],
  };
  const { texts, refused } = readLines('gold.jsonl', `${line([spans])}\n${line([parts])}\n`);
  expect(refused).toEqual([]);
  expect(texts[0]?.attributions).toEqual([spans]);
  expect(texts[1]?.attributions).toEqual([spans]);
});

test('an absent part is an implicit one', () => {
  const { texts } = readLines('gold.jsonl', line([{ cue: [[4, 8]], content: [[9, 18]] }]));
  expect(texts[0]?.attributions[0]?.source).toEqual([]);
});

test('bad lines are refused with their number and reason, the others read', () => {
  const bad = [
    '{"id": "a", "text"',
    '{"id": "a"}',
    line([{ content: [[9, 99]] }]),
    line([{ content: [[5, 4]] }]),
  ];
  const { texts, refused } = readLines('gold.jsonl', [...bad, line([])].join('\n'));
  expect(texts).toHaveLength(1);
  expect(refused.map((r) => r.line)).toEqual([1, 2, 3, 4]);
  expect(refused[2]?.reason).toContain('a span ends behind the text');
});

test('words are located around the longest part, whole words only', () => {
  const text = 'Then he spoke. The other man said rain fell; he said that snow would fall.';
  const found = located({ source: ['he'], cue: ['said'], content: ['that snow would fall'] }, text);
  expect(found).toEqual({ source: [[45, 47]], cue: [[48, 52]], content: [[53, 73]] });
});

test('words that the text does not have are named', () => {
  expect(located({ source: ['she'], cue: ['said'], content: ['no'] }, 'He said no.')).toBe('she');
});
