import { expect, test } from 'vitest';
import { type AttributionSpans, dice, scoreAttributions } from './attribution-score.js';

const said: AttributionSpans = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 40]] };

test('the same attribution agrees in every part', () => {
  expect(scoreAttributions([said], [said]).counts).toEqual({
    gold: 1,
    predicted: 1,
    found: 1,
    sourceOverlaps: 1,
    sourceExact: 1,
    cueOverlaps: 1,
    cueExact: 1,
    contentExact: 1,
  });
});

test('half of the characters is found, less is not', () => {
  expect(dice([[0, 10]], [[5, 15]])).toBe(0.5);
  const shifted = (by: number) => ({ ...said, content: [[10 + by, 40 + by]] as const });
  expect(scoreAttributions([said], [shifted(15)]).counts.found).toBe(1);
  expect(scoreAttributions([said], [shifted(16)]).counts.found).toBe(0);
});

test('a gold attribution is found once, by the best prediction', () => {
  const worse = { ...said, content: [[20, 40]] as const };
  const { counts, pairs } = scoreAttributions([said], [worse, said]);
  expect(counts.found).toBe(1);
  expect(pairs).toEqual([-1, 0]);
});

test('of two attributions with one content, cues tell which is which', () => {
  const outer: AttributionSpans = { source: [[50, 53]], cue: [[54, 60]], content: said.content };
  expect(scoreAttributions([said, outer], [outer, said]).pairs).toEqual([1, 0]);
});

test('an implicit source agrees only with an implicit source', () => {
  const implicit = { ...said, source: [] };
  expect(scoreAttributions([implicit], [implicit]).counts.sourceOverlaps).toBe(1);
  expect(scoreAttributions([said], [implicit]).counts.sourceOverlaps).toBe(0);
});
