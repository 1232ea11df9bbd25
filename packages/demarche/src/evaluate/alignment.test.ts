import { describe, expect, test } from 'vitest';
import { alignWords, matchRanges, type PlacedWord } from './alignment.js';

/** Words from "Orr ca+n't": "+" joins the words of one token. */
function place(text: string): PlacedWord[] {
  let at = 0;
  return text.split(' ').flatMap((token) => {
    const forms = token.split('+');
    const start = at;
    at += forms.join('').length;
    return forms.map((form) => ({ start, end: at, form, isMultiword: forms.length > 1 }));
  });
}

describe('alignWords', () => {
  test('aligns words of equal range, whatever is wrong around them', () => {
    expect(alignWords(place('a bc d e'), place('a b c d e'))).toEqual([0, -1, -1, 2, 3]);
    expect(alignWords(place('a b c d e'), place('a bc de'))).toEqual([0, -1, -1]);
  });

  test('aligns words within a multiword token by their forms', () => {
    expect(alignWords(place("they do+n't go"), place("they do+n't go"))).toEqual([0, 1, 2, 3]);
    expect(alignWords(place("they do+n't go"), place("they don 't go"))).toEqual([0, -1, -1, 3]);
    expect(alignWords(place('a can not b'), place('a can+not b'))).toEqual([0, 1, 2, 3]);
  });

  test('a multiword token that cuts across others aligns what is the same', () => {
    expect(alignWords(place('x ab+c y'), place('xab c+y'))).toEqual([-1, 2, 3]);
  });

  test('words left over on either side are not aligned', () => {
    expect(alignWords(place('a'), place('a b'))).toEqual([0, -1]);
    expect(alignWords([], place('a'))).toEqual([-1]);
  });
});

describe('matchRanges', () => {
  test('counts the ranges that are the same', () => {
    const gold = [
      [0, 3],
      [3, 8],
      [8, 9],
    ].map(([start, end]) => ({ start: start!, end: end! }));
    const ours = [
      [0, 3],
      [3, 5],
      [5, 8],
      [8, 9],
    ].map(([start, end]) => ({ start: start!, end: end! }));
    expect(matchRanges(gold, ours)).toEqual({ gold: 3, system: 4, correct: 2 });
  });
});
