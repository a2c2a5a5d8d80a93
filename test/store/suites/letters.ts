import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, deadline, effect, exampleRegister, exampleWorld, filed, ida, toChair, type World } from '../world.ts';

const caseId = 'change-request/2027-0001';

export function lettersSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('writes one letter to each member of a body and one to a person who is named twice', async () => {
    const { store } = world;
    await store.record(
      batch(0, [
        filed,
        effect('tell', {
          letter: 'orientation',
          about: 'change-request-approved',
          to: ['sysMembers', 'fsa', 'proposer', { person: 'soeren.dahl' }],
        }),
      ]),
    );
    const letters = await store.letters({ caseId });
    expect(letters.map((letter) => letter.person).toSorted()).toEqual([
      'anne.lund',
      'karen.bach',
      'lars.vestergaard',
      'mette.kjaer',
      'soeren.dahl',
    ]);
  });

  it('waits for the send window, except with receipts and escalations', async () => {
    const { store } = world;
    const at = '2027-03-05T21:00:00.000Z'; // Friday evening
    const tell = (letter: 'orientation' | 'receipt' | 'escalation') =>
      effect('tell', { letter, about: 'x', to: ['fsa'] });
    await store.record(batch(0, [filed, tell('orientation'), tell('receipt'), tell('escalation')], { at }));
    const times = (await store.letters({ caseId })).map((letter) => [letter.kind, letter.sendAt]);
    expect(times).toEqual([
      ['orientation', '2027-03-08T07:00:00.000Z'],
      ['receipt', at],
      ['escalation', at],
    ]);
    expect(await store.nextSendAt('soeren.dahl')).toBe(at);
    expect(await store.personsWithWaitingLetters()).toEqual(['soeren.dahl']);
    expect((await store.lettersDue('soeren.dahl', at)).map((letter) => letter.kind)).toEqual(['receipt', 'escalation']);
  });

  it('drops a reminder whose task is closed when it is due, and still sends the one that is not', async () => {
    const { store } = world;
    const remind = effect('tell', {
      letter: 'reminder',
      about: 'fsg-decision',
      rung: 'T-3',
      to: ['fsgChair', 'secretariat'],
      deadline,
    });
    await store.record(batch(0, [filed, toChair]));
    await store.record(batch(1, [remind], { at: '2027-03-05T21:00:00.000Z' }));
    const [toBirgit] = await store.letters({ person: 'birgit.aagaard' });
    expect(toBirgit).toMatchObject({ taskId: `${caseId}#review.1/birgit.aagaard`, rung: 'T-3', status: 'waiting' });
    await store.record(batch(2, [effect('closeTasks', { outcome: 'approve' })], { at: '2027-03-06T10:00:00.000Z' }));
    expect(await store.lettersDue('birgit.aagaard', '2027-03-08T07:00:00.000Z')).toEqual([]);
    expect(await store.letters({ person: 'birgit.aagaard', status: 'dropped' })).toHaveLength(1);
    expect(await store.lettersDue('ida.krogh', '2027-03-08T07:00:00.000Z')).toHaveLength(1);
  });

  it('sends what nobody can receive to the secretariat and says which role is vacant', async () => {
    const { store } = world;
    const vacant = exampleRegister((text) =>
      text.replaceAll(/^ {6}- \{ region: \w+, person: (camilla\.bro|rasmus\.eng|trine\.bak|jens\.hoej).*$/gm, ''),
    );
    await store.importRegister(vacant, '2027-02-01T08:00:00.000Z', ida);
    await store.record(
      batch(0, [
        filed,
        effect('tell', { letter: 'orientation', about: 'x', to: ['userGroup', { person: 'left.long-ago' }] }),
      ]),
    );
    const letters = await store.letters({ caseId });
    expect(letters.map((letter) => [letter.person, letter.data.vacantRole])).toEqual([
      ['ida.krogh', 'userGroup'],
      ['jonas.riis', 'userGroup'],
    ]);
  });

  it('writes to a substitute in their own right and says for whom', async () => {
    const { store } = world;
    await store.record(
      batch(0, [filed, effect('tell', { letter: 'orientation', about: 'x', to: ['fsa'] })], {
        at: '2027-07-14T09:00:00.000Z',
      }),
    );
    const letters = await store.letters({ caseId });
    expect(letters.map((letter) => [letter.person, letter.data.onBehalfOf])).toEqual([
      ['soeren.dahl', undefined],
      ['line.toft', 'soeren.dahl'],
    ]);
  });

  it('tells whoever has a task in place of a vacant role that it is vacant, with each letter about the task', async () => {
    const { store } = world;
    const vacant = exampleRegister((text) => text.replaceAll(/^ {6}- \{ person: birgit\.aagaard.*$/gm, ''));
    await store.importRegister(vacant, '2027-02-01T08:00:00.000Z', ida);
    const staff = [
      { person: 'ida.krogh', name: 'Ida Krogh', role: 'fsgChair', vacancy: true },
      { person: 'jonas.riis', name: 'Jonas Riis', role: 'fsgChair', vacancy: true },
    ];
    const asked = effect('openTasks', { duty: 'fsg-decision', assignees: staff, deadline, choices: ['approve'] });
    const tell = (letter: 'task' | 'reminder') =>
      effect('tell', {
        letter,
        about: 'fsg-decision',
        to: staff.map(({ person }) => ({ person })),
        deadline,
        ...(letter === 'reminder' ? { rung: 'T-3' } : {}),
      });
    await store.record(batch(0, [filed, asked, tell('task')]));
    const [before, lines] = [await store.letters({ caseId }), (await store.journal()).length];
    const expected = await store.lettersIfRecorded(batch(1, [tell('reminder')]));
    expect([await store.letters({ caseId }), (await store.journal()).length], 'a preview writes nothing').toEqual([
      before,
      lines,
    ]);
    await store.record(batch(1, [tell('reminder')]));
    const letters = await store.letters({ caseId });
    expect(letters.slice(2), 'what was previewed').toEqual(expected);
    expect(letters.map(({ person, kind, data }) => [person, kind, data['vacantRole']])).toEqual([
      ['ida.krogh', 'task', 'fsgChair'],
      ['jonas.riis', 'task', 'fsgChair'],
      ['ida.krogh', 'reminder', 'fsgChair'],
      ['jonas.riis', 'reminder', 'fsgChair'],
    ]);
  });

  it('marks a letter sent once and notes the mail in the journal', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, effect('tell', { letter: 'receipt', about: 'x', to: ['fsa'] })]));
    const [letter] = await store.letters({ caseId });
    const sent = {
      status: 'sent',
      at: '2027-03-01T11:00:05.000Z',
      messageId: '<1@eksempel.dk>',
      subject: 'Kvittering',
    } as const;
    await store.markLetters([letter?.id ?? ''], sent);
    await store.markLetters([letter?.id ?? ''], { ...sent, messageId: '<2@eksempel.dk>' });
    expect(await store.letter(letter?.id ?? '')).toMatchObject({
      status: 'sent',
      sentAt: sent.at,
      messageId: '<1@eksempel.dk>',
      subject: 'Kvittering',
    });
    expect(
      (await store.journal({ caseId })).filter((line) => line.messageId !== undefined).map((line) => line.messageId),
    ).toEqual(['<1@eksempel.dk>']);
    expect(await store.personsWithWaitingLetters()).toEqual([]);
  });

  it('reports a bounce once: the letter, the journal and the warning together', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, effect('tell', { letter: 'receipt', about: 'x', to: ['fsa'] })]));
    const [letter] = await store.letters({ caseId });
    if (letter === undefined) throw new Error('no letter');
    const warning = {
      ...letter,
      id: `${letter.id}/bounced/ida.krogh`,
      person: 'ida.krogh',
      kind: 'warning',
      about: 'bounced',
    } as const;
    const bounce = {
      ids: [letter.id],
      at: '2027-03-01T11:01:00.000Z',
      messageId: '<1@eksempel.dk>',
      subject: 'Kvittering',
      error: '550 no such user',
      warnings: [warning],
    };
    expect(await store.reportBounce(bounce)).toBe(true);
    expect(await store.reportBounce(bounce)).toBe(false);
    expect(await store.letter(letter.id)).toMatchObject({ status: 'bounced', error: '550 no such user' });
    expect(await store.letters({ person: 'ida.krogh', status: 'waiting' })).toHaveLength(1);
    expect((await store.journal({ caseId })).filter((line) => line.event === 'letterBounced')).toHaveLength(1);
  });
}
