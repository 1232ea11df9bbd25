import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readGoldMentions } from './actors-gold.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HEADER = 'id\tclass\tpublished\ttext\tcountry\tsectors\tactor\toffice';
async function read(lines: readonly string[], name = 'gold.tsv', sentences?: string) {
  await writeFile(join(folder, name), lines.join('\n'));
  return readGoldMentions(join(folder, name), sentences);
}

test('the mention is what stands in brackets', async () => {
  const { mentions, refused } = await read([
    HEADER,
    'a\tc\t2020-01-01\tThen [Ada Quist] left.\tNOR; SWE\tGOV\tAda Quist\tin',
  ]);
  expect(refused).toEqual([]);
  expect(mentions[0]).toMatchObject({ text: 'Then Ada Quist left.', span: [5, 14], office: 'in' });
  expect(mentions[0]!.countries).toEqual(['NOR', 'SWE']);
});

test('a row without brackets or with other cells is refused with its line', async () => {
  const { mentions, refused } = await read([HEADER, 'a\tc\t\tNobody here.\tNOR\t\t\t', 'b\tc']);
  expect(mentions).toEqual([]);
  expect(refused.map(({ line }) => line).sort()).toEqual([2, 3]);
});

test('rows that point into another table need that table', async () => {
  const lines = ['row\tcolumn\tcountry', 's1\tactor\tNOR', 's2\tactor\tNOR'];
  expect((await read(lines)).mentions).toEqual([]);
  const sentences = join(folder, 'sentences.tsv');
  await writeFile(sentences, 'id\tsentence\tactor\ns1\tAda Quist left.\tAda Quist');
  const { mentions, refused } = await read(lines, 'gold.tsv', sentences);
  expect(mentions.map(({ span, published }) => [span, published])).toEqual([[[0, 9], null]]);
  expect(refused).toHaveLength(1);
});
