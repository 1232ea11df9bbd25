import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine, demarche } from './cli.js';

let folder: string;
let article: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
  article = join(folder, 'in.jsonl');
  await writeFile(article, '{"id":"a","text":"Alpha met Beta."}\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const FULL = '/dev/full';
const fullDisk = test.skipIf(!existsSync(FULL));

fullDisk('a full disk under --out is one line and exit code 1', async () => {
  const { code, stderr } = await demarche([
    'code',
    article,
    '--out',
    FULL,
    '--rejects',
    `${folder}/r`,
  ]);
  expect(stderr).toBe(
    'demarche: /dev/full: the disk is full; free some space and run the command again\n',
  );
  expect(code).toBe(1);
});

fullDisk('a full disk under standard output is told too', () => {
  const line = `${commandLine(['code', article, '--data', folder])} > ${FULL}`;
  const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(stderr).toMatch(/^demarche: standard output: the disk is full; .*\n$/);
  expect(status).toBe(1);
});

test('an output that cannot be made is one line', async () => {
  const { code, stderr } = await demarche(['code', article, '--out', `${folder}/no/such/out`]);
  expect(stderr).toMatch(/^demarche: .*\/no\/such\/out: no such file or folder; check the path\n$/);
  expect(code).toBe(1);
});

test('a port in use is one line with the way out', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const args = ['start', '--port', String(port), '--no-sample', '--data', folder];
  const { code, stderr } = await demarche(args, { coder: 'real' });
  server.close();
  expect(stderr).toMatch(
    new RegExp(`^demarche: port ${port} on 127.0.0.1 is in use; .*choose another with --port`),
  );
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

test('a store that cannot be opened is exit code 3', async () => {
  await writeFile(join(folder, 'demarche.duckdb'), 'not a database at all'.repeat(1000));
  const { code, stderr } = await demarche(['read', article, '--data', folder]);
  expect(stderr).toMatch(/^demarche: .*demarche\.duckdb is not a readable store: .*; .*\n$/);
  expect(code).toBe(3);
});

test.each([
  [['code'], "missing required argument 'path'; see --help"],
  [['cod'], "unknown command 'cod'"],
  [['code', 'x', '--workers', '0'], 'give a whole number from 1 to 1024'],
  [['explain'], 'nothing to explain; give a text or an id'],
  [['read', 'https://example.org/x', '--data', tmpdir()], 'save the page and give the file'],
])('wrong usage is one line and exit code 1: %j', async (args, told) => {
  const { code, stderr, stdout } = await demarche(args);
  expect(stderr).toContain(told);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(code).toBe(1);
});

test('a reader that has seen enough ends the run without complaint', async () => {
  const many = '{"text":"Alpha met Beta."}\n'.repeat(20_000);
  await writeFile(article, many);
  const line = `${commandLine(['code', article, '--data', folder])} | head -1`;
  const { stderr, stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/EPIPE|Error|demarche:/);
});

test('help may be cut short too', () => {
  const line = `${commandLine(['--help'])} | true`;
  for (let run = 0; run < 3; run++) {
    expect(spawnSync('sh', ['-c', line], { encoding: 'utf8' }).stderr).toBe('');
  }
});

test('Ctrl-C ends a run that waits for input, with what is done so far', async () => {
  async function* openPipe() {
    yield '{"id":"a","text":"Alpha met Beta."}\n'.repeat(5000);
    await new Promise(() => {});
  }
  const ended = await demarche(['code', '-', '--data', folder], {
    stdin: openPipe(),
    meanwhile: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
  });
  expect(ended.stderr).toContain('stopped before the end of the input');
  expect(ended.code).toBe(130);
});

test('every command has help with an example', async () => {
  const { stdout } = await demarche(['--help']);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name ?? '');
  expect(names).toEqual(expect.arrayContaining(['start', 'code', 'read', 'relations', 'explain']));
  for (const name of ['code', 'codebook check', 'start', 'evaluate']) {
    const help = await demarche([...name.split(' '), '--help']);
    expect(help.stdout).toMatch(/Examples?:\n {2}.*demarche/);
    expect(help.stdout).toContain('--data <dir>');
    expect(help.code).toBe(0);
  }
});

test('the launcher says how to build what is not built', async () => {
  await mkdir(join(folder, 'bin'));
  const launcher = join(folder, 'bin', 'demarche.mjs');
  await copyFile(fileURLToPath(new URL('../bin/demarche.js', import.meta.url)), launcher);
  const { status, stderr } = spawnSync(process.execPath, [launcher], { encoding: 'utf8' });
  expect(stderr).toMatch(/^demarche: not built yet; run "npm run build".*\n$/);
  expect(status).toBe(1);
});
