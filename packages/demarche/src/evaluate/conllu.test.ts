import { describe, expect, test } from 'vitest';
import { formatConllu, readConllu } from './conllu.js';
import { conllu } from './testing.js';

const GOLD = conllu(
  '# text = Orr cannot.',
  '1 Orr Orr PROPN Number=Sing 2 nsubj _',
  '2-3 cannot _ _ _ _ _ SpaceAfter=No',
  '2 can can AUX _ 0 root _',
  '3 not not PART _ 2 advmod _',
  '4 . . PUNCT _ 2 punct _',
);

describe('readConllu', () => {
  test('reads words, heads from 0, and the words written as one', () => {
    const { sentences, refused } = readConllu(GOLD, 'gold.conllu');
    expect(refused).toEqual([]);
    expect(sentences[0]).toMatchObject({ comments: ['# text = Orr cannot.'], line: 2 });
    expect(sentences[0]!.words.map((word) => word.head)).toEqual([1, -1, 1, 1]);
    expect(sentences[0]!.multiwords).toEqual([
      { start: 1, end: 3, form: 'cannot', misc: 'SpaceAfter=No' },
    ]);
  });

  test('survives a round trip', () => {
    expect(readConllu(GOLD, '').sentences.map(formatConllu).join('')).toBe(GOLD);
  });

  test('passes over empty nodes, and reads Windows line ends and a missing last line', () => {
    const text = GOLD.replace('4\t.', '3.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.').trimEnd();
    const { sentences, refused } = readConllu(text.replaceAll('\n', '\r\n'), '');
    expect(refused).toEqual([]);
    expect(sentences[0]!.words).toHaveLength(4);
  });

  test.each([
    ['a missing column', '1\tOrr\tOrr', '3 columns found, 10 expected'],
    ['a wrong index', '2 Orr Orr PROPN _ 0 root _', 'ID "2" found, 1 expected'],
    ['a head that is no number', '1 Orr Orr PROPN _ x root _', 'HEAD "x" found'],
    ['a head outside the sentence', '1 Orr Orr PROPN _ 7 root _', 'HEAD 7 lies outside'],
    ['a range that starts elsewhere', '3-4 cannot _ _ _ _ _ _', 'range "3-4" found'],
  ])('leaves out a sentence with %s, names its line, and reads on', (_, line, reason) => {
    const { sentences, refused } = readConllu(GOLD + conllu('# bad', line) + GOLD, 'gold.conllu');
    expect(sentences).toHaveLength(2);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ file: 'gold.conllu', line: 9 });
    expect(refused[0]!.reason).toContain(reason);
  });
});
