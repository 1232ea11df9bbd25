import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packagedTables } from '../../../node/knowledge.js';
import type { Document } from '../../document.js';
import { readKnowledge } from '../../knowledge/knowledge.js';
import { handParsed, joined } from '../../testing/hand-parsed.js';
import { findChains } from './find-chains.js';

const knowledge = readKnowledge(packagedTables());

/** Chains of two mentions and more, as the words of their mentions. */
function chains(doc: Document, speakers: readonly (string | null)[] = []): string[][] {
  return findChains(doc, knowledge, speakers)
    .map(({ mentions }) =>
      mentions.map(({ sentence, start, end }) =>
        doc.sentences[sentence]!.tokens.slice(start, end)
          .map(({ form }) => form)
          .join(' '),
      ),
    )
    .filter((words) => words.length > 1);
}

const MINISTER = `
  Maria PROPN 9 nsubj Maria Number=Sing
  Lind PROPN 1 flat Lind Number=Sing
  , PUNCT 5 punct
  the DET 5 det the Definite=Def|PronType=Art
  minister NOUN 1 appos minister Number=Sing
  of ADP 7 case of
  trade NOUN 5 nmod trade Number=Sing
  , PUNCT 5 punct
  resigned VERB 0 root resign`;
const SHE = `
  She PRON 2 nsubj she Gender=Fem|Number=Sing
  praised VERB 0 root praise
  her PRON 4 nmod:poss her Gender=Fem|Number=Sing
  staff NOUN 2 obj staff Number=Sing`;

describe('people', () => {
  test('an apposition, a pronoun and a shorter name are one person', () => {
    const short = `
      Lind PROPN 2 nsubj Lind Number=Sing
      smiled VERB 0 root smile`;
    expect(chains(joined([MINISTER, SHE, short]))).toContainEqual([
      'Maria Lind',
      'the minister of trade',
      'She',
      'her',
      'Lind',
    ]);
  });
  test('a woman is not "he"', () => {
    const he = SHE.replace('She', 'He').replace('Fem', 'Masc');
    expect(chains(joined([MINISTER, he])).flat()).not.toContain('He');
  });
  test('the speaker of a quotation is its "I"', () => {
    const quote = `
      “ PUNCT 4 punct
      I PRON 4 nsubj I Number=Sing
      will AUX 4 aux will
      stay VERB 7 ccomp stay
      ” PUNCT 4 punct
      Orr PROPN 7 nsubj Orr Number=Sing
      said VERB 0 root say`;
    expect(chains(handParsed(quote))).toEqual([['I', 'Orr']]);
  });
});

test('who owns what is joined to a name is its bearer, not another', () => {
  const before = 'Orr PROPN 2 nsubj Orr Number=Sing\nwaits VERB 0 root wait';
  const pair = `
    Quist PROPN 5 nsubj Quist Number=Sing
    and CCONJ 4 cc and
    his PRON 4 nmod:poss his Gender=Masc|Number=Sing
    deputy NOUN 1 conj deputy Number=Sing
    left VERB 0 root leave`;
  expect(chains(joined([before, before, pair]))).toContainEqual(['Quist', 'his']);
});

describe('speakers', () => {
  const I = 'I PRON 2 nsubj I Number=Sing\nwork VERB 0 root work';
  const YOU = 'you PRON 2 nsubj you _\nwork VERB 0 root work';
  test('"I" of one speaker is "you" of the other', () => {
    expect(chains(joined([I, YOU]), ['Ada', 'Ben'])).toEqual([['I', 'you']]);
    expect(chains(joined([I, I]), ['Ada', 'Ben'])).toEqual([]);
    expect(chains(joined([I, I]), ['Ada', 'Ada'])).toEqual([['I', 'I']]);
  });
});

describe('lands', () => {
  test('two names of one land in the tables are one', () => {
    const us = 'The DET 2 det the\nU.S. PROPN 3 nsubj U.S. Number=Sing\nwaits VERB 0 root wait';
    const america = 'America PROPN 2 nsubj America Number=Sing\nwaits VERB 0 root wait';
    expect(chains(joined([us, america]))).toEqual([['The U.S.', 'America']]);
  });
  test('two lands are two', () => {
    const russia = 'Russia PROPN 2 nsubj Russia Number=Sing\nwaits VERB 0 root wait';
    expect(chains(joined([russia, russia.replaceAll('Russia', 'China')]))).toEqual([]);
  });
});

test('each phrase is in one chain, and chains are in the order of their first mentions', () => {
  const sentence = fc.constantFrom(
    MINISTER,
    SHE,
    'It PRON 2 nsubj it Number=Sing\nworks VERB 0 root work',
    'They PRON 2 nsubj they Number=Plur\nleft VERB 0 root leave',
    'The DET 2 det the\nagency NOUN 3 nsubj agency Number=Sing\nworks VERB 0 root work',
  );
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
      const found = findChains(joined(sentences), knowledge);
      const indexes = found.flatMap(({ mentions }) => mentions.map(({ index }) => index));
      expect(indexes.toSorted((a, b) => a - b)).toEqual([...indexes.keys()]);
      const firsts = found.map(({ mentions }) => mentions[0]!.index);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
  );
});

test('20,000 names and pronouns are read with a bounded number of candidates each', () => {
  const name = 'Lind PROPN 2 nsubj Lind Number=Sing\nwaits VERB 0 root wait';
  const she = 'She PRON 2 nsubj she Gender=Fem|Number=Sing\nwaits VERB 0 root wait';
  const doc = joined(Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? name : she)));
  const found = findChains(doc, knowledge);
  expect(found.flatMap(({ mentions }) => mentions)).toHaveLength(20_000);
});
