import { expect, test } from 'vitest';
import type { Document } from '../document.js';
import { findAttributions } from './find.js';
import { findQuotations } from './quotations.js';

/** A text of one-word sentences in one paragraph, each parsed as a lone root. */
function flat(words: readonly string[]): Document {
  let text = '';
  const spans = words.map((word): [number, number] => {
    const start = text.length;
    text += `${word} `;
    return [start, start + word.length];
  });
  return {
    text,
    blocks: [{ kind: 'body', span: [0, text.length] }],
    sentences: spans.map((span, index) => ({
      index,
      span,
      block: 'body',
      paragraph: 0,
      tokens: [
        {
          span,
          form: words[index] ?? '',
          lemma: 'say',
          upos: 'VERB',
          feats: '_',
          head: -1,
          deprel: 'root',
        },
      ],
      names: [],
    })),
  };
}

test('50,000 opening marks that never close are no quotation', () => {
  const text = `x ${'“a '.repeat(50_000)}`;
  expect(findQuotations(text, [[0, text.length]])).toEqual([]);
  expect(findAttributions(flat(Array(50_000).fill('“a')), [])).toEqual([]);
});

test('of quotes nested 50,000 deep the outermost pair that closes first is the quotation', () => {
  const text = `x ${'“a '.repeat(50_000)}${'b” '.repeat(50_000)}`;
  const found = findQuotations(text, [[0, text.length]]);
  expect(found).toHaveLength(1);
  expect(found[0]?.span[0]).toBe(2);
});

test('50,000 quotations in one paragraph are all found, and none without a speaker is given one', () => {
  const doc = flat(Array(50_000).fill('“a”'));
  expect(findQuotations(doc.text, [[0, doc.text.length]])).toHaveLength(50_000);
  expect(findAttributions(doc, [])).toEqual([]);
});

test('every kind of mark by the thousand gives spans inside the text', () => {
  const marks = ['"', "'", "''", '``', '‘', '’', '“', '”', '«', '»', 'a', '\n'];
  const text = Array.from(
    { length: 60_000 },
    (_, i) => marks[(i * 7 + (i >> 3)) % marks.length],
  ).join('');
  let last = 0;
  for (const { span } of findQuotations(text, [[0, text.length]])) {
    expect(span[0]).toBeGreaterThanOrEqual(last);
    last = span[1];
  }
  expect(last).toBeLessThanOrEqual(text.length);
});
