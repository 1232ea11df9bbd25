import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demarche } from './cli.js';

const newsroom = fileURLToPath(new URL('../../../samples/newsroom/', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The first articles of a publisher of the sample newsroom. */
async function someArticles(count: number): Promise<string> {
  const lines = readFileSync(join(newsroom, 'thames-courier.jsonl'), 'utf8').split('\n');
  const path = join(folder, 'some.jsonl');
  await writeFile(path, lines.slice(0, count).join('\n'));
  return path;
}

test('one worker and two give the same bytes', async () => {
  const path = await someArticles(8);
  const run = (workers: string) =>
    demarche(['code', path, '--workers', workers, '--data', folder], { coder: 'real' });
  const [one, two] = [await run('1'), await run('2')];
  expect(one.code).toBe(0);
  expect(one.stdout.split('\n').length).toBeGreaterThan(8);
  expect(two.stdout).toBe(one.stdout);
}, 180_000);

test('CSV has a header and a row for each record', async () => {
  const path = await someArticles(3);
  const args = ['code', path, '--data', folder];
  const json = await demarche(args, { coder: 'real' });
  const csv = await demarche([...args, '--format', 'csv'], { coder: 'real' });
  const records = json.stdout.trim().split('\n');
  const rows = csv.stdout.trim().split('\n');
  expect(rows[0]).toMatch(/^event_id,date,type,/);
  expect(rows).toHaveLength(records.length + 1);
  const first = JSON.parse(records[0] ?? '') as { event: { id: string; type: string } };
  expect(rows[1]).toContain(first.event.id);
  expect(rows[1]).toContain(first.event.type);
}, 180_000);

test('reading the same articles again changes nothing, and says so', async () => {
  const path = await someArticles(3);
  const read = () => demarche(['read', path, '--data', folder], { coder: 'real' });
  expect((await read()).stderr).toMatch(/^3 articles, /);
  const again = await read();
  expect(again.stderr).toMatch(/^3 articles \(3 known already\), /);
  expect(again.code).toBe(0);
}, 180_000);

/** `megabytes` of JSON lines, made as they are read; the text of each is about 1 MB. */
async function* endless(megabytes: number): AsyncIterable<string> {
  const text = 'Alpha met Beta. '.repeat(60_000);
  for (let i = 0; i < megabytes; i++) yield `{"id":"${i}","text":"${text}"}\n`;
}

test('an input of 200 MB passes through a heap of 128 MB, in order', async () => {
  const { code, stdout, stderr } = await demarche(['code', '-', '--json', '--data', folder], {
    node: ['--max-old-space-size=128'],
    stdin: endless(200),
  });
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Record<'article', { id: string }>).article.id);
  expect(ids).toEqual(Array.from({ length: 200 }, (_, i) => String(i)));
  const { peakMemoryMiB } = JSON.parse(stderr.trim()) as { peakMemoryMiB: number };
  expect(peakMemoryMiB).toBeLessThan(400);
  expect(code).toBe(0);
}, 180_000);
