import { expect, test } from 'vitest';
import { textOf } from '../span.js';
import { handParsed } from '../testing/hand-parsed.js';
import { findAttributions } from './find.js';

function shown(conll: string): string[] {
  const doc = handParsed(conll);
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => textOf(doc.text, span)).join(' … ') || '-';
  return findAttributions(doc, []).map(
    (a) => `${words(a.source)} | ${words(a.cue)} | ${words(a.content)} | ${a.kind}`,
  );
}

test('quoted words are those of whoever the sentence makes act', () => {
  expect(
    shown(`
    Kim PROPN 2 nsubj
    gave VERB 0 root give Mood=Ind|Tense=Past|VerbForm=Fin
    Chad PROPN 2 iobj
    “ PUNCT 6 punct
    +decisive ADJ 6 amod
    solidarity NOUN 2 obj
    +” PUNCT 6 punct
    +. PUNCT 2 punct`),
  ).toEqual(['Kim | gave | “decisive solidarity” | mixed']);
});

test('where the verb is a cue already, the words go to its content', () => {
  expect(
    shown(`
    Macron PROPN 2 nsubj
    sided VERB 0 root side Mood=Ind|Tense=Past|VerbForm=Fin
    with ADP 4 case
    Chad PROPN 2 obl
    to PART 7 mark
    “ PUNCT 7 punct
    +choose VERB 2 advcl choose VerbForm=Inf
    its PRON 9 nmod:poss
    road NOUN 7 obj
    +” PUNCT 7 punct
    +. PUNCT 2 punct`),
  ).toEqual(['Macron | sided with | Chad … “choose its road” | mixed']);
});

test.each([
  ['a term behind an article', 'a DET 5 det'],
  ['a term of somebody', 'his PRON 5 nmod:poss'],
])('%s is nobody’s words', (_, before) => {
  expect(
    shown(`
    Kim PROPN 2 nsubj
    crossed VERB 0 root cross Mood=Ind|Tense=Past|VerbForm=Fin
    ${before}
    “ PUNCT 5 punct
    +zone NOUN 2 obj
    hotel NOUN 5 flat
    +” PUNCT 5 punct
    +. PUNCT 2 punct`),
  ).toEqual([]);
});

test('a name in marks is nobody’s words', () => {
  expect(
    shown(`
    Kim PROPN 2 nsubj
    saw VERB 0 root watch Mood=Ind|Tense=Past|VerbForm=Fin
    “ PUNCT 4 punct
    +Swan PROPN 2 obj
    Lake PROPN 4 flat
    +” PUNCT 4 punct
    +. PUNCT 2 punct`),
  ).toEqual([]);
});
