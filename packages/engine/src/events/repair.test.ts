import { expect, test } from 'vitest';
import { handParsed } from '../testing/hand-parsed.js';
import { repaired } from './repair.js';

const PARTICIPLE = 'Tense=Past|VerbForm=Part';

/** "form:deprel>head form" of each token. */
function tree(lines: string): string[] {
  const sentence = repaired(handParsed(lines).sentences[0]!);
  return sentence.tokens.map(({ form, deprel, head }) => {
    return `${form}:${deprel}>${sentence.tokens[head]?.form ?? ''}`;
  });
}

test('a clause read as a noun phrase gets its verb back', () => {
  expect(
    tree(`Algeria PROPN 3 compound
          cut VERB 3 amod cut ${PARTICIPLE}
          ties NOUN 0 root tie
          with ADP 5 case
          Morocco PROPN 3 nmod
          +. PUNCT 3 punct`),
  ).toEqual([
    'Algeria:nsubj>cut',
    'cut:root>',
    'ties:obj>cut',
    'with:case>Morocco',
    'Morocco:nmod>ties',
    '.:punct>cut',
  ]);
});

test('an auxiliary read as the verb makes room for the participle', () => {
  expect(
    tree(`China PROPN 2 nsubj
          has AUX 0 root have
          frozen VERB 4 amod freeze ${PARTICIPLE}
          relations NOUN 2 obj relation`),
  ).toEqual(['China:nsubj>frozen', 'has:aux>frozen', 'frozen:root>', 'relations:obj>frozen']);
});

test('a noun phrase with its article stays one', () => {
  const lines = `Iran PROPN 4 compound
                 the DET 4 det
                 captured VERB 4 amod capture ${PARTICIPLE}
                 ship NOUN 0 root`;
  const sentence = handParsed(lines).sentences[0]!;
  expect(repaired(sentence)).toBe(sentence);
});

test('the object of a verb with its adverb is no prepositional phrase', () => {
  expect(
    tree(`Serbia PROPN 2 nsubj
          handed VERB 0 root hand Mood=Ind|Tense=Past|VerbForm=Fin
          over ADP 5 case
          the DET 5 det
          general NOUN 2 obl`),
  ).toEqual([
    'Serbia:nsubj>handed',
    'handed:root>',
    'over:compound:prt>handed',
    'the:det>general',
    'general:obj>handed',
  ]);
});

test('of two things handed without a comma, one is handed the other', () => {
  expect(
    tree(`Iran PROPN 2 nsubj
          handed VERB 0 root hand Mood=Ind|Tense=Past|VerbForm=Fin
          tourists NOUN 2 obj
          a DET 5 det
          sentence NOUN 3 appos`),
  ).toEqual([
    'Iran:nsubj>handed',
    'handed:root>',
    'tourists:iobj>handed',
    'a:det>sentence',
    'sentence:obj>handed',
  ]);
});

test('an object hung on the subject goes back to the verb between them', () => {
  expect(
    tree(`Guards NOUN 2 nsubj
          beat VERB 0 root beat Mood=Ind|Tense=Past|VerbForm=Fin
          prisoners NOUN 1 nmod`),
  ).toEqual(['Guards:nsubj>beat', 'beat:root>', 'prisoners:obj>beat']);
});
