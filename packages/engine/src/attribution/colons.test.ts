import { expect, test } from 'vitest';
import { textOf } from '../span.js';
import { handParsed } from '../testing/hand-parsed.js';
import { findAttributions } from './find.js';

function told(conll: string): string[] {
  const doc = handParsed(conll);
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => textOf(doc.text, span)).join(' … ');
  return findAttributions(doc, []).map((a) => `${words(a.source)}: ${words(a.content)}`);
}

test('a headline names its source before a colon: an office, or a place that speaks', () => {
  const statement = `
    talks NOUN 5 nsubj talk
    have AUX 5 aux have Mood=Ind|VerbForm=Fin
    failed VERB 1 parataxis fail
    again ADV 5 advmod`;
  expect(told(`Minister NOUN 0 root minister\n+: PUNCT 1 punct${statement}`)).toEqual([
    'Minister: talks have failed again',
  ]);
  expect(told(`Kyiv PROPN 0 root\n+: PUNCT 1 punct${statement}`)).toEqual([
    'Kyiv: talks have failed again',
  ]);
});

test('a headline names its source behind a colon', () => {
  expect(
    told(`
    Ferry NOUN 2 nsubj ferry
    sank VERB 0 root sink Mood=Ind|VerbForm=Fin
    fast ADV 2 advmod
    +: PUNCT 5 punct
    survivors NOUN 2 parataxis survivor`),
  ).toEqual(['survivors: Ferry sank fast']);
});

test('what is no source and makes no statement is a label', () => {
  expect(
    told(`
    Recipe NOUN 0 root recipe
    +: PUNCT 1 punct
    soup NOUN 1 parataxis
    of ADP 5 case
    herbs NOUN 3 nmod herb
    and CCONJ 7 cc
    peas NOUN 5 conj pea`),
  ).toEqual([]);
});
