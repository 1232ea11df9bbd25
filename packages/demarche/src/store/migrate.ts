import sql, { raw } from 'sql-template-tag';
import type { Database } from './database.js';
import { StoreError } from './failure.js';

/**
 * Brings the tables to the newest version, one transaction a step.
 * @param migrations  statements of step n lead from version n to n + 1
 * @returns the version
 * @throws StoreError if a newer program wrote the store
 */
export async function migrate(db: Database, migrations: readonly string[]): Promise<number> {
  await db.write((writer) =>
    writer.run(sql`create table if not exists schema_version (version integer primary key)`),
  );
  const [row] = await db.all(sql`select max(version) as version from schema_version`);
  const version = Number(row?.version ?? 0);
  if (version > migrations.length) {
    throw new StoreError(
      'newer',
      `${db.where} was written by a newer demarche (tables ${version}, this one knows ${migrations.length})`,
      'update demarche, or name another folder with --data',
    );
  }
  for (let step = version; step < migrations.length; step++) {
    await db.write(async (writer) => {
      await writer.run(raw(migrations[step]!));
      await writer.run(sql`insert into schema_version values (${step + 1})`);
    });
  }
  return migrations.length;
}
