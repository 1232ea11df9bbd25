import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../store/store.js';
import { actor, article, coded, event } from '../store/testing/build.js';
import { main } from './main.js';

const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
let id = '';

beforeAll(async () => {
  const store = await openStore(folder);
  const signed = event({ type: 'AGREE', date: '2024-06-19' });
  const text = 'Russia and North Korea signed a treaty in the marble hall of Pyongyang.';
  const first = article({ publisher: 'Harbour Gazette', text });
  await store.save([coded(first, [signed])], '2024-06-21T08:00:00.000Z');
  const again = article({ publisher: 'Thames Note', text });
  const other = article({ publisher: 'Thames Note', text: 'Grain for Kyiv.', title: 'Grain' });
  const grain = event({ type: 'AID', actors: [actor('USA')], recipients: [actor('UKR')] });
  await store.save([coded(again, [signed]), coded(other, [grain])], '2024-06-23T08:00:00.000Z');
  id = (await store.reports({ words: 'treaty' }, 1)).reports[0]!.id;
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const spies = (['out', 'err'] as const).map((name) =>
    vi.spyOn(process[`std${name}`], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  try {
    const code = await main([...args, '--data', folder]);
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('demarche stories', () => {
  it('lists what sides take part in, with how many tell it', async () => {
    const { code, out } = await run('stories', 'list', 'Russia', 'PRK');
    expect(code).toBe(0);
    expect(out).toMatch(/2024-06-19\s+[0-9a-f]{16}\s+AGREE\s+2\s+2\s+1\s+RUS > PRK/);
    expect(out).not.toContain('AID');
    expect((await run('stories', 'list', 'Russia', 'Ukraine')).out).toBe('no story\n');
    expect((await run('stories', 'list', '--limit', '1')).out).toContain('and 1 more');
  });

  it('finds stories by words, as known on a day', async () => {
    const told = async (...more: string[]) =>
      JSON.parse((await run('stories', 'find', 'treaty', '--json', ...more)).out);
    expect(await told()).toMatchObject({ total: 1, stories: [{ tellers: { reports: 2 } }] });
    expect(await told('--known', '2024-06-22')).toMatchObject({
      stories: [{ tellers: { reports: 1, publishers: ['Harbour Gazette'] } }],
    });
    expect(await told('--known', '2024-06-20')).toEqual({ total: 0, stories: [] });
  });

  it('shows a story with its origins, reports and history', async () => {
    const { code, out } = await run('stories', 'show', id);
    expect(code).toBe(0);
    expect(out).toMatch(/(?:Harbour Gazette|Thames Note): .* \(one by sentence\)/);
    expect(out).toContain('reports: 2');
    expect(out).toContain('2024-06-23T08:00:00.000Z  + ');
    expect(JSON.parse((await run('stories', 'show', id, '--json')).out)).toMatchObject({
      type: 'AGREE',
      tellers: { origins: 1 },
    });
  });

  it('tells the way out where there is no such story', async () => {
    const { code, err } = await run('stories', 'show', 'none');
    expect(code).toBe(1);
    expect(err).toContain('demarche stories list');
    expect((await run('stories', 'show', id, '--known', '2024-06-20')).err).toContain('2024-06-20');
  });
});
