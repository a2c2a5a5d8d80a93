import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database.ts';
import { openDatabase } from '../../store/open-database.ts';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
  await db.exec('create table kept (id integer primary key, words text); create table other (id integer)');
});
afterAll(() => db.close());

describe('given the embedded database', () => {
  it('when values of every kind are sent, then they come back as they were', async () => {
    const words = ['æøå', 'a "quoted" \\ one', '', '🛞', 'NULL', '{a,b}'];
    const [row] = await db.query(
      'select $1::text[] as list, $2::integer as whole, $3::text as none, $4::bigint as ore, $5::boolean as yes, $6::jsonb as json, $7::timestamptz as at',
      [[...words, null], -7, null, 9007199254740991, true, '{"a":[1,"ø"]}', '2027-01-04T08:00:00.120Z'],
    );
    expect(row).toEqual({
      list: [...words, null],
      whole: -7,
      none: null,
      ore: 9007199254740991,
      yes: true,
      json: { a: [1, 'ø'] },
      at: '2027-01-04T08:00:00.120Z',
    });
  });

  it('when an object is given as a parameter, then it says how to give it', async () => {
    await expect(db.query('select $1::jsonb as json', [{ a: 1 }])).rejects.toThrow('JSON text');
  });

  it('when a statement fails the first time, then the fault names table and rule, and the same statement is taken afterwards', async () => {
    const insert = 'insert into kept (id, words) values ($1, $2) returning words';
    await db.query('insert into kept (id) values (1)');
    await expect(db.query(insert, [1, 'again'])).rejects.toMatchObject({ code: '23505', constraint: 'kept_pkey' });
    expect(await db.query(insert, [2, 'well'])).toEqual([{ words: 'well' }]);
    await expect(db.query(insert, [2, 'again'])).rejects.toMatchObject({ code: '23505' });
    expect(await db.query(insert, [3, 'still'])).toEqual([{ words: 'still' }]);
  });

  it('when what runs in a transaction fails, then nothing of it stands, and what waited is done after it', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.query('insert into other (id) values ($1)', [1]);
      await tx.query('insert into kept (id) values ($1)', [1]);
    });
    const waiting = db.query<{ n: number }>('select count(*)::integer as n from other where id > $1', [0]);
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await waiting).toEqual([{ n: 0 }]);
  });

  it('when a transaction has ended, then it stands, whatever fails after it, and one that asks for nothing leaves nothing open', async () => {
    await db.transaction(async (tx) => void (await tx.query('insert into kept (id) values ($1)', [50])));
    await expect(db.query('insert into kept (id) values ($1)', [50])).rejects.toMatchObject({ code: '23505' });
    await db.transaction(() => Promise.resolve());
    await expect(db.transaction(() => Promise.reject(new Error('before anything')))).rejects.toThrow('before anything');
    await expect(db.exec('insert into kept (id) values (50)')).rejects.toMatchObject({ code: '23505' });
    expect(await db.query('select id from kept where id = $1', [50])).toEqual([{ id: 50 }]);
  });

  it('when statements are executed, then they are done in their order, and what is asked after them sees them', async () => {
    const seen = await db.transaction(async (tx) => {
      await tx.execute('insert into kept (id, words) values ($1, $2)', [60, 'first']);
      await tx.execute('update kept set words = words || $2 where id = $1', [60, ' and second']);
      return await tx.query('select words from kept where id = $1', [60]);
    });
    expect(seen).toEqual([{ words: 'first and second' }]);
    await db.execute('update kept set words = $2 where id = $1', [60, 'third']);
    expect(await db.query('select words from kept where id = $1', [60])).toEqual([{ words: 'third' }]);
  });

  it('when an executed statement fails, then its transaction says so and nothing of it stands, and the same statements are taken afterwards', async () => {
    const enter = (id: number) =>
      db.transaction(async (tx) => {
        await tx.execute('insert into other (id) values ($1) on conflict do nothing', [id]);
        await tx.execute('insert into kept (id, words) select $1, $2', [id, 'entered']);
      });
    await expect(enter(60)).rejects.toMatchObject({ code: '23505', constraint: 'kept_pkey' });
    expect(await db.query('select id from other where id = $1', [60])).toEqual([]);
    await enter(61);
    expect(await db.query('select id from other where id = $1', [61])).toEqual([{ id: 61 }]);
  });

  it('when a transaction is given up before anything was sent, then nothing of it stands, and the one before it does', async () => {
    await db.transaction((tx) => tx.execute('insert into kept (id) values ($1)', [70]));
    const givenUp = db.transaction(async (tx) => {
      await tx.execute('insert into kept (id) select $1 as id', [71]);
      throw new Error('given up');
    });
    await expect(givenUp).rejects.toThrow('given up');
    expect(await db.query('select id from kept where id >= $1 and id < 80', [70])).toEqual([{ id: 70 }]);
    await db.transaction((tx) => tx.execute('insert into kept (id) select $1 as id', [72]));
    expect(await db.query('select id from kept where id = $1', [72])).toEqual([{ id: 72 }]);
  });

  it('when something is taken back, or done from outside, then it is another database to whoever remembers it', async () => {
    const { alone } = db;
    await db.transaction((tx) => tx.execute('insert into kept (id) values ($1)', [90]));
    expect(db.alone).toBe(alone);
    await expect(db.transaction((tx) => tx.execute('insert into kept (id) values ($1)', [90]))).rejects.toThrow();
    expect(db.alone).not.toBe(alone);
    const later = db.alone;
    await db.exec('delete from kept where id = 90');
    expect(db.alone).not.toBe(later);
  });

  it('when an answer is larger than what is read at a time, then all of it is read', async () => {
    const rows = await db.query<{ n: number; words: string }>(
      `select n, repeat('ø', 1000) as words from generate_series(1, $1::integer) as n`,
      [3000],
    );
    expect(rows).toHaveLength(3000);
    expect(rows.at(-1)).toEqual({ n: 3000, words: 'ø'.repeat(1000) });
  });
});
