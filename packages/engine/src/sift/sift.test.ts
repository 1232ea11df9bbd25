import { expect, test } from 'vitest';
import { readCodebook } from '../codebook/read.js';
import { readKnowledge } from '../knowledge/knowledge.js';
import { segment } from '../text/segment.js';
import { type ChanceModel, FEATURES } from './chance.js';
import { Sift } from './sift.js';

const codebook = readCodebook([
  {
    name: 'SANCTION.yaml',
    text: `
type: SANCTION
title: Sanction
definition: One side puts a measure on another.
score: -6
recipient: optional
not: []
modes: {}
frames:
  - id: sanctions
    verbs: ['punish', 'impose + sanction']
    actor: [subject]
    recipient: [object, on]
    example: Freedonia punished Sylvania.
    codes: 'FRE > SYL'
examples:
  - { text: Freedonia punished Sylvania., codes: 'FRE > SYL' }
  - { text: Freedonia punished Sylvania., codes: 'FRE > SYL' }
  - { text: Freedonia punished Sylvania., codes: 'FRE > SYL' }
  - { text: Freedonia punished Sylvania., codes: 'FRE > SYL' }
neighbours:
  - { text: Freedonia lies on a river., codes: none }
  - { text: Freedonia lies on a river., codes: none }
`,
  },
]);
const knowledge = readKnowledge([
  {
    name: 'countries.tsv',
    text: 'code\tname\tnames\tformer\tadjectives\tpeople\tcapital\nFRE\tFreedonia\tFreedonia\t\tFreedonian\t\t\nSYL\tSylvania\tSylvania\t\tSylvanian\t\t\n',
  },
]);
/** Any trigger will do. */
const open: ChanceModel = {
  weights: new Float64Array(FEATURES),
  triggers: new Map(),
  unseen: 0,
  threshold: 0,
};

const choose = (text: string, chances = open) =>
  new Sift(codebook, knowledge, chances).choose(segment(text));

test('a sentence is parsed where someone who may act stands with a trigger in any inflection', () => {
  expect(choose('Freedonia is punishing Sylvania.')).toEqual([true]);
  expect(choose('Freedonia lies on a river.')).toEqual([false]);
  expect(choose('The teacher punished the class.')).toEqual([false]);
});

test('a trigger with a noun needs the noun too', () => {
  expect(choose('Freedonia imposed sanctions on Sylvania.')).toEqual([true]);
  expect(choose('Freedonia imposed a tone of calm.')).toEqual([false]);
});

test('the sentence that may name who a pronoun means is parsed with it', () => {
  const chosen = choose('Rain fell. Freedonia has a new law. It punished Sylvania.');
  expect(chosen).toEqual([false, true, true]);
});

test('the words that say whose a quotation is are parsed with it', () => {
  const text =
    '“The harvest was poor,” the miller said. “Rain came. Freedonia punished Sylvania.” All went home.';
  expect(choose(text)).toEqual([true, true, true, false]);
});

test('a trigger word that training has not seen is worth a parse, whatever its place', () => {
  const closed = { ...open, threshold: 1 };
  expect(choose('Freedonia punished Sylvania.', closed)).toEqual([false]);
  const unseen = { ...closed, unseen: Number.POSITIVE_INFINITY };
  expect(choose('Freedonia punished Sylvania.', unseen)).toEqual([true]);
});
