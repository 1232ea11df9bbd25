import { expect, test } from 'vitest';
import { formatTable } from './table.js';

test('prints shares as per cent, counts as they are, a dash for nothing', () => {
  const table = formatTable({
    title: 'Names',
    columns: [
      { name: 'F1', is: 'share' },
      { name: 'gold', is: 'count' },
    ],
    rows: [
      { name: 'PER', cells: [0.81349, 343] },
      { name: 'ORG', cells: [null, 0] },
    ],
    notes: ['Note.'],
  });
  expect(table).toBe('Names\n        F1  gold\nPER  81.35   343\nORG      -     0\n  Note.');
});
