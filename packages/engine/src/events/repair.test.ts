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
