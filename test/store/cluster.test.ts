import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openPglite } from '../../store/drivers/pglite.ts';
import { migrate } from '../../store/migrate.ts';

const cache = new URL('../../node_modules/.cache/aarshjul/', import.meta.url);

describe('given databases in memory', () => {
  it('then each is up to date from the start, nobody sees what is written in another, and the next process need not make one', async () => {
    const [one, other] = await Promise.all([openPglite(), openPglite()]);
    expect(await migrate(one)).toEqual([]);
    await one.exec(`create table mine (a text); insert into mine values ('æøå')`);
    await expect(other.query('select a from mine')).rejects.toThrow(/mine/);
    await Promise.all([one.close(), other.close()]);
    expect((await readdir(cache)).filter((name) => /^cluster-[0-9a-f]{16}\.tar$/.test(name))).not.toEqual([]);
  });
});
