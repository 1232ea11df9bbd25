import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ICEWS_COLUMNS, icewsLine } from '../src/exchange/testing/lines.js';
import { demarche } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'demarche-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = join(folder, 'desk');
const file = join(folder, 'events.tab');
const header = ICEWS_COLUMNS.join('\t');

describe('demarche import', () => {
  it('stores what it can read, refuses the rest with its line, and ends with 2', async () => {
    const bad = icewsLine({ 'Event ID': '70002', 'CAMEO Code': 'x' });
    writeFileSync(file, `${[header, icewsLine(), bad].join('\n')}\n`);
    const { code, stderr } = await demarche(['import', file, '--data', data]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}:3: ICEWS events: "x" is no CAMEO code`);
    expect(stderr).toContain('1 events (1 of icews): 1 new');
    const rejects = readFileSync(join(data, 'demarche-rejects.jsonl'), 'utf8');
    expect(JSON.parse(rejects)).toMatchObject({ line: 3, code: 'bad-record' });
  });

  it('shows them beside our own relation, marked as theirs', async () => {
    const args = ['relations', 'Norway', 'Chile', '--with', 'icews', '--json', '--data', data];
    const { code, stdout } = await demarche(args);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      events: 0,
      others: [{ dataset: 'icews', events: 1, reports: 1, series: [{ score: 3.4 }] }],
    });
  });

  it('knows no other data set', async () => {
    const { code, stderr } = await demarche(['relations', 'NOR', 'CHL', '--with', 'other']);
    expect(code).toBe(1);
    expect(stderr).toContain('gdelt,icews,polecat,phoenix');
  });
});

describe('demarche export', () => {
  it('writes a file, its receipt and its BibTeX', async () => {
    const out = join(folder, 'reports.csv');
    const { code } = await demarche(['export', '--format', 'csv', '--out', out, '--data', data]);
    expect(code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^event_id,date,type/);
    const receipt = JSON.parse(readFileSync(`${out}.receipt.json`, 'utf8'));
    expect(receipt).toMatchObject({ query: { format: 'csv' }, result: { kind: 'CSV', rows: 0 } });
    expect(readFileSync(`${out}.receipt.bib`, 'utf8')).toContain(`demarche-${receipt.id}`);
  });

  it('needs a file for Parquet', async () => {
    const { code, stderr } = await demarche(['export', '--format', 'parquet', '--data', data]);
    expect(code).toBe(1);
    expect(stderr).toContain('--out');
  });
});
