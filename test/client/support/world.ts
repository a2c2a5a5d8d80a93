import type { Effect } from '../../../machines/governance/effects.ts';
import type { By } from '../../../machines/governance/people.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import type { Proposal } from '../../../machines/change-request/proposal.ts';
import { createStore } from '../../../store/create-store.ts';
import type { Json } from '../../../workflows/messages.ts';
import { createCommands } from '../../../client/sdk/create-commands.ts';
import { exampleRegister } from '../../support/example-register.ts';
import { memoryDatabase } from '../../support/memory-database.ts';
import { rehearseThaw } from '../../../worker/rehearse-thaw.ts';
import { recordingCases } from './recording-cases.ts';
import { shownOf } from '../../support/shown.ts';

export const as = (person: string): By => ({ person, channel: 'api' });

/** The walk's change request of 900.000 kr. (design §1). */
export const wish: Proposal = {
  title: 'Elektronisk signatur i ambulancejournal',
  system: 'ppj',
  amountOre: 90_000_000,
  motivation: 'Underskrifter på papir bliver væk.',
  justification: 'Dokumentationskravet kan ikke opfyldes uden.',
  involvement: 'Drøftet i brugergruppen og forretningsstyregruppen.',
  businessCase: {
    purpose: 'Sikker dokumentation',
    deliverable: 'Signatur på tablet',
    timetable: 'Tolv måneder',
    economy: '900.000 kr. én gang',
  },
  source: 'fsa',
};

export const due = {
  rule: '20 business days',
  anchor: '2027-03-01',
  calendar: 'dk-2026a',
  due: '2027-03-31T22:00:00.000Z',
};

/** The example register in a store in memory, cases that only listen, and the commands over both, on 1 March 2027 at noon. */
export async function createWorld() {
  const store = createStore(await memoryDatabase());
  let clock = '2027-03-01T11:00:00.000Z';
  const now = () => clock;
  await store.importRegister(exampleRegister('2027-03-01'), clock, { person: 'ida.krogh', channel: 'cli' });
  const listening = recordingCases();
  const commands = createCommands({ cases: listening.cases, store, now, policy: policyV1, rehearseThaw });
  const seqs = new Map<string, number>();

  /** Lets a case tell the store something, as the engine would. */
  async function tell(
    caseId: string,
    actor: string,
    effects: readonly Effect[],
    status: 'active' | 'done' = 'active',
  ): Promise<void> {
    const seq = (seqs.get(caseId) ?? 0) + 1;
    seqs.set(caseId, seq);
    await store.record({
      caseId,
      machine: 'change-request',
      version: '1',
      seq,
      at: clock,
      steps: [],
      effects: effects.map((effect) => ({
        actor,
        machine: 'x',
        visit: 1,
        type: effect.type,
        params: effect.params as unknown as Json,
      })),
      state: status === 'done' ? 'closed' : actor,
      status,
    });
  }

  /** A case as it stands once it is filed. */
  async function filed(proposal: Proposal = wish, requestId = 'walk'): Promise<{ caseId: string; number: string }> {
    const { caseId, number } = await commands.begin(as('soeren.dahl'), 'change-request.submit', proposal, {
      updateId: requestId,
    });
    await tell(caseId, 'intake', [
      {
        type: 'keepCase',
        params: {
          title: proposal.title,
          system: proposal.system,
          amountOre: proposal.amountOre,
          version: 1,
          view: proposal,
          submittedBy: 'soeren.dahl',
          modelVersion: 'v1',
        },
      },
    ]);
    return { caseId, number };
  }

  /** Opens a duty of the case for one person and gives the task's id. */
  async function asked(
    caseId: string,
    actor: string,
    duty: string,
    person: string,
    seat: { role: string; region?: string },
    choices: readonly string[],
  ): Promise<string> {
    await tell(caseId, actor, [
      { type: 'openTasks', params: { duty, assignees: [{ person, name: person, ...seat }], deadline: due, choices } },
    ]);
    return `${caseId}#${actor}.1/${person}`;
  }

  /** Opens a SYS ballot with tasks for the members of the day; gives the task id of a person. */
  async function balloted(caseId: string): Promise<(person: string) => string> {
    const electorate = await store.electorate('sys', 'ppj', clock);
    await tell(caseId, 'sysBallot', [
      { type: 'openBallot', params: { body: 'sys', question: 'Godkendes?', electorate, quorum: 3, deadline: due } },
      {
        type: 'openTasks',
        params: {
          duty: 'sys-vote',
          assignees: electorate.map(({ person, name, region }) => ({ person, name, region, role: 'sysMembers' })),
          deadline: due,
          choices: ['for', 'against', 'abstain', 'meeting', 'recuse'],
        },
      },
    ]);
    return (person) => `${caseId}#sysBallot.1/${person}`;
  }

  /** A case of the budget year as its machine would have the store keep it. */
  async function storeCase(
    caseId: string,
    machine: string,
    system: string | undefined,
    view: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const seq = (seqs.get(caseId) ?? 0) + 1;
    seqs.set(caseId, seq);
    const params = {
      title: caseId,
      version: 1,
      view: shownOf(caseId, view) as Json,
      submittedBy: 'ida.krogh',
      ...(system === undefined ? {} : { system }),
    };
    await store.record({
      caseId,
      machine,
      version: '1',
      seq,
      at: clock,
      steps: [],
      effects: [{ actor: '', machine, visit: 1, type: 'keepCase', params }],
      state: 'running',
      status: 'active',
    });
  }

  return {
    store,
    commands,
    storeCase,
    now,
    ...listening,
    tell,
    filed,
    asked,
    balloted,
    at: (instant: string) => void (clock = instant),
    close: () => store.close(),
  };
}
export type World = Awaited<ReturnType<typeof createWorld>>;
