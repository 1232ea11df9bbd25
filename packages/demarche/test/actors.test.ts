import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demarche } from './cli.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => demarche([...args, '--data', folder], { coder: 'real' });
const own = (text: string) => writeFile(join(folder, 'actors.yaml'), text);

const LARCHES = `
organisations:
  - id: org:LLL
    name: Larch League
    names: [the Larches]
    sectors: IGO
`;
const NEWS = 'The Larch League condemned Russia on Friday. Odo Vell of the League was pleased.';

test('a name is asked for as of a day, in words or as JSON', async () => {
  const { stdout, code } = await run('actors', 'find', 'Lavrov', '--date', '2020-01-01');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Sergei Lavrov .*RUS GOV/);
  const json = await run(
    'actors',
    'find',
    'the French president',
    '--date',
    '2013-01-01',
    '--json',
  );
  expect(JSON.parse(json.stdout).meant[0].actor.name).toBe('François Hollande');
}, 60_000);

test('a name that nobody has is no failure', async () => {
  const { stdout, code } = await run('actors', 'find', 'Quillaby');
  expect([code, stdout]).toEqual([0, 'Nobody known by "Quillaby" on 2026-01-15.\n']);
}, 60_000);

test('actors of the data folder are found, explained and coded', async () => {
  await own(LARCHES);
  expect((await run('actors', 'find', 'the Larches')).stdout).toContain('actors.yaml:3');
  const explained = await run('actors', 'explain', NEWS, '--json');
  const ids = JSON.parse(explained.stdout).mentions.map(
    (m: { actor: { id: string } }) => m.actor.id,
  );
  expect(ids).toEqual(expect.arrayContaining(['org:LLL', 'RUS']));
}, 60_000);

test('a fault in them is told with its line, before anything is coded', async () => {
  await own('bodies:\n  - id: body:x\n    name: X\n    country: ZZZ\n');
  await writeFile(join(folder, 'news.txt'), NEWS);
  const { code, stdout, stderr } = await run('code', join(folder, 'news.txt'));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('actors.yaml:2: country ZZZ is in no table');
  const check = await run('knowledge', 'check', '--json');
  expect(check.code).toBe(2);
}, 60_000);

test('what the store holds is coded anew with them, and says what changed', async () => {
  await writeFile(join(folder, 'news.txt'), NEWS);
  expect((await run('read', join(folder, 'news.txt'))).code).toBe(0);
  await own(LARCHES);
  const dry = await run('actors', 'recode', '--dry-run');
  expect(dry.stdout).toMatch(/-> org:LLL[\s\S]*1 would change/);
  const done = await run('actors', 'recode', '--json');
  expect(JSON.parse(done.stdout.trim().split('\n').at(-1)!)).toMatchObject({ affected: 1 });
  expect((await run('actors', 'recode')).stdout).toContain('0 coded anew');
}, 120_000);

test('unknown names of files are printed as YAML', async () => {
  await writeFile(
    join(folder, 'news.txt'),
    'Minister Odo Vell of Austria met the press. Vell left.',
  );
  const { code, stdout } = await run('actors', 'unknown', join(folder, 'news.txt'));
  expect(code).toBe(0);
  expect(stdout).toContain('- name: Odo Vell');
}, 60_000);
