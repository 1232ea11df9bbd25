import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import type { Annotation } from './annotation.js';
import { type Annotator, loadAnnotator } from './annotator.js';
import { isTree } from './projective-tree.js';

const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
let annotator: Annotator;

beforeAll(async () => {
  annotator = await loadAnnotator({
    annotator: readFileSync(new URL('../../models/annotator.bin', import.meta.url)),
    wasm: readFileSync(wasm),
  });
});

/** `dependent deprel head` of a token by its form. */
async function arcOf(sentence: string, form: string): Promise<string> {
  const forms = sentence.split(' ');
  const [found] = await annotator.annotate([forms]);
  const i = forms.indexOf(form);
  return `${form} ${found!.deprels[i]} ${forms[found!.heads[i]!] ?? 'ROOT'}`;
}

const ACTIVE = 'The minister praised the ambassador in Vienna .';
const PASSIVE = 'The rebels were attacked by the army on Monday .';
const SAID = 'The talks have failed , the spokeswoman said on Tuesday .';

test('who acts and who is acted on in an active sentence', async () => {
  expect(await arcOf(ACTIVE, 'minister')).toBe('minister nsubj praised');
  expect(await arcOf(ACTIVE, 'ambassador')).toBe('ambassador obj praised');
  expect(await arcOf(ACTIVE, 'praised')).toBe('praised root ROOT');
});

test('who acts and who is acted on in a passive sentence', async () => {
  expect(await arcOf(PASSIVE, 'rebels')).toBe('rebels nsubj:pass attacked');
  expect(await arcOf(PASSIVE, 'were')).toBe('were aux:pass attacked');
  expect(await arcOf(PASSIVE, 'army')).toMatch(/^army obl(:agent)? attacked$/);
});

test('the speaker is the subject of the verb of saying', async () => {
  expect(await arcOf(SAID, 'spokeswoman')).toBe('spokeswoman nsubj said');
  expect(await arcOf(SAID, 'talks')).toBe('talks nsubj failed');
});

test('negation hangs on its verb', async () => {
  const sentence = 'Norway has not signed the treaty .';
  expect(await arcOf(sentence, 'not')).toBe('not advmod signed');
});

test('tense, voice and number are among the features; lemmas are base forms', async () => {
  const [found] = await annotator.annotate([PASSIVE.split(' ')]);
  expect(found!.feats[3]).toContain('Voice=Pass');
  expect(found!.feats[2]).toContain('Tense=Past');
  expect(found!.feats[1]).toContain('Number=Plur');
  expect(found!.lemmas.slice(0, 4)).toEqual(['the', 'rebel', 'be', 'attack']);
});

test('persons and places are named', async () => {
  const [found] = await annotator.annotate([
    'Angela Merkel met reporters in Berlin on Friday .'.split(' '),
  ]);
  expect(found!.names).toEqual([
    { kind: 'PER', start: 0, end: 2 },
    { kind: 'LOC', start: 5, end: 6 },
  ]);
});

test('curly quotes are read as straight ones', async () => {
  const annotate = (sentence: string) => annotator.annotate([sentence.split(' ')]);
  const [curly] = await annotate('“ We will not leave , ” the general said .');
  const [straight] = await annotate('" We will not leave , " the general said .');
  expect(curly!.heads).toEqual(straight!.heads);
  expect(curly!.deprels).toEqual(straight!.deprels);
});

const COMPANY = [
  ACTIVE,
  'Stop !',
  PASSIVE,
  'Yes',
  SAID,
  'Prices rose , wages did not , and the central bank , which had promised calm , kept silent .',
].map((sentence) => sentence.split(' '));

test('a sentence is annotated the same alone and in company', async () => {
  const together = await annotator.annotate(COMPANY);
  const alone: Annotation[] = [];
  for (const forms of COMPANY) alone.push(...(await annotator.annotate([forms])));
  expect(together).toEqual(alone);
});

test('odd input is annotated too: nothing, one mark, a very long row, lone surrogates', async () => {
  const long = Array.from({ length: 450 }, (_, i) => `item${i}`);
  const odd = [[], ['.'], long, ['\ud800', '', '\u0000', '漢字', '🙂🙂']];
  const found = await annotator.annotate(odd);
  expect(found.map((a) => a.heads.length)).toEqual([0, 1, 450, 5]);
  for (const { heads } of found.slice(1)) expect(isTree(heads)).toBe(true);
});

test('the hash names the weights', () => {
  expect(annotator.hash).toMatch(/^[0-9a-f]{64}$/);
});
