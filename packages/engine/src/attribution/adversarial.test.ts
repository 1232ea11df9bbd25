import { expect, test } from 'vitest';
import type { Document } from '../document.js';
import { handParsed, joined } from '../testing/hand-parsed.js';
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

test('speech nested fifty deep is fifty attributions, each within the one before', () => {
  const levels = 50;
  const lines = Array.from({ length: levels }, (_, k) => {
    const verb = 2 * k + 2;
    const [head, deprel] = k === 0 ? [0, 'root'] : [verb - 2, 'ccomp'];
    return `A${k} PROPN ${verb} nsubj\nsaid VERB ${head} ${deprel} say Mood=Ind|Tense=Past|VerbForm=Fin`;
  });
  const rained = 2 * levels + 2;
  const doc = handParsed(
    `${lines.join('\n')}\nit PRON ${rained} nsubj\nrained VERB ${rained - 2} ccomp rain`,
  );
  const found = findAttributions(doc, []);
  expect(found.map(({ within }) => within)).toEqual(
    Array.from({ length: levels }, (_, k) => (k === 0 ? null : k - 1)),
  );
});

test('a paragraph of two megabytes of quotations gives each its speaker', () => {
  const inquit = `
    “ PUNCT 3 punct
    +Rain PROPN 3 nsubj
    fell VERB 7 ccomp fall Mood=Ind|Tense=Past|VerbForm=Fin
    +, PUNCT 3 punct
    +” PUNCT 3 punct
    she PRON 7 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 7 punct`;
  const doc = joined(Array(90_000).fill(inquit));
  expect(doc.text.length).toBeGreaterThan(2_000_000);
  expect(findAttributions(doc, [])).toHaveLength(90_000);
});
