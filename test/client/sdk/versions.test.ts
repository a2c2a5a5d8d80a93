import type { CommandDeps } from '../../../client/sdk/deps.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../../client/sdk/create-commands.ts';
import { operatedCase } from '../../../client/sdk/operation/views.ts';
import type { Commands } from '../../../client/sdk/commands.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import type { Operation, Resume, View } from '../../../workflows/messages.ts';
import { Refused } from '../../../workflows/messages.ts';
import { as, createWorld, wish } from '../support/world.ts';

const frozen = (version: string): Resume => ({ format: 1, machine: 'change-request', version, case: null });
const ida = as('ida.krogh');

/** A wave, and what became of each of its cases. */
const wave = async (commands: Commands, form: { readonly atMost: number; readonly reason: string }) =>
  operatedCase.array().parse((await commands.perform(ida, 'cases.migrate', undefined, form))['cases']);

/** Every case can be taken to version 2, and stands where it stood. */
const takenToVersion2: NonNullable<CommandDeps['rehearseThaw']> = ({ machine, version }) => ({
  machine,
  from: version,
  to: '2',
  before: 'intake',
  after: 'intake',
  armed: [],
  dropped: [],
});

describe('the secretariat takes open cases to a new version of their machine', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let commands: Commands;
  const operated: (readonly [string, Operation])[] = [];
  const ids: string[] = [];

  beforeEach(async () => {
    world = await createWorld();
    operated.length = 0;
    ids.length = 0;
    for (const name of ['first', 'second', 'third']) ids.push((await world.filed(wish, name)).caseId);
    const versionOf = (caseId: string) => (caseId === ids[2] ? '2' : '1');
    commands = createCommands({
      store: world.store,
      now: () => '2027-03-01T12:00:00.000Z',
      policy: policyV1,
      cases: {
        ...world.cases,
        view: async (caseId) => ({ ...(await world.cases.view(caseId)), version: versionOf(caseId) }) satisfies View,
        frozen: async (caseId) => frozen(versionOf(caseId)),
        operate: async (caseId, operation) => void operated.push([caseId, operation]),
      },
      rehearseThaw: ({ machine, version }) => ({
        machine,
        from: version,
        to: '2',
        before: 'intake',
        armed: [],
        dropped: [],
        ...(operated.some(([done]) => done === ids[0])
          ? { problem: 'The state "intake" is gone.' }
          : { after: 'intake' }),
      }),
    });
  });

  it('counts them, rehearses those of an earlier version, and moves them a wave at a time, in the journal', async () => {
    const counted = await commands.versions(ida);
    expect(counted).toContainEqual({ machine: 'change-request', version: '2', cases: 1 });
    const rehearsed = await commands.rehearseMigration(ida);
    expect(rehearsed.map(({ caseId }) => caseId).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(operated).toEqual([]);

    expect(await wave(commands, { atMost: 1, reason: 'Udgave 2' })).toEqual([
      { caseId: rehearsed[0]?.caseId, asked: true },
    ]);
    expect(operated).toEqual([[rehearsed[0]?.caseId, { type: 'migrate', reason: 'Udgave 2' }]]);
    expect((await world.store.journal({ caseId: rehearsed[0]!.caseId })).at(-1)).toMatchObject({
      event: 'case.migrate',
      person: 'ida.krogh',
      reason: 'Udgave 2',
    });
  });

  it('leaves what cannot be taken up where it is, and says why', async () => {
    operated.push([ids[0]!, { type: 'migrate', reason: '' }]);
    const report = await wave(commands, { atMost: 10, reason: 'Udgave 2' });
    expect(report).toHaveLength(2);
    expect(report.every(({ asked, problem }) => !asked && problem === 'The state "intake" is gone.')).toBe(true);
    expect(operated).toHaveLength(1);
  });

  it('a wave comes past those that cannot be moved, and says which did not take it', async () => {
    const refusing = createCommands({
      store: world.store,
      now: () => '2027-03-01T12:00:00.000Z',
      policy: policyV1,
      cases: {
        ...world.cases,
        frozen: async () => frozen('1'),
        operate: async (caseId, operation) => {
          if (caseId === ids[0]) throw new Refused('Ended', { stopped: false });
          operated.push([caseId, operation]);
        },
      },
      rehearseThaw: takenToVersion2,
    });
    const report = await wave(refusing, { atMost: 2, reason: 'Udgave 2' });
    expect(report.find(({ caseId }) => caseId === ids[0])).toMatchObject({
      asked: false,
      problem: expect.any(String) as string,
    });
    expect(operated.map(([caseId]) => caseId).toSorted()).toEqual(ids.slice(1).toSorted());
  });

  it('suspends several at once; one that does not take it is named and stops none of the others', async () => {
    const several = createCommands({
      store: world.store,
      now: () => '2027-03-01T12:00:00.000Z',
      policy: policyV1,
      cases: {
        ...world.cases,
        operate: async (caseId, operation) => {
          if (caseId === ids[0]) throw new Refused('Suspended', { suspended: true });
          operated.push([caseId, operation]);
        },
      },
    });
    const { cases } = await several.perform(ida, 'cases.suspend', undefined, { cases: ids, reason: 'Klagenævnet' });
    expect(cases).toEqual([
      { caseId: ids[0], asked: false, problem: expect.any(String) as string },
      { caseId: ids[1], asked: true },
      { caseId: ids[2], asked: true },
    ]);
    expect((await world.store.journal({ caseId: ids[2]! })).at(-1)).toMatchObject({
      event: 'case.suspend',
      person: 'ida.krogh',
      reason: 'Klagenævnet',
    });
    expect((await world.store.journal({ caseId: ids[0]! })).map(({ event }) => event)).not.toContain('case.suspend');
  });

  it('where builds run side by side, those of earlier builds are the ones to move, and one that does not answer is named', async () => {
    const build = (id: string, version: string) => ({
      id,
      begunAt: `2027-0${version}-01T12:00:00.000Z`,
      machines: [{ workflow: 'changeRequest', machine: 'change-request', version }],
      activities: [],
      code: '',
    });
    await world.store.enterBuild(build('old', '1'));
    await world.store.enterBuild(build('new', '2'));
    const [moves = '', silent = '', fresh = ''] = ids;
    const pinned: Readonly<Record<string, readonly string[]>> = { old: [moves, silent], new: [fresh] };
    const beside = createCommands({
      store: world.store,
      now: () => '2027-03-01T12:00:00.000Z',
      policy: policyV1,
      deployment: {
        current: async () => 'new',
        async *open(id) {
          for (const caseId of pinned[id] ?? []) yield { caseId, workflow: 'changeRequest' };
        },
      },
      cases: {
        ...world.cases,
        frozen: async (caseId) => {
          if (caseId === silent) throw new Error('no worker answers');
          return frozen('1');
        },
        operate: async (caseId, operation) => void operated.push([caseId, operation]),
      },
      rehearseThaw: takenToVersion2,
    });
    expect(await beside.versions(ida)).toEqual([
      expect.objectContaining({ version: '2', build: 'new', current: true, cases: 1 }),
      expect.objectContaining({ version: '1', build: 'old', current: false, cases: 2 }),
    ]);
    const report = await wave(beside, { atMost: 10, reason: 'Udgave 2' });
    expect(report).toEqual([
      { caseId: moves, asked: true },
      { caseId: silent, asked: false, problem: expect.stringContaining('no worker answers') as string },
    ]);
    expect(operated.map(([caseId]) => caseId)).toEqual([moves]);
  });

  it('suspends one with a reason, in the journal; nobody else may, and never without a reason', async () => {
    const id = ids[0]!;
    await commands.perform(ida, 'case.suspend', id, { reason: 'Klagenævnet ser på sagen' });
    expect(operated.at(-1)).toEqual([id, { type: 'suspend', reason: 'Klagenævnet ser på sagen' }]);
    expect((await world.store.journal({ caseId: id })).at(-1)).toMatchObject({
      event: 'case.suspend',
      reason: 'Klagenævnet ser på sagen',
    });
    await expect(commands.perform(ida, 'case.cancel', id, { reason: ' ' })).rejects.toMatchObject({ field: 'reason' });
    for (const act of [commands.versions, commands.rehearseMigration])
      await expect(act(as('soeren.dahl'))).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(commands.perform(as('soeren.dahl'), 'case.cancel', id, { reason: 'x' })).rejects.toMatchObject({
      kind: 'Forbidden',
    });
  });
});
