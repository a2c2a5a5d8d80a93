import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, deadline, effect, exampleWorld, filed, ida, toChair, type World } from '../world.ts';

export function journalSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
    const by = { person: 'soeren.dahl', role: 'fsa', channel: 'api' };
    await world.store.record(
      batch(
        0,
        [filed, toChair, effect('tell', { letter: 'task', about: 'fsg-decision', to: ['fsgChair'], deadline })],
        { event: { type: 'submit', by, comment: 'Haster' } },
      ),
    );
  });

  it('says who did what, when, on which version, from what to what (M-04)', async () => {
    const lines = await world.store.journal({ caseId: 'change-request/2027-0001' });
    expect(lines.map((line) => line.event)).toEqual(['submit', 'tasks.opened', 'letters.written']);
    expect(lines[0]).toMatchObject({
      person: 'soeren.dahl',
      role: 'fsa',
      channel: 'api',
      after: 'fsgReview',
      reason: 'Haster',
      seq: 0,
      modelVersion: 'v1',
      localTime: '2027-03-01 12:00:00 +01:00',
    });
    expect(lines[0]?.versionHash).toBe((await world.store.case('change-request/2027-0001'))?.versionHash);
    expect(lines[1]?.data).toMatchObject({ duty: 'fsg-decision', persons: ['birgit.aagaard'], due: deadline.due });
  });

  it('cannot be changed, cut or emptied', async () => {
    const { db } = world;
    await expect(db.query(`update journal set person = 'another'`)).rejects.toThrow('append-only');
    await expect(db.query('delete from journal')).rejects.toThrow('append-only');
    await expect(db.query('truncate journal')).rejects.toThrow('append-only');
  });

  it.each([
    ['changed', `update journal set reason = 'Haster ikke' where event = 'submit'`, 'ændret'],
    ['given to another person', `update journal set person = 'another' where event = 'submit'`, 'ændret'],
    ['taken out', `delete from journal where event = 'submit'`, 'mangler'],
  ])('shows the first line that was %s by someone who went around the guards', async (_, sql, why) => {
    const { db, store } = world;
    const submit = (await store.journal()).find((line) => line.event === 'submit');
    await db.exec(`alter table journal disable trigger all; ${sql}; alter table journal enable trigger all`);
    const proof = await store.verifyJournal();
    expect(proof.fault?.why).toContain(why);
    expect(proof.entries).toBe((submit?.no ?? 0) - 1);
  });

  it('shows that the last lines were cut off', async () => {
    const { db, store } = world;
    const whole = await store.verifyJournal();
    await db.exec(
      `alter table journal disable trigger all; delete from journal where no = ${whole.entries}; alter table journal enable trigger all`,
    );
    expect((await store.verifyJournal()).fault).toMatchObject({ no: whole.entries });
  });

  it('chains what is written at the same time', async () => {
    const { store } = world;
    const before = (await store.verifyJournal()).entries;
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        store.addJournal({
          at: '2027-03-02T09:00:00.000Z',
          event: 'phone.note',
          by: ida,
          reason: `Samtale ${index}`,
          data: { index },
        }),
      ),
    );
    expect(await store.verifyJournal()).toMatchObject({ entries: before + 10 });
    expect((await store.verifyJournal()).fault).toBeUndefined();
    expect(await store.journal({ from: before + 1, to: before + 3 })).toHaveLength(3);
  });
}
