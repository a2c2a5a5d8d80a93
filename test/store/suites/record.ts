import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, deadline, effect, exampleWorld, filed, toChair, type World } from '../world.ts';
import { shown } from '../../support/shown.ts';

const caseId = 'change-request/2027-0001';

export function recordSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('records a step once, however often it is sent, and tells the same letters', async () => {
    const { store } = world;
    const step = batch(0, [
      filed,
      toChair,
      effect('tell', { letter: 'task', about: 'fsg-decision', to: ['fsgChair'], deadline }),
    ]);
    const first = await store.record(step);
    const before = await store.verifyJournal();
    const again = await store.record(step);
    expect(again).toEqual(first);
    expect(first.letters).toEqual([
      { id: `${caseId}:0:2/birgit.aagaard`, person: 'birgit.aagaard', sendAt: '2027-03-01T11:00:00.000Z' },
    ]);
    expect(await store.letters({ caseId })).toHaveLength(1);
    expect(await store.verifyJournal()).toEqual(before);
  });

  it('gives one result when the same step arrives twice at once', async () => {
    const { store } = world;
    const step = batch(0, [
      filed,
      toChair,
      effect('tell', { letter: 'task', about: 'fsg-decision', to: ['fsgChair'], deadline }),
    ]);
    const [a, b] = await Promise.all([store.record(step), store.record(step)]);
    expect(a).toEqual(b);
    expect(await store.tasks({ caseId })).toHaveLength(1);
    expect((await store.verifyJournal()).fault).toBeUndefined();
  });

  it('shows the case as it stands: what is given replaces what was, the rest stays', async () => {
    const { store } = world;
    await store.record(batch(0, [filed]));
    await store.record(
      batch(1, [effect('keepCase', { rank: 1, level: 'sys' })], {
        at: '2027-03-02T09:00:00.000Z',
        state: 'sys.voting',
      }),
    );
    const row = await store.case(caseId);
    expect(row).toMatchObject({
      number: '2027-0001',
      title: 'Stregkoder på båre',
      amountOre: 90_000_000,
      rank: 1,
      level: 'sys',
      state: 'sys.voting',
      openedAt: '2027-03-01T11:00:00.000Z',
      changedAt: '2027-03-02T09:00:00.000Z',
    });
    await store.record(
      batch(2, [effect('keepCase', { rank: null })], {
        status: 'done',
        state: 'closed',
        output: { outcome: 'withdrawn' },
      }),
    );
    const ended = await store.case(caseId);
    expect(ended?.rank).toBeUndefined();
    expect(ended).toMatchObject({ status: 'done', outcome: 'withdrawn', closedAt: '2027-03-01T11:00:00.000Z' });
    expect(await store.cases({ open: true })).toHaveLength(0);
    expect(await store.casesOf('change-request', { system: 'ppj', state: 'closed', open: false })).toHaveLength(1);
  });

  it('keeps every version of a proposal and says which one a task was about', async () => {
    const { store } = world;
    await store.record(batch(0, [filed]));
    const first = (await store.case(caseId))?.versionHash;
    await store.record(
      batch(1, [
        effect('keepCase', {
          version: 2,
          amountOre: 95_000_000,
          view: shown('change-request', { title: 'Stregkoder', amountOre: 95_000_000 }),
        }),
        toChair,
      ]),
    );
    expect((await store.caseVersion(caseId, 1))?.view).toEqual(shown('change-request'));
    expect((await store.caseVersion(caseId, 2))?.view).toMatchObject({ title: 'Stregkoder', amountOre: 95_000_000 });
    expect(await store.caseVersion(caseId, 3)).toBeUndefined();
    expect((await store.tasks({ caseId }))[0]?.caseVersion).toBe(2);
    expect((await store.case(caseId))?.versionHash).not.toBe(first);
  });

  it('opens again, under the new deadline, a task that the same step closed: its letter still leads to it', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, toChair]));
    const later = { ...deadline, due: '2027-03-15T23:00:00.000Z' };
    await store.record(
      batch(1, [
        effect('closeTasks', { outcome: 'extended' }),
        { ...toChair, params: { ...(toChair.params as object), deadline: later } },
        effect('tell', { letter: 'task', about: 'fsg-decision', to: [{ person: 'birgit.aagaard' }], deadline: later }),
      ]),
    );
    const [task] = await store.tasks({ caseId, open: true });
    expect(task).toMatchObject({ person: 'birgit.aagaard', deadline: later });
    expect((await store.letters({ caseId }))[0]?.taskId).toBe(task?.id);
  });

  it('moves the deadline of a task that is open, and keeps the task (A-27)', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, toChair]));
    const later = { ...deadline, rule: 'dispensation', due: '2027-03-22T23:00:00.000Z' };
    const moved = { ...toChair, params: { ...(toChair.params as object), deadline: later } };
    await store.record(batch(1, [moved], { at: '2027-03-02T11:00:00.000Z' }));
    expect(await store.tasks({ caseId })).toEqual([
      expect.objectContaining({ person: 'birgit.aagaard', deadline: later, openedAt: '2027-03-01T11:00:00.000Z' }),
    ]);
    const opened = (await store.journal({ caseId })).filter((line) => line.event === 'tasks.opened');
    expect(opened.map((line) => line.data.due)).toEqual([deadline.due, later.due]);
  });

  it('closes what an actor that was stopped had asked, and voids its ballot: the votes count for nothing', async () => {
    const { store } = world;
    const open = effect('openBallot', {
      body: 'sys',
      question: 'approve',
      electorate: [{ region: 'nordjylland', person: 'mette.kjaer', name: 'Mette Kjær', chair: false, substitutes: [] }],
      quorum: 1,
      deadline,
    });
    const vote = effect('castVote', {
      region: 'nordjylland',
      choice: 'for',
      by: { person: 'mette.kjaer', channel: 'link' },
      caseVersion: 1,
    });
    await store.record(batch(0, [filed, toChair, open, vote]));
    await store.record(batch(1, [], { ended: [{ actor: 'other', visit: 1 }] }));
    expect(await store.tasks({ caseId, open: true }), 'another actor').toHaveLength(1);
    await store.record(batch(2, [], { ended: [{ actor: 'review', visit: 1 }] }));
    expect((await store.tasks({ caseId }))[0]).toMatchObject({ outcome: 'superseded' });
    expect((await store.ballots(caseId))[0]).toMatchObject({
      closedAt: '2027-03-01T11:00:00.000Z',
      proof: { outcome: 'withdrawn', for: 0, electorate: 1 },
    });
    expect((await store.journal({ caseId })).map((line) => line.event)).toContain('ballot.voided');
  });

  it('leaves nothing open when the case has ended, and says what became of it', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, toChair]));
    await store.record(
      batch(1, [effect('keepCase', { outcome: 'withdrawn' })], { status: 'done', state: 'withdrawn' }),
    );
    expect((await store.tasks({ caseId }))[0]).toMatchObject({ outcome: 'withdrawn' });
  });

  it("closes the member's and the substitute's task together, whoever answers", async () => {
    const { store } = world;
    const pair = effect('openTasks', {
      duty: 'sys-vote',
      assignees: [
        { person: 'mette.kjaer', name: 'Mette Kjær', role: 'sysMembers', region: 'nordjylland' },
        {
          person: 'morten.juhl',
          name: 'Morten Juhl',
          role: 'sysMembers',
          region: 'nordjylland',
          onBehalfOf: 'mette.kjaer',
        },
        { person: 'karen.bach', name: 'Karen Bach', role: 'sysMembers', region: 'midtjylland' },
      ],
      deadline,
      choices: ['for', 'against', 'abstain'],
    });
    await store.record(batch(0, [filed, pair]));
    await store.record(
      batch(1, [effect('closeTasks', { outcome: 'answered', person: 'morten.juhl' })], {
        at: '2027-03-02T09:00:00.000Z',
      }),
    );
    expect((await store.tasks({ caseId, open: true })).map((task) => task.person)).toEqual(['karen.bach']);
    expect(await store.task(`${caseId}#review.1/mette.kjaer`)).toMatchObject({
      outcome: 'answered',
      closedAt: '2027-03-02T09:00:00.000Z',
    });
    await store.record(batch(2, [effect('closeTasks', { outcome: 'withdrawn' })]));
    expect(await store.tasks({ person: 'karen.bach', open: true })).toEqual([]);
  });

  it('keeps every vote, counts the last of each region, and lets nobody change one', async () => {
    const { store, db } = world;
    const by = {
      person: 'mette.kjaer',
      role: 'member',
      region: 'nordjylland',
      channel: 'link',
      trace: { ip: '192.0.2.1', userAgent: 'Browser' },
    } as const;
    const electorate = await store.electorate('sys', 'ppj', '2027-03-01T11:00:00.000Z');
    await store.record(
      batch(0, [
        filed,
        effect('openBallot', {
          body: 'sys',
          question: 'Skal ønsket godkendes?',
          electorate,
          quorum: 3,
          deadline,
          chair: 'henrik.dam',
        }),
      ]),
    );
    const vote = { region: 'nordjylland', by, shown: 'a'.repeat(64), caseVersion: 1 };
    await store.record(
      batch(1, [effect('castVote', { ...vote, choice: 'against', comment: 'For dyrt' })], {
        event: { type: 'cast', by },
      }),
    );
    await store.record(batch(2, [effect('castVote', { ...vote, choice: 'for' })], { event: { type: 'cast', by } }));
    const votes = await store.votes(`${caseId}#review.1`);
    expect(votes.map(({ choice, current }) => [choice, current])).toEqual([
      ['against', false],
      ['for', true],
    ]);
    expect(votes[0]?.by.trace).toBeUndefined();
    expect(await store.ballots(caseId)).toMatchObject([
      { quorum: 3, chair: 'henrik.dam', question: 'Skal ønsket godkendes?' },
    ]);
    await expect(db.query(`update votes set choice = 'for'`)).rejects.toThrow('append-only');
    await expect(db.query('delete from votes')).rejects.toThrow('append-only');
  });

  it('keeps IP addresses apart from the journal and the steps, and forgets them after a year', async () => {
    const { store, db } = world;
    const by = { person: 'soeren.dahl', channel: 'login', trace: { ip: '192.0.2.77', userAgent: 'Browser' } };
    await store.record(
      batch(0, [filed, effect('journal', { event: 'noted', by: { ...by, channel: 'login' } })], {
        event: { type: 'submit', by },
      }),
    );
    const kept = JSON.stringify([await store.journal(), await db.query('select * from steps')]);
    expect(kept).not.toContain('192.0.2.77');
    expect(await db.query('select person, ip, case_id from traces')).toEqual([
      { person: 'soeren.dahl', ip: '192.0.2.77', case_id: caseId },
    ]);
    expect(await store.forgetTraces('2028-03-01T11:00:00.001Z')).toBe(1);
  });

  it('puts a case on the roadmap once and changes only its status after that', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, effect('keepRoadmap', { status: 'registered' })]));
    await store.record(batch(1, [effect('keepRoadmap', { status: 'approved' })], { at: '2027-04-01T09:00:00.000Z' }));
    expect(await store.roadmap('ppj')).toEqual([
      {
        caseId,
        system: 'ppj',
        title: 'Stregkoder på båre',
        amountOre: 90_000_000,
        status: 'approved',
        addedAt: '2027-03-01T11:00:00.000Z',
        changedAt: '2027-04-01T09:00:00.000Z',
      },
    ]);
  });

  it('refuses an effect it does not know, and writes nothing of that step', async () => {
    const { store } = world;
    await expect(
      store.record(batch(0, [filed, { actor: '', machine: 'm', visit: 1, type: 'sendFlowers', params: {} }])),
    ).rejects.toThrow('sendFlowers');
    expect(await store.case(caseId)).toBeUndefined();
  });

  it('takes any text a person can paste', async () => {
    const { store } = world;
    await store.record(
      batch(0, [
        effect('keepCase', {
          title: 'Nul\u0000 og halv \ud83d',
          view: shown('change-request', { motivation: "Æ'; drop table cases; -- \\u0000" }),
        }),
      ]),
    );
    expect((await store.case(caseId))?.title).toBe('Nul\ufffd og halv \ufffd');
    expect((await store.caseVersion(caseId, 1))?.view).toMatchObject({
      motivation: "Æ'; drop table cases; -- \\u0000",
    });
    expect((await store.verifyJournal()).fault).toBeUndefined();
  });

  it('knows links by their hash only, and logs their use', async () => {
    const { store } = world;
    await store.record(batch(0, [filed, toChair]));
    const taskId = `${caseId}#review.1/birgit.aagaard`;
    const link = {
      hash: 'b'.repeat(64),
      taskId,
      person: 'birgit.aagaard',
      caseVersion: 1,
      issuedAt: '2027-03-01T11:00:00.000Z',
      generation: 1,
    };
    await store.keepLink(link);
    await store.keepLink({ ...link, person: 'someone.else' });
    expect(await store.link(link.hash)).toEqual(link);
    expect(await store.linksOfTask(taskId)).toEqual([link]);
    await store.logLink({
      hash: link.hash,
      at: '2027-03-01T12:00:00.000Z',
      kind: 'opened',
      trace: { ip: '192.0.2.1' },
    });
    await store.logLink({
      hash: link.hash,
      at: '2027-03-01T12:01:00.000Z',
      kind: 'refused',
      trace: {},
      note: 'no choice',
    });
    expect(await store.linkLog(taskId)).toEqual([
      { at: '2027-03-01T12:00:00.000Z', kind: 'opened' },
      { at: '2027-03-01T12:01:00.000Z', kind: 'refused', note: 'no choice' },
    ]);
  });

  it('forgets the links that nobody used once their task has been closed long enough', async () => {
    const { store } = world;
    const closed = '2027-03-01T11:00:00.000Z';
    const members = ['birgit.aagaard', 'ole.stig'].map((person) => ({ person, name: person, role: 'fsgMembers' }));
    await store.record(
      batch(0, [
        filed,
        effect('openTasks', { duty: 'fsg-decision', assignees: members, deadline, choices: ['approve'] }),
      ]),
    );
    await store.record(batch(1, [effect('closeTasks', { outcome: 'answered', person: 'birgit.aagaard' })]));
    const link = (hash: string, person: string) =>
      store.keepLink({
        hash,
        taskId: `${caseId}#review.1/${person}`,
        person,
        caseVersion: 1,
        issuedAt: closed,
        generation: 1,
      });
    await link('used', 'birgit.aagaard');
    await link('unused', 'birgit.aagaard');
    await link('open', 'ole.stig');
    await store.logLink({ hash: 'used', at: closed, kind: 'opened', trace: {} });
    expect(await store.forgetLinks(closed)).toBe(0);
    expect(await store.forgetLinks('2027-03-31T11:00:00.000Z')).toBe(1);
    expect(await store.link('unused')).toBeUndefined();
    expect(await store.link('used')).toBeDefined();
    expect(await store.link('open')).toBeDefined();
  });

  it('keeps the first value of a setting and the person of an API key', async () => {
    const { store } = world;
    expect(await store.keepSetting('secret', 'one')).toBe('one');
    expect(await store.keepSetting('secret', 'two')).toBe('one');
    expect(await store.setting('other')).toBeUndefined();
    await store.keepApiKey('hash', 'soeren.dahl', '2027-03-01T11:00:00.000Z');
    expect(await store.apiKeyPerson('hash')).toBe('soeren.dahl');
    expect(await store.apiKeyPerson('unknown')).toBeUndefined();
  });
}
