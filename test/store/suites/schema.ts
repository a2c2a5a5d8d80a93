import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { migrate, statements } from '../../../store/migrate.ts';
import { schemaText } from '../schema-text.ts';
import { emptyWorld } from '../world.ts';

export function schemaSuite(database: () => Database): void {
  it('is the one that stands in store/schema.sql (write it anew with `npx vitest run test/store -u`)', async () => {
    const { db } = await emptyWorld(database());
    await expect(await schemaText(db)).toMatchFileSnapshot('../../store/schema.sql');
  });

  it('is brought up to date once, also when several processes start together', async () => {
    const db = database();
    await db.exec('drop schema public cascade; create schema public');
    const applied = await Promise.all([migrate(db), migrate(db), migrate(db)]);
    expect(applied.flat().toSorted()).toEqual(
      readdirSync(new URL('../../../store/migrations', import.meta.url)).toSorted(),
    );
    expect(await migrate(db)).toEqual([]);
  });

  it('is cut into statements at the semicolons that end a line, but not inside a function', () => {
    const sql =
      '-- note;\ncreate table a (b text);\ncreate function f() returns void as $$\nbegin\n  x;\nend\n$$;\nselect 1';
    expect(statements(sql)).toEqual([
      'create table a (b text);',
      'create function f() returns void as $$\nbegin\n  x;\nend\n$$;',
      'select 1',
    ]);
  });
}
