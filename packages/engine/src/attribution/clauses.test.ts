import { expect, test } from 'vitest';
import { textOf } from '../span.js';
import { handParsed } from '../testing/hand-parsed.js';
import { findAttributions } from './find.js';

/** "source: content" of each attribution. Parsers err as these trees do. */
function told(conll: string): string[] {
  const doc = handParsed(conll);
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => textOf(doc.text, span)).join(' … ') || '-';
  return findAttributions(doc, []).map((a) => `${words(a.source)}: ${words(a.content)}`);
}

const SAID = 'Mood=Ind|Tense=Past|VerbForm=Fin';

test('a clause that hangs on the hearer is what the hearer is told', () => {
  expect(
    told(`
    Lind PROPN 2 nsubj
    told VERB 0 root tell ${SAID}
    a DET 4 det
    friend NOUN 2 obj
    she PRON 7 nsubj
    had AUX 7 aux have
    left VERB 4 acl:relcl leave
    +. PUNCT 2 punct`),
  ).toEqual(['Lind: she had left']);
});

test('an infinitive that hangs on whoever is warned is what they are warned to do', () => {
  expect(
    told(`
    Police NOUN 2 nsubj
    warned VERB 0 root warn ${SAID}
    drivers NOUN 2 obj driver
    to PART 5 mark
    stay VERB 3 acl stay VerbForm=Inf
    +. PUNCT 2 punct`),
  ).toEqual(['Police: drivers to stay']);
});

test('a clause with "that" is said, though taken for an adverbial one', () => {
  expect(
    told(`
    Lind PROPN 2 nsubj
    wrote VERB 0 root write ${SAID}
    late ADV 2 advmod
    that SCONJ 6 mark
    ice NOUN 6 nsubj
    melts VERB 2 advcl melt
    +. PUNCT 2 punct`),
  ).toEqual(['Lind: that ice melts']);
});

test('a noun’s clause may begin with a "that" taken for a pronoun, but not one that it stands for', () => {
  const claim = (verb: string, lemma: string) => `
    A DET 2 det
    claim NOUN 0 root
    by ADP 4 case
    Lind PROPN 2 nmod
    that PRON 7 obj that PronType=Rel
    ice NOUN 7 nsubj
    ${verb} VERB 2 acl ${lemma}`;
  // "that" stands apart from its noun here, so it is no conjunction of it.
  expect(told(claim('melts', 'melt'))).toEqual([]);
  const next = (verb: string, lemma: string) => `
    Her PRON 2 nmod:poss
    claim NOUN 0 root
    that PRON 5 obj that PronType=Rel
    ice NOUN 5 nsubj
    ${verb} VERB 2 acl ${lemma}`;
  expect(told(next('melts', 'melt'))).toEqual(['Her: that ice melts']);
  expect(told(next('made', 'make'))).toEqual([]);
});

test('what another says behind a semicolon is no part of what the first says', () => {
  expect(
    told(`
    Oslo PROPN 2 nsubj
    says VERB 0 root say Mood=Ind|Tense=Pres|VerbForm=Fin
    ice NOUN 4 nsubj
    melts VERB 2 ccomp melt
    +; PUNCT 7 punct
    Rome PROPN 7 nsubj
    doubts VERB 2 parataxis doubt Mood=Ind|Tense=Pres|VerbForm=Fin
    it PRON 7 obj
    +. PUNCT 2 punct`),
  ).toEqual(['Oslo: ice melts', 'Rome: it']);
});

test('an aside of the subject between commas is no inquit', () => {
  expect(
    told(`
    Lind PROPN 6 nsubj
    +, PUNCT 4 punct
    who PRON 4 nsubj who PronType=Rel
    won VERB 1 acl:relcl win
    +, PUNCT 4 punct
    described VERB 0 root describe ${SAID}
    a DET 8 det
    storm NOUN 6 obj
    +. PUNCT 6 punct`),
  ).toEqual(['Lind, who won: a storm']);
});

test('speakers between commas may have more to their name', () => {
  expect(
    told(`
    Talks NOUN 9 nsubj talk
    +, PUNCT 7 punct
    people NOUN 7 nsubj
    close ADJ 3 amod
    to ADP 6 case
    Rome PROPN 4 obl
    say VERB 9 parataxis say Mood=Ind|Tense=Pres|VerbForm=Fin
    +, PUNCT 7 punct
    failed VERB 0 root fail ${SAID}
    +. PUNCT 9 punct`),
  ).toEqual(['people close to Rome: Talks … failed']);
});

test('what is denounced may be named by a clause with "what"', () => {
  expect(
    told(`
    Oslo PROPN 2 nsubj
    denounced VERB 0 root denounce ${SAID}
    what PRON 5 obj
    it PRON 5 nsubj
    saw VERB 2 ccomp watch
    there ADV 5 advmod
    +. PUNCT 2 punct`),
  ).toEqual(['Oslo: what it saw there']);
});
