import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConllu } from './conllu.js';
import { entityValues, readEntities } from './coreference-entities.js';
import { conllu } from './testing.js';

const GUM = conllu(
  '# newdoc id = GUM_news_x',
  '# global.Entity = GRP-etype-infstat',
  '1 Her her PRON _ 2 nmod:poss Entity=(2-person-new(1-person-giv)',
  '2 aide aide NOUN _ 3 nsubj Entity=2)',
  '3 left leave VERB _ 0 root SpaceAfter=No',
);

describe('readEntities', () => {
  test('reads nested brackets by the fields of the header', () => {
    const { mentions, refused } = readEntities(readConllu(GUM, 'x').sentences, 'x');
    expect(refused).toEqual([]);
    expect(mentions).toEqual([
      { sentence: 0, start: 0, end: 2, group: '2', kind: 'person' },
      { sentence: 0, start: 0, end: 1, group: '1', kind: 'person' },
    ]);
  });
  test('refuses what is closed and was never opened, and reads the rest', () => {
    const broken = conllu('1 She she PRON _ 0 root Entity=7)');
    const { mentions, refused } = readEntities(readConllu(broken + GUM, 'x').sentences, 'x');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ file: 'x', line: 1 });
    expect(mentions).toHaveLength(2);
  });
});

test('what is written is read back', () => {
  const mention = fc
    .record({ start: fc.nat(5), length: fc.integer({ min: 1, max: 4 }), group: fc.nat(3) })
    .map(({ start, length, group }) => ({
      start,
      end: Math.min(start + length, 6),
      head: start,
      group: `e${group}`,
      kind: 'place',
    }));
  const key = ({ start, end, group }: { start: number; end: number; group: string }) =>
    `${start} ${end} ${group}`;
  const mentions = fc
    .uniqueArray(mention, { maxLength: 5, selector: key })
    .filter((list) => !list.some((a) => list.some((b) => crosses(a, b))));
  fc.assert(
    fc.property(mentions, (list) => {
      const words = entityValues(list, 6).map((value, i) => {
        const misc = value === '' ? '_' : `Entity=${value}`;
        return `${i + 1} w w NOUN _ ${i} dep ${misc}`;
      });
      const text = conllu('# global.Entity = eid-etype-head', ...words);
      const read = readEntities(readConllu(text, 'x').sentences, 'x');
      expect(read.refused).toEqual([]);
      expect(read.mentions.map(key).sort()).toEqual(list.map(key).sort());
    }),
  );
});

/** Two spans of one entity that overlap, neither within the other: brackets can't tell them apart. */
const crosses = (
  a: { start: number; end: number; group: string },
  b: { start: number; end: number; group: string },
): boolean => a.group === b.group && a.start < b.start && b.start < a.end && a.end < b.end;
