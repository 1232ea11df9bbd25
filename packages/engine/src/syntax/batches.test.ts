import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batches } from './batches.js';

const lengths = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 200 });

test('every sentence that is not empty is in exactly one batch', () => {
  fc.assert(
    fc.property(lengths, (lengths) => {
      const found = batches(lengths)
        .flat()
        .sort((a, b) => a - b);
      expect(found).toEqual([...lengths.keys()].filter((i) => lengths[i]! > 0));
    }),
  );
});

test('sentences of a batch are of similar length', () => {
  fc.assert(
    fc.property(lengths, (lengths) => {
      for (const batch of batches(lengths)) {
        const own = batch.map((i) => lengths[i]!);
        const shortest = Math.min(...own);
        expect(Math.max(...own)).toBeLessThanOrEqual(Math.max(shortest + 2, shortest * 1.15));
      }
    }),
  );
});
