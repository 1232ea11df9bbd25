import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameIndex } from './name-index.js';
import { piecesOf } from './pieces.js';

const index = new NameIndex<string>();
for (const name of ['US', 'Assad', 'West Bank', 'Bank of England', 'al-Shabaab'])
  index.add(name, name);

test('a name is never found inside a word', () => {
  expect(index.get('ambassador')).toEqual([]);
  expect(index.hits(piecesOf('the ambassador'), 1)).toEqual([]);
});

test('capitals of the table are asked of the text, small letters are not', () => {
  expect(index.get('us')).toEqual([]);
  expect(index.get('assad')).toEqual([]);
  expect(index.get('Bank Of England')).toEqual(['Bank of England']);
  expect(index.get('Al Shabaab')).toEqual(['al-Shabaab']);
});

test('whatever is added is found again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), { minLength: 1, maxLength: 4 }),
      (words) => {
        const own = new NameIndex<number>();
        own.add(words.join(' '), 1);
        expect(own.get(words.join('-'))).toEqual([1]);
      },
    ),
  );
});
