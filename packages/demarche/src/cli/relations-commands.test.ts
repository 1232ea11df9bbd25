import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../store/store.js';
import { actor, article, coded, event } from '../store/testing/build.js';
import { main } from './main.js';

const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
const [RUS, PRK, USA, DEU, UKR] = ['RUS', 'PRK', 'USA', 'DEU', 'UKR'].map((id) => actor(id));

beforeAll(async () => {
  const store = await openStore(folder);
  const days = ['2023-01-10', '2023-04-10', '2023-08-10', '2023-11-10', '2024-05-10', '2024-06-10'];
  const events = days.flatMap((date, i) => [
    event({ actors: [RUS!], recipients: [PRK!], type: 'AID', score: i < 3 ? -2 : 10, date }),
    event({ actors: [USA!], recipients: [UKR!], type: 'AID', score: 10, date }),
    event({ actors: [DEU!], recipients: [UKR!], type: 'SUPPORT', score: 5, date }),
    event({ actors: [RUS!], recipients: [UKR!], type: 'ASSAULT', score: -9, date }),
    event({ actors: [USA!], recipients: [DEU!], type: 'AGREE', score: 2.5, date }),
  ]);
  for (const [i, one] of events.entries()) {
    const told = article({ text: `article ${i}`, published: one.date });
    await store.save([coded(told, [one])], '2024-07-01T00:00:00.000Z');
  }
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += text;
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += text;
    return true;
  });
  try {
    const code = await main([...args, '--data', folder]);
    return { code, ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

describe('demarche relations', () => {
  it('shows the series of two sides, weighed and adjusted', async () => {
    const { code, out } = await run('relations', 'Russia', 'North Korea', '--by', 'year');
    expect(code).toBe(0);
    expect(out).toContain('Russia and North Korea: 6 events in 6 reports');
    expect(out).toMatch(/2023-01-01\s+4\s+3\.8\s+4\s+0/);
  });

  it('answers in JSON what the contract says', async () => {
    const { out } = await run(
      'relations',
      'RUS',
      'PRK',
      '--by',
      'year',
      '--weigh',
      'none',
      '--json',
    );
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ pair: ['RUS', 'PRK'], by: 'year', events: 6, shifts: [] });
    expect(answer.series).toMatchObject([
      { start: '2023-01-01', end: '2023-12-31', events: 4, score: 1, coverage: 0.2 },
      { start: '2024-01-01', events: 2, score: 10 },
    ]);
    expect(Object.keys(answer.series[0])).toEqual(
      expect.arrayContaining(['counts', 'interval', 'exposure', 'adjusted', 'weight']),
    );
    expect(answer.directions).toMatchObject([{ actor: 'RUS', events: 6 }, { events: 0 }]);
  });

  it('answers as known on a day', async () => {
    const known = async (day: string) =>
      JSON.parse((await run('relations', 'RUS', 'PRK', '--known', day, '--json')).out);
    expect(await known('2024-07-01')).toMatchObject({ events: 6 });
    expect(await known('2024-06-30')).toMatchObject({ events: 0, series: [] });
  });

  it('takes a bloc for its members', async () => {
    const { out } = await run('relations', 'the West', 'UKR', '--by', 'year', '--json');
    expect(JSON.parse(out)).toMatchObject({ pair: ['bloc:west', 'UKR'], events: 12 });
  });

  it('says which side it does not know', async () => {
    const { code, err } = await run('relations', 'Atlantis', 'UKR');
    expect(code).toBe(1);
    expect(err).toContain('"Atlantis"');
  });
});

describe('demarche shifts', () => {
  it('says when there is none, and what moved of late', async () => {
    expect((await run('shifts', 'RUS', 'PRK')).out).toContain('no shift in 6 events');
    const { out } = await run('shifts', '--by', 'month', '--json');
    const answer = JSON.parse(out);
    expect(answer.period).toEqual({ start: '2024-06-01', end: '2024-06-30' });
    expect(answer.moved[0]).toMatchObject({
      by: expect.any(String),
      falseShare: expect.any(Number),
    });
    expect((await run('shifts')).out).toContain('PRK RUS');
  });

  it('needs two sides or none', async () => {
    const { code, err } = await run('shifts', 'RUS');
    expect(code).toBe(1);
    expect(err).toContain('name two sides');
  });
});

describe('demarche blocs', () => {
  it('shows who stands with whom', async () => {
    const { out } = await run('blocs');
    expect(out).toMatch(/PRK RUS\n/);
    expect(out).toMatch(/DEU UKR USA\n/);
    const answer = JSON.parse((await run('blocs', '--json')).out);
    expect(answer.balance).toMatchObject({ triads: 1 });
    expect(answer.ties).toHaveLength(5);
  });

  it('shows how a bloc holds together toward a third', async () => {
    const { out } = await run('blocs', 'the West', '--toward', 'Ukraine');
    expect(out).toMatch(/2023-01-01.*DEU/);
    expect((await run('blocs', 'the West')).err).toContain('--toward');
    expect((await run('blocs', 'RUS', '--toward', 'UKR')).err).toContain('has no members');
  });
});

describe('demarche promises', () => {
  it('shows what became of them', async () => {
    const { out } = await run('promises', 'USA', 'DEU');
    expect(out).toContain('USA  promises  0 kept  0 broken  1 open');
    const answer = JSON.parse((await run('promises', '--status', 'kept', '--json')).out);
    expect(answer.commitments).toEqual([]);
    expect(answer.tallies.pairs).toMatchObject([{ who: 'DEU USA', open: 1 }]);
  });
});

it.each(['relations', 'shifts', 'blocs', 'promises'])('%s has help with examples', async (name) => {
  const { out, code } = await run(name, '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/Examples:\n {2}demarche/);
});
