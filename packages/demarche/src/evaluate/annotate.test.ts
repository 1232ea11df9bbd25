import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateText } from './annotate.js';
import { readConllu } from './conllu.js';
import { chain, fakeAnnotator } from './testing.js';

test('gives names, spaces, places in the text, paragraphs and words written as one', async () => {
  const annotator = fakeAnnotator((forms) => ({
    ...chain(forms),
    names: [{ kind: 'PER', start: 0, end: 2 }],
  }));
  const text = "Mara Lind's aides left.\n\nTomas Orr stayed.";
  const { sentences, refused } = readConllu(await annotateText(text, 'a b', annotator), 'ours');
  expect(refused).toEqual([]);
  expect(sentences.map((sentence) => sentence.comments)).toEqual([
    [
      '# newdoc id = a_b',
      '# newpar',
      '# sent_id = a_b-1',
      "# text = Mara Lind's aides left.",
      '# block = body',
    ],
    ['# newpar', '# sent_id = a_b-2', '# text = Tomas Orr stayed.', '# block = body'],
  ]);
  expect(sentences[0]!.words.map((word) => word.misc)).toEqual([
    'NER=B-PER|TokenRange=0:4',
    'NER=I-PER|TokenRange=5:9',
    'TokenRange=9:11',
    'TokenRange=12:17',
    'SpaceAfter=No|TokenRange=18:22',
    'TokenRange=22:23',
  ]);
  expect(sentences[0]!.multiwords).toEqual([{ start: 1, end: 3, form: "Lind's", misc: '_' }]);
});

test('gives valid CoNLL-U for any text', async () => {
  const annotator = fakeAnnotator(chain);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
      const { sentences, refused } = readConllu(await annotateText(text, 'x', annotator), 'x');
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
