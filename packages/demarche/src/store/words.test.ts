import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfWords, wordNumber, wordsOf } from './words.js';

const words = (text: string) => wordsOf(text).map((found) => found.word);

describe('wordsOf', () => {
  it('folds case, accents and plural endings', () => {
    expect(words('The Ministers’ treaties, Genève')).toEqual([
      'the',
      'minister',
      'treaty',
      'geneve',
    ]);
  });

  it('leaves endings that are no plural', () => {
    expect(words('congress us status crisis shoes')).toEqual([
      'congress',
      'us',
      'status',
      'crisi',
      'shoes',
    ]);
  });

  it('says where each word stands in the text as given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).toMatch(/^[\p{L}\p{N}]+$/u);
          ({ end } = word);
        }
      }),
    );
  });

  it('makes lines without anything but letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lineOfWords(text)).not.toMatch(/[%_\\']/);
      }),
    );
  });
});

describe('wordNumber', () => {
  it('is FNV-1a', () => {
    // Test vector of the FNV specification: 32-bit FNV-1a of "foobar".
    expect(wordNumber('foobar') >>> 0).toBe(0xbf9cf968);
    expect(wordNumber('') >>> 0).toBe(0x811c9dc5);
  });
});
