import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from './segment.js';

/** Whitespace, and the control and format characters that count as such. */
const GAP = /^[\s\p{Cc}\p{Cf}]*$/u;

/** What breaks: tokens in order, each its slice, whitespace between; sentences within their blocks. */
function faults(text: string): string[] {
  const { blocks, sentences } = segment(text);
  const found: string[] = [];
  const hold = (holds: boolean, what: string, at: number) => {
    if (!holds) found.push(`${what} at ${at}`);
  };
  let at = 0;
  for (const { span, tokens, paragraph, block } of sentences) {
    const within = blocks[paragraph]!;
    hold(span[0] === tokens[0]?.span[0] && span[1] === tokens.at(-1)?.span[1], 'sentence span', at);
    hold(within.kind === block, 'block kind', at);
    hold(within.span[0] <= span[0] && span[1] <= within.span[1], 'sentence outside its block', at);
    for (const { span: token, form } of tokens) {
      hold(token[0] >= at && token[1] > token[0], 'order', at);
      hold(GAP.test(text.slice(at, token[0])), 'words in a gap', at);
      hold(text.slice(...token) === form, 'form', at);
      at = token[1];
    }
  }
  hold(GAP.test(text.slice(at)), 'words after the last token', at);
  return found;
}

function checkOffsets(text: string): void {
  expect(faults(text)).toEqual([]);
}

const NEWSY = fc
  .array(
    fc.constantFrom(
      ...'“ ” " \' ’ . ... ? ! , ; : - -- — ( ) [ ] @ # $ % & / \\ * _ + < > \n \n\n \t'.split(' '),
      ' ',
      ' ',
      ' ',
      'U.S.',
      'Gen.',
      "don't",
      'It’s',
      '5',
      '1,000',
      'km',
      'No.',
      'GettyImages-12345',
      'http://',
      'www.',
      '.com',
      'By',
      'KYIV',
      '©',
      '2024',
      'â€™',
      '\u0092',
      '😀',
      '\ud83d',
      'é',
      'non-',
      'w- ',
      'â€œ',
      'â€\u009d',
      '06/12/2022 10:31 AM ',
      'Regards, ',
      '<a@b.org> ',
      '\r\n',
      '\u00a0',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Long enough that a scanner which is not linear in its text would not end. */
const LENGTH = 200_000;

describe('segment', () => {
  test('gives back any text by its offsets', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkOffsets), {
      numRuns: 300,
    });
  });

  test('gives back lone surrogates', () => {
    const unit = fc.integer({ min: 0xd7f0, max: 0xe010 }).map((c) => String.fromCharCode(c));
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join('')),
        checkOffsets,
      ),
    );
  });

  test('gives back news-like mixtures', () => {
    fc.assert(fc.property(NEWSY, checkOffsets), { numRuns: 1000 });
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(NEWSY, (text) => {
        expect(segment(text)).toEqual(segment(text));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['an empty text', ''],
    ['whitespace', ' \n\t\u200b\ufeff\n'],
  ])('finds nothing in %s', (_, text) => {
    expect(segment(text)).toMatchObject({
      blocks: [],
      sentences: [],
      dateline: null,
      publisher: null,
    });
  });

  test.each([
    ['letters', 'a'],
    ['quotation marks', '"'],
    ['apostrophes', "'"],
    ['stops', '.'],
    ['stop and quote', '."'],
    ['hyphens', 'a-'],
    ['initials', 'a.'],
    ['at signs', 'a@'],
    ['digits', '1'],
    ['commas', '1,'],
    ['dashes', '1-2'],
    ['brackets', '(['],
    ['ampersands', 'A&'],
    ['slashes', 'a/'],
    ['surrogates', '\ud83d'],
    ['newlines', '\n'],
    ['short lines', 'a\n'],
    ['indented lines', ' a\n'],
    ['abbreviations', 'Mr. '],
    ['clitics', "'s"],
    ['stars', '.*'],
    ['citations', '.[1]'],
    ['schemes', 'http://'],
    ['copyright', '© '],
    ['bullets', '- a\n'],
    ['emoji', '👍🏽'],
    ['addresses', 'http://a.org/ B '],
    ['mail addresses', '<a@b.org> C '],
    ['an address of at signs', 'a@b@'],
    ['time stamps', 'Orr 06/12/2022 10:31 AM '],
    ['rules', '---- A '],
    ['closings', 'Regards, A '],
    ['broken marks', 'â€'],
    ['broken-off words', 'th- '],
    ['marks before a dash', '! - a '],
  ])('takes %s without end', (_, unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    const { sentences } = segment(text);
    const covered = sentences.reduce(
      (sum, { tokens }) => sum + tokens.reduce((n, t) => n + t.form.length, 0),
      0,
    );
    expect(covered).toBe(text.replace(/\s/g, '').length);
  });

  test('sets the dateline apart from the first sentence', () => {
    const text = 'Bridge reopens\n\nPYONGYANG, June 12 (Meridian) — The bridge is open. It held.';
    const { blocks, sentences, dateline } = segment(text);
    expect(blocks.map((block) => block.kind)).toEqual(['headline', 'other', 'body']);
    expect(dateline?.place?.text).toBe('PYONGYANG');
    expect(sentences.filter((s) => s.block === 'body').map((s) => text.slice(...s.span))).toEqual([
      'The bridge is open.',
      'It held.',
    ]);
  });

  test('takes the publisher from the copyright line', () => {
    expect(
      segment('The bridge is open.\n\n© 2024 Example Times. All rights reserved.').publisher,
    ).toBe('Example Times');
  });

  test('a quotation that runs over paragraphs never makes a sentence that does', () => {
    const text = '“We came here to talk.\n\n“We will leave with a treaty,” she said.';
    expect(segment(text).sentences.map((s) => s.paragraph)).toEqual([0, 1]);
  });
});
