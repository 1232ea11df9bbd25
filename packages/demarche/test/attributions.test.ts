import { expect, test } from 'vitest';
import { ATTRIBUTIONS } from '../../../training/attributions.js';
import { readGoldAttributions } from '../src/evaluate/attribution-gold.js';
import { SHOWN } from '../src/evaluate/attribution-marks.js';

test('our own attributions are sound: marks, labels, no text twice', async () => {
  const { refused } = await readGoldAttributions(ATTRIBUTIONS, '');
  expect(refused).toEqual([]);
});

test('there are enough of them, and something of every kind', async () => {
  const { texts } = await readGoldAttributions(ATTRIBUTIONS, '');
  const all = texts.flatMap(({ attributions }) => attributions);
  expect(all.length).toBeGreaterThanOrEqual(1500);
  for (const shown of SHOWN) {
    expect(texts.filter((text) => text.shown === shown).length, shown).toBeGreaterThan(5);
  }
});
