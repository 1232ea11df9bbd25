import { expect, test } from 'vitest';
import { readConllu } from './conllu.js';
import { rawDocuments } from './raw-text.js';
import { conllu } from './testing.js';

test('raw text has spaces by SpaceAfter, empty lines by newpar, documents by newdoc', () => {
  const text =
    conllu('# newdoc id = a', '1 Go go VERB _ 0 root SpaceAfter=No', '2 ! ! PUNCT _ 1 punct _') +
    conllu('1 Now now ADV _ 0 root _') +
    conllu(
      '# newpar',
      '1-2 Do’nt _ _ _ _ _ SpaceAfter=No',
      '1 Do do AUX _ 0 root _',
      '2 ’nt not PART _ 1 advmod _',
    ) +
    conllu('# newdoc id = b', '# newpar', '1 Stay stay VERB _ 0 root _');
  const documents = rawDocuments(readConllu(text, '').sentences);
  expect(documents.map((document) => document.text)).toEqual(['Go! Now\n\nDo’nt', 'Stay ']);
  expect(documents.map((document) => document.sentences.length)).toEqual([3, 1]);
});
