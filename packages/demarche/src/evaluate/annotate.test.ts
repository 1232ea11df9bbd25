import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateText } from './annotate.js';
import { readConllu } from './conllu.js';
import { conlluProblems } from './conllu-check.js';
import { chain, fakeAnnotator, littleKnowledge } from './testing.js';

const knowledge = littleKnowledge();

test('gives names, spaces, places in the text, paragraphs and words written as one', async () => {
  const annotator = fakeAnnotator((forms) => ({
    ...chain(forms),
    names: [{ kind: 'PER', start: 0, end: 2 }],
  }));
  const text = "Mara Lind's aides left.\n\nTomas Orr stayed.";
  const { sentences, refused } = readConllu(
    await annotateText(text, 'a b', annotator, knowledge),
    'ours',
  );
  expect(refused).toEqual([]);
  expect(sentences.map((sentence) => sentence.comments)).toEqual([
    [
      '# newdoc id = a_b',
      '# global.Entity = eid-etype-head',
      '# newpar',
      '# sent_id = a_b-1',
      "# text = Mara Lind's aides left.",
      '# block = body',
    ],
    ['# newpar', '# sent_id = a_b-2', '# text = Tomas Orr stayed.', '# block = body'],
  ]);
  expect(sentences[0]!.words.map((word) => word.misc)).toEqual([
    'Entity=(e1-person-1|NER=B-PER|TokenRange=0:4',
    'NER=I-PER|TokenRange=5:9',
    'TokenRange=9:11',
    'TokenRange=12:17',
    'Entity=e1)|SpaceAfter=No|TokenRange=18:22',
    'TokenRange=22:23',
  ]);
  expect(sentences[0]!.multiwords).toEqual([{ start: 1, end: 3, form: "Lind's", misc: '_' }]);
});

test('gives valid CoNLL-U for any text and any tree', async () => {
  const annotator = fakeAnnotator(chain);
  const words = fc.constantFrom(
    'Orr',
    '"',
    ' ',
    '\n\n',
    "don't",
    '(',
    ')',
    'she',
    'Ruritania',
    '.',
    '|',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const conllu = await annotateText(text, 'x', annotator, knowledge);
      expect(conlluProblems(conllu)).toEqual([]);
      const { sentences, refused } = readConllu(conllu, 'x');
      expect(refused).toEqual([]);
      for (const { words } of sentences) {
        for (const { form, misc } of words) {
          const [, start, end] = /TokenRange=(\d+):(\d+)/.exec(misc)!;
          expect(text.slice(Number(start), Number(end))).toBe(form);
        }
      }
    }),
  );
});

test('marks what refers to the same with one id', async () => {
  const upos = ['PROPN', 'VERB', 'PRON', 'NOUN', 'PUNCT'] as const;
  const annotator = fakeAnnotator((forms) => ({
    upos: forms.map((_, i) => upos[i]!),
    feats: forms.map((_, i) => (i === 0 ? 'Number=Sing' : '_')),
    lemmas: ['Maria', 'love', 'her', 'town', '.'],
    heads: [1, -1, 3, 1, 1],
    deprels: ['nsubj', 'root', 'nmod:poss', 'obj', 'punct'],
    names: [],
  }));
  const conllu = await annotateText('Maria loves her town.', 'x', annotator, knowledge);
  expect(conlluProblems(conllu)).toEqual([]);
  const { words } = readConllu(conllu, 'x').sentences[0]!;
  expect(
    words.map(({ misc }) => misc.split('|').find((part) => part.startsWith('Entity'))),
  ).toEqual([
    'Entity=(e1-person-1)',
    undefined,
    'Entity=(e2-place-2(e1-person-1)',
    'Entity=e2)',
    undefined,
  ]);
});
