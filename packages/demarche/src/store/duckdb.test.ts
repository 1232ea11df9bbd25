import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import sql, { raw } from 'sql-template-tag';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reader } from './database.js';
import { FILE_NAME, openDuckDB } from './duckdb.js';
import { storeError } from './failure.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './schema.js';
import { openStore } from './store.js';
import { article, coded } from './testing/build.js';

const root = mkdtempSync(join(tmpdir(), 'demarche-duckdb-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const newFolder = () => join(root, String(count++));
const NOW = '2024-07-01T00:00:00.000Z';

describe('opening', () => {
  it('makes the folder, and finds again what was saved', async () => {
    const dir = join(newFolder(), 'deep', 'below');
    const store = await openStore(dir);
    await store.save([coded()], NOW);
    await store.close();
    await store.close();
    const again = await openStore(dir);
    expect((await again.totals()).reports).toBe(1);
    await again.close();
  });

  it('tells a second process which one has the file, and how to go on', async () => {
    const dir = newFolder();
    const store = await openStore(dir);
    const script = `import { openStore } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))};
      await openStore(${JSON.stringify(dir)}).then(
        () => console.log('opened'),
        (error) => console.log(error.code, error.message, '-', error.wayOut));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['-C', 'source', '--import', 'tsx', '--input-type=module', '-e', script],
    ]);
    expect(stdout).toContain(`locked ${join(dir, FILE_NAME)} is in use by process ${process.pid}`);
    expect(stdout).toContain('--data');
    await store.close();
  });

  it('refuses the same file twice in one process, and lets it go when closed', async () => {
    const dir = newFolder();
    const store = await openStore(dir);
    await expect(openStore(dir)).rejects.toMatchObject({ code: 'open-already' });
    await store.close();
    await (await openStore(dir)).close();
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const dir = newFolder();
    mkdirSync(dir);
    writeFileSync(join(dir, FILE_NAME), 'a shopping list');
    await expect(openStore(dir)).rejects.toMatchObject({
      code: 'not-a-store',
      wayOut: expect.stringContaining('--data'),
    });
    // Not held as open after the refusal.
    await expect(openStore(dir)).rejects.toMatchObject({ code: 'not-a-store' });
  });

  it('refuses a folder that cannot be', async () => {
    const file = newFolder();
    writeFileSync(file, '');
    // Where nothing can be made, a careless mkdir goes on for ever.
    const nowhere = process.platform === 'linux' ? ['/proc/nothing/below'] : [];
    for (const dir of [file, join(file, 'below'), ...nowhere]) {
      await expect(openStore(dir), dir).rejects.toMatchObject({ code: 'no-folder' });
    }
  });

  it('refuses to work once closed', async () => {
    const store = await openStore(':memory:');
    await store.close();
    await expect(store.totals()).rejects.toMatchObject({ code: 'closed' });
    await expect(store.save([coded()], NOW)).rejects.toMatchObject({ code: 'closed' });
  });

  it('waits with closing for what is running', async () => {
    const store = await openStore(':memory:');
    const running = [store.save([coded()], NOW), store.totals(), store.publishers()];
    await store.close();
    expect((await Promise.allSettled(running)).map((one) => one.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
});

describe('versions of the tables', () => {
  it('are brought up step by step, and each step once', async () => {
    const dir = newFolder();
    const next = [...MIGRATIONS, 'alter table articles add column region varchar'];
    await (await openStore(dir)).close();
    for (let turn = 0; turn < 2; turn++) {
      const db = await openDuckDB(dir);
      expect(await migrate(db, next)).toBe(next.length);
      expect(await db.all(sql`select region from articles`)).toEqual([]);
      await db.close();
    }
    await expect(openStore(dir)).rejects.toMatchObject({ code: 'newer' });
  });

  it('without stories get them once, as they would have stood', async () => {
    const dir = newFolder();
    const store = await openStore(dir);
    const all = Array.from({ length: 9 }, (_, i) =>
      coded(article({ publisher: `Paper ${i % 3}`, text: `Russia praised Pyongyang ${i}.` })),
    );
    await store.save(all.slice(0, 5), NOW);
    await store.save(all.slice(5), '2024-07-02T00:00:00.000Z');
    const rows = (db: Reader, table: string) =>
      db.all(sql`select * from ${raw(table)} order by all`);
    const tables = ['placements', 'briefs', 'brief_keys'];
    const before = await Promise.all(tables.map((table) => rows(store.db, table)));
    for (const table of tables) {
      await store.db.write((writer) => writer.run(sql`delete from ${raw(table)}`));
    }
    await store.close();
    for (let turn = 0; turn < 2; turn++) {
      const again = await openStore(dir);
      expect(await Promise.all(tables.map((table) => rows(again.db, table)))).toEqual(before);
      await again.close();
    }
  });

  it('stay as they were when a step fails', async () => {
    const db = await openDuckDB(':memory:');
    const broken = [...MIGRATIONS, 'create table half (a integer); select nonsense'];
    await expect(migrate(db, broken)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await migrate(db, MIGRATIONS)).toBe(MIGRATIONS.length);
    await expect(db.all(sql`select * from half`)).rejects.toThrow(/half/);
    await db.close();
  });
});

describe('a process killed while it saves', () => {
  it('has lost nothing it was told is saved, and left nothing half saved', async () => {
    const dir = newFolder();
    let acknowledged = 0;
    for (let kill = 0; kill < 3; kill++) {
      const child = spawn(process.execPath, [
        ...['-C', 'source', '--import', 'tsx'],
        ...[join(import.meta.dirname, 'testing', 'endless-save.ts'), dir, String(kill)],
      ]);
      const gone = once(child, 'exit');
      let batches = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged += Number(line);
        if (++batches === 4 + kill) break;
      }
      child.kill('SIGKILL');
      await gone;
    }
    const store = await openStore(dir);
    const { articles } = await store.totals();
    expect(articles).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
    // Each article comes with one reading and two reports of two participants and one dyad.
    const [rows] = await store.db.all(sql`select
      (select cast(count(*) as integer) from readings) as readings,
      (select cast(count(*) as integer) from reports) as reports,
      (select cast(count(*) as integer) from participants) as participants,
      (select cast(count(*) as integer) from dyads) as dyads,
      (select cast(count(*) as integer) from briefs) as briefs,
      (select cast(count(distinct report) as integer) from placements
        where known_until is null) as placed,
      (select cast(count(*) as integer) from placements where known_until is null) as placements,
      (select cast(count(*) as integer) from placements where leader is null
        and known_until is null) as stories`);
    expect(rows).toEqual({
      readings: articles,
      reports: articles * 2,
      participants: articles * 4,
      dyads: articles * 2,
      briefs: articles * 2,
      placed: articles * 2,
      placements: articles * 2,
      // All tell one act in the same words, under two types that are near.
      stories: 1,
    });
    await store.close();
  }, 180_000);
});

describe('storeError', () => {
  it.each([
    ['IO Error: Could not write file "/d/x.wal": No space left on device', 'no-space'],
    ['Out of Memory Error: failed to offload: disk quota exceeded', 'no-space'],
    ['IO Error: Cannot open file "/d/x": Permission denied', 'no-access'],
    ['IO Error: Cannot open file "/d/x": Read-only file system', 'no-access'],
    ['Serialization Error: Failed to deserialize', 'not-a-store'],
    ['Binder Error: column "x" does not exist\n\nLINE 1: select x', 'failed'],
  ])('reads "%s" as %s, in one line with a way out', (message, code) => {
    const error = storeError(new Error(message), '/d/x');
    expect(error.code).toBe(code);
    expect(error.message).not.toContain('\n');
    expect(error.wayOut).not.toBe('');
  });
});
