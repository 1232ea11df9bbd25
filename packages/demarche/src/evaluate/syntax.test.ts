import type { Annotation } from '@demarche/engine';
import { describe, expect, test } from 'vitest';
import { readConllu } from './conllu.js';
import type { Evaluation, EvaluationOptions } from './evaluation.js';
import { evaluateSyntax } from './syntax.js';
import { chain, conllu, fakeAnnotator } from './testing.js';

const GOLD =
  conllu(
    '# newdoc id = news-1',
    '# newpar',
    '1 Envoys envoy NOUN Number=Plur 2 nsubj:pass _',
    '2 met meet VERB Tense=Past 0 root SpaceAfter=No',
    '3 . . PUNCT _ 2 punct _',
  ) +
  conllu(
    '# newdoc id = letter-1',
    '1-2 Orr’s _ _ _ _ _ _',
    '1 Orr Orr PROPN _ 3 nmod:poss _',
    '2 ’s ’s PART _ 1 case _',
    '3 aides aide NOUN Number=Plur|Style=Coll 0 root _',
  );

/** Right but for one head, one subtype, one lemma and a feature that is not universal. */
function nearlyRight(forms: readonly string[]): Annotation {
  const first: Annotation = {
    upos: ['NOUN', 'VERB', 'PUNCT'],
    feats: ['Number=Plur', 'Tense=Past', '_'],
    lemmas: ['envoy', 'met', '.'],
    heads: [1, -1, 0],
    deprels: ['nsubj', 'root', 'punct'],
    names: [],
  };
  const second: Annotation = {
    upos: ['PROPN', 'PART', 'NOUN'],
    feats: ['_', '_', 'Number=Plur'],
    lemmas: ['Orr', '’s', 'aide'],
    heads: [2, 0, -1],
    deprels: ['nmod:poss', 'case', 'root'],
    names: [],
  };
  return forms[0] === 'Envoys' ? first : second;
}

function evaluate(answer: typeof chain, options: EvaluationOptions = {}): Promise<Evaluation> {
  const none = () => Promise.reject(new Error('not needed'));
  const annotator = async () => fakeAnnotator(answer);
  return evaluateSyntax({ text: GOLD, file: 'gold.conllu', options, annotator, coder: none });
}

function cell({ tables }: Evaluation, table: number, row: string, column: number): number | null {
  return tables[table]!.rows.find(({ name }) => name === row)!.cells[column]!;
}

describe('evaluateSyntax', () => {
  test('compares word by word on gold tokens', async () => {
    const found = await evaluate(nearlyRight);
    expect(cell(found, 0, 'UPOS', 0)).toBe(1);
    expect(cell(found, 0, 'UFeats', 0)).toBe(1);
    expect(cell(found, 0, 'Lemmas', 0)).toBeCloseTo(5 / 6);
    expect(cell(found, 0, 'UAS', 0)).toBeCloseTo(5 / 6);
    expect(cell(found, 0, 'LAS', 0)).toBeCloseTo(5 / 6);
    expect(cell(found, 0, 'LAS:sub', 0)).toBeCloseTo(4 / 6);
    expect(cell(found, 0, 'CLAS', 0)).toBe(1);
    expect(cell(found, 0, 'UAS', 1)).toBe(6);
  });

  test('breaks down by genre and by relation', async () => {
    const genres = await evaluate(nearlyRight, { by: 'genre' });
    expect(genres.tables[1]!.rows.map((row) => row.name)).toEqual(['letter', 'news']);
    expect(cell(genres, 1, 'letter', 3)).toBe(1);
    const relations = await evaluate(nearlyRight, { by: 'deprel' });
    expect(relations.tables[1]!.rows.find(({ name }) => name === 'nsubj:pass')!.cells).toEqual([
      null,
      0,
      0,
      1,
      1,
    ]);
    expect(cell(relations, 1, 'nsubj', 0)).toBe(0);
  });

  test('writes the gold sentences with our columns', async () => {
    const { predictions } = await evaluate(nearlyRight);
    const { sentences, refused } = readConllu(predictions, 'ours.conllu');
    expect(refused).toEqual([]);
    expect(sentences[0]!.comments).toEqual(['# newdoc id = news-1', '# newpar']);
    expect(sentences[0]!.words[1]).toMatchObject({ lemma: 'met', misc: 'SpaceAfter=No' });
    expect(sentences[1]!.multiwords[0]!.form).toBe('Orr’s');
  });

  test('on raw text counts our own cuts too', async () => {
    const found = await evaluate(nearlyRight, { raw: true });
    for (const row of ['Tokens', 'Sentences', 'Words', 'UPOS'])
      expect(cell(found, 1, row, 2)).toBe(1);
    expect(cell(found, 1, 'UAS', 2)).toBeCloseTo(5 / 6);
    expect(readConllu(found.predictions, '').sentences[1]!.multiwords[0]!.form).toBe('Orr’s');
  });

  test('reports gold that breaks its format', async () => {
    const annotator = async () => fakeAnnotator(chain);
    const coder = () => Promise.reject(new Error('not needed'));
    const text = `${GOLD}1\tOrr\n\n`;
    const found = await evaluateSyntax({ text, file: 'g', options: {}, annotator, coder });
    expect(found.refused).toHaveLength(1);
    expect(cell(found, 0, 'UAS', 1)).toBe(6);
  });
});
