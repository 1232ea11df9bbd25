import { describe, expect, test } from 'vitest';
import { Bounds } from './bounds.js';
import { findSentences, LONGEST_SENTENCE } from './sentences.js';
import { Tokenizer } from './tokens.js';

function sentences(text: string): string[] {
  const bounds = new Bounds();
  new Tokenizer().tokenize(text, 0, text.length, bounds);
  const starts: number[] = [];
  findSentences(text, bounds, 0, bounds.length, starts);
  return starts.map((first, i) =>
    text.slice(bounds.start(first), bounds.end((starts[i + 1] ?? bounds.length) - 1)),
  );
}

/** The text is the sentences with a space between them. */
function check(...expected: string[]): void {
  expect(sentences(expected.join(' '))).toEqual(expected);
}

describe('sentences', () => {
  test('end at a stop, a question mark, an exclamation mark', () => {
    check('Talks began.', 'Who came?', 'Nobody!', 'They ended at 5.30 p.m. on Monday.');
  });

  test('do not end at abbreviations, initials and acronyms', () => {
    check('Gen. J. R. Orr met the U.S. envoy of St. Anne at No. 5 in Jan. 2020.', 'He left.');
  });

  test('end at an abbreviation where the next one plainly begins', () => {
    check('They flew to the U.S.', 'The talks failed.');
    check('It was made by Example Inc.', 'It sold well.');
    check('“Prices rose,” said Lind of Orr and Co.', '“They will fall.”');
  });

  test('keep the quotation mark and bracket that close after the stop', () => {
    check('“We agree.”', '“We do not.”', '(They did.)', 'So it was.');
    check('"We agree."', '"We do not."', 'He smiled.');
    check("``We agree.''", 'He smiled.');
  });

  test('a quotation of several sentences is cut, its speech verb stays with it', () => {
    check('“We came.', 'We saw,” said Mara Lind.');
    check('“Will they come?” she asked.', '“Never!” Tomas Orr said.', 'They came.');
  });

  test('run on after an ellipsis unless a capital follows', () => {
    check('They waited... and waited.', 'Then... nothing came...', 'They left.');
  });

  test('do not end at a colon or semicolon', () => {
    check('Two things: peace; bread.', 'It went on.');
  });

  test('a number before a stop at the start is part of its item', () => {
    check('1. Withdraw the troops.', '2. Hold the vote.');
  });

  test('citations in brackets stay with the sentence before', () => {
    check('It was signed in 1648. [2] [13]', 'It held.');
  });

  test('a bracket that ends in a stop does not end a sentence that goes on in lower case', () => {
    check('Ms Lynch (D-Mass.) said no.', 'He left.');
    check('It rained (a lot.)', 'He left.');
  });

  test('a sentence of unpunctuated words is cut at its greatest length', () => {
    const found = sentences('word '.repeat(LONGEST_SENTENCE * 2 + 1));
    expect(found).toHaveLength(3);
    expect(found[2]).toBe('word');
  });
});
