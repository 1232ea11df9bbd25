import { expect, test } from 'vitest';
import { textOf } from '../span.js';
import { handParsed } from '../testing/hand-parsed.js';
import { findAttributions } from './find.js';

/** "source: content" of each attribution, an absent source as "-". */
function sources(conll: string): string[] {
  const doc = handParsed(conll);
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => textOf(doc.text, span)).join(' … ') || '-';
  return findAttributions(doc, []).map((a) => `${words(a.source)}: ${words(a.content)}`);
}

test('a participle of speech without a subject goes back to whoever spoke before it', () => {
  expect(
    sources(`
    “ PUNCT 3 punct
    +Rain PROPN 3 nsubj
    stopped VERB 7 ccomp stop Mood=Ind|Tense=Past|VerbForm=Fin
    +, PUNCT 3 punct
    +” PUNCT 3 punct
    she PRON 7 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    +, PUNCT 9 punct
    adding VERB 3 advcl add Tense=Pres|VerbForm=Part
    that SCONJ 12 mark
    snow NOUN 12 nsubj
    followed VERB 9 ccomp follow
    +. PUNCT 7 punct`),
  ).toEqual(['she: “Rain stopped,”', 'she: that snow followed']);
});

test('who is forced to admit something admits it', () => {
  expect(
    sources(`
    Auditors NOUN 2 nsubj auditor
    forced VERB 0 root force Mood=Ind|Tense=Past|VerbForm=Fin
    Rossi PROPN 2 obj
    to PART 5 mark
    admit VERB 2 advcl admit VerbForm=Inf
    that SCONJ 8 mark
    money NOUN 8 nsubj
    vanished VERB 5 ccomp vanish
    +. PUNCT 2 punct`),
  ).toEqual(['Rossi: that money vanished']);
});

test('of two subjects the nearer one speaks', () => {
  expect(
    sources(`
    A DET 2 det
    friend NOUN 6 nsubj
    of ADP 4 case
    Rome PROPN 2 nmod
    Rossi PROPN 6 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    it PRON 8 nsubj
    rained VERB 6 ccomp rain
    +. PUNCT 6 punct`),
  ).toEqual(['Rossi: it rained']);
});

test('a subject that the tree hands to what is said speaks, and is no part of it', () => {
  expect(
    sources(`
    Experts NOUN 4 nsubj expert
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    ice NOUN 4 nsubj
    melts VERB 2 ccomp melt
    +. PUNCT 2 punct`),
  ).toEqual(['Experts: ice melts']);
});

test('who is asked does not ask', () => {
  expect(
    sources(`
    Rossi PROPN 3 nsubj
    was AUX 3 aux:pass be
    asked VERB 0 root ask Tense=Past|VerbForm=Part|Voice=Pass
    how ADV 6 advmod
    it PRON 6 nsubj
    ended VERB 3 ccomp end
    +. PUNCT 3 punct`),
  ).toEqual(['-: how it ended']);
});

test('a quotation that begins inside its clause takes the words before it along', () => {
  expect(
    sources(`
    Lind PROPN 4 nsubj
    “ PUNCT 4 punct
    +never ADV 4 advmod
    spent VERB 10 ccomp spend Mood=Ind|Tense=Past|VerbForm=Fin
    any DET 6 det
    money NOUN 4 obj
    +, PUNCT 4 punct
    +” PUNCT 4 punct
    Berg PROPN 4 nsubj
    said VERB 0 root say Mood=Ind|Tense=Past|VerbForm=Fin
    +. PUNCT 10 punct`),
  ).toEqual(['Berg: Lind “never spent any money,”']);
});
