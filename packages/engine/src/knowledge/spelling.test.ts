import { expect, test } from 'vitest';
import { spellingKey } from './spelling.js';

test.each([
  ['Sergei Lavrov', 'Sergey Lavrov'],
  ['Mohamed bin Salman', 'Muhammad bin Salman'],
  ['Volodymyr Zelenskyi', 'Volodimir Zelensky'],
  ['Evgeny Prigozhin', 'Yevgeni Prigozhin'],
  ['Aleksandr Lukashenka', 'Alexander Lukashenko'],
  ['Mahmud Ahmadinejad', 'Mahmoud Ahmadinejad'],
])('%s and %s are spelt alike', (a, b) => {
  expect(spellingKey(a)).toBe(spellingKey(b));
});

test('other names have other consonants', () => {
  expect(spellingKey('Sergei Lavrov')).not.toBe(spellingKey('Sergei Lebedev'));
});

test('short words and single names are not told by consonants', () => {
  expect(spellingKey('Kim Jong-un')).toBeNull();
  expect(spellingKey('Putin')).toBeNull();
});
