import { expect, test } from 'vitest';
import { compareNames, evaluateNames } from './names.js';
import { chain, fakeAnnotator } from './testing.js';

const GOLD = '1\tMara\tB-PER\n2\tLind\tI-PER\n3\tof\tO\n4\tOslo\tB-LOC\n\n1\tRuritania\tB-ORG\n\n';

test('a name is right if its kind and both its ends are', () => {
  const gold = [{ kind: 'PER', start: 0, end: 2 }] as const;
  expect(compareNames(gold, gold).correct).toBe(1);
  expect(compareNames(gold, [{ kind: 'ORG', start: 0, end: 2 }]).correct).toBe(0);
  expect(compareNames(gold, [{ kind: 'PER', start: 0, end: 1 }]).correct).toBe(0);
});

test('evaluateNames measures by kind and writes our tags', async () => {
  const annotator = async () =>
    fakeAnnotator((forms) => ({
      ...chain(forms),
      names:
        forms.length > 1
          ? [{ kind: 'PER', start: 0, end: 2 }]
          : [{ kind: 'LOC', start: 0, end: 1 }],
    }));
  const coder = () => Promise.reject(new Error('not needed'));
  const { tables, predictions } = await evaluateNames({
    text: GOLD,
    file: 'gold.iob2',
    options: {},
    annotator,
    coder,
  });
  const rows = Object.fromEntries(tables[0]!.rows.map(({ name, cells }) => [name, cells]));
  expect(rows).toEqual({
    PER: [1, 1, 1, 1],
    ORG: [null, 0, 0, 1],
    LOC: [0, 0, 0, 1],
    all: [1 / 2, 1 / 3, 2 / 5, 3],
  });
  expect(predictions).toContain('4\tOslo\tO\t-\t-\n\n1\tRuritania\tB-LOC\t-\t-\n\n');
});
