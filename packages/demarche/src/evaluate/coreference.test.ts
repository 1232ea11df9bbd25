import type { Coder } from '@demarche/engine';
import { expect, test } from 'vitest';
import { readConllu } from './conllu.js';
import { evaluateCoreference } from './coreference.js';
import { readEntities } from './coreference-entities.js';
import { conllu, fakeAnnotator, littleKnowledge } from './testing.js';

// The same three sentences in two genres; in the news "Orr" and "he" are one.
const sentence = (genre: string, he: string) =>
  conllu(
    `# newdoc id = ${genre}-1`,
    '# global.Entity = GRP-etype',
    `# meta::genre = ${genre}`,
    '1 Orr Orr PROPN _ 2 nsubj Entity=(1-person)',
    '2 waits wait VERB _ 0 root _',
  ) + conllu(`1 He he PRON _ 2 nsubj Entity=(${he}-person)`, '2 waits wait VERB _ 0 root _');

const annotator = fakeAnnotator((forms) => ({
  upos: [forms[0] === 'He' ? 'PRON' : 'PROPN', 'VERB'],
  feats: ['Number=Sing', '_'],
  lemmas: [...forms],
  heads: [1, -1],
  deprels: ['nsubj', 'root'],
  names: [],
}));
const coder = async () =>
  ({ annotator, knowledge: littleKnowledge() }) as Pick<Coder, 'annotator' | 'knowledge'> as Coder;
const evaluate = (text: string) =>
  evaluateCoreference({ text, file: 'g', options: {}, annotator: async () => annotator, coder });

test('measures by genre, and writes the gold with our entities', async () => {
  const { tables, predictions, refused } = await evaluate(
    sentence('news', '1') + sentence('fiction', '2'),
  );
  expect(refused).toEqual([]);
  const [all, acting] = tables.map(({ rows }) => new Map(rows.map((row) => [row.name, row.cells])));
  expect(all!.get('news')![0]).toBe(1);
  expect(acting!.get('news')![0]).toBe(1);
  // In the fiction nothing is the same, and we say that it is.
  expect(all!.get('fiction')![0]).toBe(0);
  expect(all!.get('news, interview, bio, speech')![0]).toBe(1);
  expect(all!.get('all')![0]).toBeGreaterThan(0);
  expect(all!.get('all')![0]).toBeLessThan(1);
  const written = readConllu(predictions, 'ours');
  expect(written.refused).toEqual([]);
  const { mentions } = readEntities(written.sentences.slice(0, 2), 'ours');
  expect(mentions.map(({ group, kind }) => `${group} ${kind}`)).toEqual(['e1 person', 'e1 person']);
  expect(predictions).not.toContain('GRP-etype');
});

test('refuses a sentence whose brackets do not fit, and measures the rest', async () => {
  const broken = conllu(
    '1 Ruritania Ruritania PROPN _ 2 nsubj Entity=9)',
    '2 waits wait VERB _ 0 root _',
  );
  const { refused, tables } = await evaluate(sentence('news', '1') + broken);
  expect(refused).toHaveLength(1);
  expect(refused[0]!.reason).toContain('closed and was not opened');
  expect(tables[0]!.rows.find(({ name }) => name === 'all')!.cells[0]).toBe(1);
});
