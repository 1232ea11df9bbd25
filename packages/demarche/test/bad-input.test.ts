import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demarche, type Ended } from './cli.js';
import { zipOf } from './zip.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, 'in', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Codes the folder `in`; data go to the folder `data`. */
function code(...args: string[]): Promise<Ended> {
  return demarche(['code', join(folder, 'in'), '--data', join(folder, 'data'), ...args]);
}

/** Ids of the articles that were coded. */
function ids(stdout: string): string[] {
  const lines = stdout.split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { article: { id: string } }).article.id);
}

/** Lines on standard error without the folder's name. */
function lines(stderr: string): string[] {
  return stderr.replaceAll(`${folder}/in/`, '').replaceAll(folder, '').split('\n').filter(Boolean);
}

const LINE = (id: string) => `{"id":"${id}","text":"Alpha met Beta."}\n`;

const BAD: readonly (readonly [name: string, content: string | Buffer, told: string])[] = [
  ['empty.txt', '', 'empty.txt: the file is empty; give a file with text in it'],
  [
    'binary.txt',
    Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)),
    'binary.txt: it is binary data (it holds NUL bytes), not text; convert it to text, HTML or JSON',
  ],
  [
    'menu.html',
    '<html><body><ul><li><a href="/">Home</a></li></ul></body></html>',
    'menu.html: the page holds no article; give the article page itself, not a front page, a menu or a login page',
  ],
  [
    'cut.jsonl.gz',
    gzipSync(LINE('x').repeat(500)).subarray(0, 60),
    'cut.jsonl.gz: the gzip data end early; get the whole file',
  ],
  [
    'evil.zip',
    zipOf([['../../evil.txt', 'Evil.']]),
    'evil.zip!../../evil.txt: the entry has a name that leads out of the archive; do not trust this archive; pack it anew',
  ],
  [
    'bomb.zip',
    zipOf([['bomb.jsonl', Buffer.alloc(80 * 2 ** 20, 'x')]]),
    'bomb.zip!bomb.jsonl: it unpacks to more than 200 times its size, as a zip bomb does; unpack it yourself if you trust it',
  ],
  [
    'nameless.csv',
    'id,story\n1,Alpha\n',
    'nameless.csv:1: no column "text" among: id, story; name the column of the article "text"',
  ],
];

test('each bad file is told in one line with the way out, the rest goes on', async () => {
  for (const [name, content] of BAD) await put(name, content);
  await put('a.jsonl', LINE('a'));
  await put('z.jsonl', LINE('z'));
  const { code: exit, stdout, stderr } = await code();
  expect(lines(stderr)).toEqual(expect.arrayContaining(BAD.map(([, , told]) => told)));
  expect(ids(stdout).filter((id) => id !== 'x')).toEqual(['a', 'z']);
  expect(stderr).toContain(`, ${BAD.length} refused, `);
  expect(exit).toBe(2);
  const rejects = readFileSync(join(folder, 'data', 'demarche-rejects.jsonl'), 'utf8');
  expect(rejects.trim().split('\n')).toHaveLength(BAD.length);
});

test('broken JSON on line 3 of 5 costs that line only', async () => {
  await put('five.jsonl', `${LINE('1')}${LINE('2')}{"id":"3",\n${LINE('4')}${LINE('5')}`);
  const { code: exit, stdout, stderr } = await code();
  expect(ids(stdout)).toEqual(['1', '2', '4', '5']);
  expect(lines(stderr)[0]).toMatch(/^five\.jsonl:3: not JSON: .*; correct the line/);
  expect(exit).toBe(2);
});

test('a line of 80 MB is refused with its number and its neighbours are coded', async () => {
  const long = `{"id":"long","text":"${'x'.repeat(80_000_000)}"}\n`;
  await put('long.jsonl', `${LINE('1')}${long}${LINE('3')}`);
  const { code: exit, stdout, stderr } = await code();
  expect(ids(stdout)).toEqual(['1', '3']);
  expect(lines(stderr)[0]).toBe(
    'long.jsonl:2: the line has 76 MiB, the limit is 8 MiB; give one article a line',
  );
  expect(exit).toBe(2);
});

test('other encodings are read, with a note', async () => {
  await put('latin.txt', Buffer.from('Z\xfcrich met Gen\xe8ve.', 'latin1'));
  await put('wide.txt', Buffer.from('\ufeffZürich met Genève.', 'utf16le'));
  await put('broken.txt', Buffer.concat([Buffer.from('Zürich – Genève '), Buffer.from([0xff])]));
  const { code: exit, stdout, stderr } = await code();
  expect(ids(stdout)).toHaveLength(3);
  expect(lines(stderr)).toContain('latin.txt: note: not UTF-8, read as windows-1252');
  expect(lines(stderr)).toContain('broken.txt: note: broken UTF-8, broken bytes read as U+FFFD');
  expect(exit).toBe(0);
});

test('paths that cannot be read are refused, the others are read', async () => {
  const good = await put('good.jsonl', LINE('a'));
  const loop = join(folder, 'loop.txt');
  await symlink(loop, loop);
  const missing = join(folder, 'missing.txt');
  const data = join(folder, 'data');
  const ended = await demarche(['code', loop, missing, good, '--data', data]);
  expect(ids(ended.stdout)).toEqual(['a']);
  expect(lines(ended.stderr)[0]).toMatch(/^\/loop\.txt: ELOOP.*; check the permissions/);
  expect(lines(ended.stderr)[1]).toBe('/missing.txt: no such file; check the path');
  expect(ended.code).toBe(2);
});

describe('an article that the coder cannot take', () => {
  test('is refused with the reason, the others are coded', async () => {
    const bad = '{"id":"b","text":"THROW"}\n{"id":"c","text":"DIE"}\n';
    await put('in.jsonl', `${LINE('a')}${bad}${LINE('d')}`);
    const { code: exit, stdout, stderr } = await code();
    expect(ids(stdout)).toEqual(['a', 'd']);
    expect(lines(stderr)[0]).toMatch(/^in\.jsonl:2: cannot code this; /);
    expect(lines(stderr)[1]).toMatch(/^in\.jsonl:3: the coder's worker ended.*; /);
    expect(stderr).not.toContain('    at ');
    expect(exit).toBe(2);
  });

  test('is not to blame when the coder does not load', async () => {
    await put('in.jsonl', LINE('a'));
    const paths = [join(folder, 'in'), '--data', folder];
    const env = { FAKE_CODER: 'unloadable' };
    const { code: exit, stderr } = await demarche(['code', ...paths], { env });
    expect(lines(stderr)).toEqual([
      'demarche: no weights here; run demarche doctor to see what is missing',
    ]);
    expect(exit).toBe(1);
  });
});

test('with --json every message is an object', async () => {
  await put('empty.txt', '');
  await put('good.jsonl', LINE('a'));
  const { stderr } = await code('--json');
  const told = lines(stderr).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told).toMatchObject([
    { level: 'refused', code: 'empty', wayOut: 'give a file with text in it' },
    { level: 'summary', articles: 1, events: 1, refused: 1 },
  ]);
});

test('the rejects file stands beside the output, and only if something was refused', async () => {
  await put('good.jsonl', LINE('a'));
  const out = join(folder, 'out', 'events.jsonl');
  await mkdir(dirname(out));
  const clean = await code('--out', out);
  expect(clean.code).toBe(0);
  expect(existsSync(join(folder, 'out', 'demarche-rejects.jsonl'))).toBe(false);
  await put('empty.txt', '');
  await code('--out', out);
  expect(existsSync(join(folder, 'out', 'demarche-rejects.jsonl'))).toBe(true);
  expect(ids(readFileSync(out, 'utf8'))).toEqual(['a']);
});
