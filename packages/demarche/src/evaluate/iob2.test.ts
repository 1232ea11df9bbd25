import { describe, expect, test } from 'vitest';
import { formatIob2, namesOf, readIob2 } from './iob2.js';

const GOLD = '# sent_id = 1\n1\tMara\tB-PER\t-\t-\n2\tLind\tI-PER\t-\t-\n3\tleft\tO\t-\t-\n\n';

describe('readIob2', () => {
  test('reads the spans of persons, organisations and places', () => {
    const { sentences, refused } = readIob2(GOLD, 'gold.iob2');
    expect(refused).toEqual([]);
    expect(sentences).toEqual([
      {
        comments: ['# sent_id = 1'],
        forms: ['Mara', 'Lind', 'left'],
        names: [{ kind: 'PER', start: 0, end: 2 }],
        line: 2,
      },
    ]);
  });

  test('survives a round trip', () => {
    expect(readIob2(GOLD, '').sentences.map(formatIob2).join('')).toBe(GOLD);
  });

  test('a hash sign may be a token', () => {
    expect(readIob2('1\t#\tO\n2\t5\tO\n\n', '').sentences[0]!.forms).toEqual(['#', '5']);
  });

  test('leaves out a sentence that breaks the format, with its line', () => {
    const { sentences, refused } = readIob2(`${GOLD}1\tOrr\tPER\n\n${GOLD}`, 'gold.iob2');
    expect(sentences).toHaveLength(2);
    expect(refused).toMatchObject([{ file: 'gold.iob2', line: 6 }]);
    expect(refused[0]!.reason).toContain('tag "PER" found');
  });
});

describe('namesOf', () => {
  test('other kinds are no names, and an I- without its B- begins one', () => {
    expect(namesOf(['B-OTH', 'I-ORG', 'I-ORG', 'B-ORG', 'I-LOC', 'O'])).toEqual([
      { kind: 'ORG', start: 1, end: 3 },
      { kind: 'ORG', start: 3, end: 4 },
      { kind: 'LOC', start: 4, end: 5 },
    ]);
  });
});
