import { policyV1 } from '../../../machines/governance/policy.ts';
import { createPolicies } from '../../../store/policies.ts';
import type { Deadline } from '../../../machines/governance/deadlines.ts';
import type { KeepCase, LetterKind, Tell } from '../../../machines/governance/effects.ts';
import type { DutyName } from '../../../machines/duties.ts';
import { createLetterActivities } from '../../../activities/letters/index.ts';
import type { LetterDeps, MailTransport } from '../../../activities/letters/index.ts';
import { createStore } from '../../../store/create-store.ts';
import { memoryDatabase } from '../../support/memory-database.ts';
import { registerSchema } from '../../../store/register/schema.ts';
import type { Store } from '../../../store/store.ts';
import type { EffectContext, Json, RecordedEffect } from '../../../workflows/messages.ts';
import { shownOf } from '../../support/shown.ts';

export const linkSecret = 'the secret of the links in these tests';
/** The first version of the model, and no other. */
export const policies = createPolicies({ store: { models: () => Promise.resolve([]) }, first: policyV1 });
export const baseUrl = 'https://sys.example.dk';
export const caseId = 'change-request/2026-0042';
/** Monday 1 June 2026, 09:00 in Denmark. */
export const monday = '2026-06-01T07:00:00.000Z';
/** Ends on Tuesday 9 June 2026 at 24:00 in Denmark. */
export const ninthOfJune: Deadline = {
  rule: '5 business days',
  anchor: monday,
  calendar: 'dk-2026a',
  due: '2026-06-09T22:00:00.000Z',
};
/** Ends on Sunday 31 May 2026; the last business day is Friday 29. */
export const endOfMay: Deadline = {
  rule: '05-31',
  anchor: '2026',
  calendar: 'dk-2026a',
  due: '2026-05-31T22:00:00.000Z',
};

const seat = (person: string) => ({ person, from: '2026-01-01' });
export const people = {
  mette: { id: 'mette', name: 'Mette Kjær', email: 'mette.kjaer@rn.example.dk' },
  anders: { id: 'anders', name: 'Anders Ørsted', email: 'anders@rm.example.dk' },
  soeren: { id: 'soeren', name: 'Søren Dahl', email: 'soeren@rm.example.dk' },
  karen: { id: 'karen', name: 'Karen Åby', email: 'karen@sys.example.dk' },
  bo: { id: 'bo', name: 'Bo Lund', email: 'bo@sys.example.dk' },
} as const;

const register = registerSchema.parse({
  regions: [
    { id: 'midtjylland', name: 'Region Midtjylland', from: '2007-01-01' },
    { id: 'nordjylland', name: 'Region Nordjylland', from: '2007-01-01' },
    { id: 'syddanmark', name: 'Region Syddanmark', from: '2007-01-01' },
  ],
  people: Object.values(people),
  rsi: { contact: [seat('bo')] },
  sys: {
    chair: [seat('mette')],
    members: [
      { ...seat('mette'), region: 'nordjylland' },
      { ...seat('anders'), region: 'midtjylland' },
    ],
  },
  secretariat: { staff: [seat('karen'), seat('bo')] },
  fsgs: [{ id: 'fsg-ppj', name: 'FSG for PPJ', chair: [seat('anders')], members: [] }],
  systems: [
    {
      id: 'ppj',
      name: 'Præhospital Patientjournal (PPJ)',
      ownerRegion: 'midtjylland',
      fsg: 'fsg-ppj',
      inOperationFrom: '2020-01-01',
      admittedFrom: '2020-01-01',
      regions: ['midtjylland', 'nordjylland', 'syddanmark'],
      fsa: [seat('soeren')],
      decider: [seat('anders')],
    },
    {
      id: 'labsvar',
      name: 'Fællesregional visning af laboratoriesvar',
      ownerRegion: 'nordjylland',
      fsg: 'fsg-ppj',
      inOperationFrom: '2020-01-01',
      admittedFrom: '2020-01-01',
      regions: ['midtjylland', 'nordjylland', 'syddanmark'],
      fsa: [seat('soeren')],
      decider: [seat('mette')],
    },
  ],
  frames: [{ year: 2026, granted: '4.550.000,00', decision: 'RSI 2025-12-01, punkt 3' }],
});

export interface Asked {
  readonly duty?: DutyName;
  readonly to?: string;
  readonly deadline?: Deadline;
  readonly onBehalfOf?: string;
}

/** The house of a story: a store with a register and one change request, and the letters that are written in it. */
export async function openHouse(transport: MailTransport, paperOf?: LetterDeps['paperOf']) {
  const store: Store = createStore(await memoryDatabase());
  await store.importRegister(register, '2026-01-02T08:00:00.000Z', {
    person: 'karen',
    role: 'secretariat',
    channel: 'cli',
  });
  const seqs = new Map<string, number>();
  const record = async (at: string, of: string, effects: readonly RecordedEffect[]): Promise<void> => {
    const seq = (seqs.get(of) ?? 0) + 1;
    seqs.set(of, seq);
    await store.record({
      caseId: of,
      machine: of.slice(0, of.indexOf('/')),
      version: '1',
      seq,
      at,
      steps: [],
      effects,
      state: 'sys.voting',
      status: 'active',
    });
  };
  const effect = (type: string, params: object, actor = '', visit = 1): RecordedEffect => ({
    actor,
    machine: actor === '' ? 'change-request' : 'assignment',
    visit,
    type,
    params: params as unknown as Json,
  });
  const actorOf = (duty: DutyName) => duty.replaceAll('-', '');
  const woken: string[] = [];
  let current = caseId;
  const activities = createLetterActivities({
    wake: (person) => Promise.resolve(void woken.push(person)),
    store,
    transport,
    ...(paperOf && { paperOf }),
    from: '"SYS-sekretariatet" <sys@sekretariat.example.dk>',
    replyTo: 'sekretariat@sekretariat.example.dk',
    baseUrl,
    linkSecret,
    secretariat: { email: 'sekretariat@sekretariat.example.dk', phone: '+45 70 12 34 56' },
  });
  const ctx = (at: string): EffectContext => ({
    key: `mailbox:${at}`,
    caseId: 'mailbox/x',
    machine: 'mailbox',
    seq: 1,
    at,
    actor: '',
    visit: 1,
  });

  return {
    store,
    /** Id of the story's case. */
    get caseId(): string {
      return current;
    },
    /** A story of its own in the same house: the next case number, and nothing left in the mailboxes. */
    async newStory(no: number): Promise<void> {
      current = `change-request/2026-${String(no).padStart(4, '0')}`;
      const left = await store.letters({ status: 'waiting' });
      const ids = left.map(({ id }) => id);
      await store.markLetters(ids, { status: 'dropped', at: monday, messageId: '', subject: '' });
      woken.length = 0;
      await this.files();
    },
    /** Whose mailboxes were woken by a delivery. */
    woken,
    /** A change request is filed. */
    async files(of = current, given: KeepCase = {}): Promise<void> {
      await record('2026-05-04T07:00:00.000Z', of, [
        effect('keepCase', {
          title: 'Elektronisk signatur i ambulancejournal',
          system: 'ppj',
          amountOre: 64_000_000,
          level: 'sys',
          rank: 1,
          view: shownOf(of, { title: 'Elektronisk signatur i ambulancejournal', runningCostOre: 4_000_000 }),
          submittedBy: 'soeren',
          ...given,
        }),
      ]);
    },
    /** A person is given a duty, with or without the letter that asks for it. */
    async asks(
      { duty = 'sys-vote', to = 'mette', deadline = ninthOfJune, onBehalfOf }: Asked = {},
      letter: LetterKind | 'none' = 'task',
      of = current,
    ): Promise<void> {
      const assignee = {
        person: to,
        name: to,
        role: 'sysMembers',
        region: 'nordjylland',
        ...(onBehalfOf && { onBehalfOf }),
      };
      await record(monday, of, [
        effect('openTasks', { duty, assignees: [assignee], deadline, choices: ['for', 'against'] }, actorOf(duty)),
        ...(letter === 'none'
          ? []
          : [effect('tell', { letter, about: duty, to: [{ person: to }], deadline } satisfies Tell, actorOf(duty))]),
      ]);
    },
    /** Something is told, by the actor of a duty when its name is given. */
    async informs(
      tell: Tell,
      { duty, of = current, at = monday }: { duty?: DutyName; of?: string; at?: string } = {},
    ): Promise<void> {
      await record(at, of, [effect('tell', tell, duty === undefined ? '' : actorOf(duty))]);
    },
    async closes(duty: DutyName, at = monday, of = current): Promise<void> {
      await record(at, of, [effect('closeTasks', { outcome: 'answered' }, actorOf(duty))]);
    },
    /** The case is taken back: its task falls away and the person is told, in one step. */
    async withdraws(duty: DutyName, person = 'mette', at = '2026-06-02T07:00:00.000Z'): Promise<void> {
      await record(at, current, [
        effect('closeTasks', { outcome: 'withdrawn' }, actorOf(duty)),
        effect('tell', { letter: 'orientation', about: 'change-request-withdrawn', to: [{ person }] }),
      ]);
    },
    /** No quorum: the vote is asked for once more, with a later deadline, under the same tasks. */
    async extends(deadline: Deadline, to = 'mette'): Promise<void> {
      const assignee = { person: to, name: to, role: 'sysMembers', region: 'nordjylland' };
      await record(monday, current, [
        effect('closeTasks', { outcome: 'extended' }, actorOf('sys-vote')),
        effect(
          'openTasks',
          { duty: 'sys-vote', assignees: [assignee], deadline, choices: ['for', 'against'] },
          actorOf('sys-vote'),
        ),
        effect(
          'tell',
          { letter: 'task', about: 'ballot-extended', to: [{ person: to }], deadline },
          actorOf('sys-vote'),
        ),
      ]);
    },
    deliver: (person: string, now = monday) => activities.deliver({ person }, ctx(now)),
    /** A case of the budget year as its machine keeps it. */
    async keepsCase(of: string, kept: KeepCase, at = '2026-05-04T07:00:00.000Z'): Promise<void> {
      await record(at, of, [effect('keepCase', { ...kept, view: shownOf(of, kept.view) })]);
    },
    /** The date of an open task is moved by dispensation: the same visit opens it again, and the person is told. */
    async moves(
      duty: DutyName,
      deadline: Deadline,
      { to = 'mette', of = current, at = monday, reason = 'Økonomiaftalen er forsinket' } = {},
    ): Promise<void> {
      const assignee = { person: to, name: to, role: 'fsa' };
      await record(at, of, [
        effect('openTasks', { duty, assignees: [assignee], deadline, choices: ['submit'] }, actorOf(duty)),
        effect(
          'tell',
          { letter: 'task', about: duty, to: [{ person: to }], deadline, data: { moved: reason } },
          actorOf(duty),
        ),
      ]);
    },
    /** Tasks close and someone is told of it, in one step. */
    async ends(duty: DutyName, about: string, { to = 'mette', of = current, at = monday } = {}): Promise<void> {
      await record(at, of, [
        effect('closeTasks', { outcome: 'left' }, actorOf(duty)),
        effect('tell', {
          letter: 'orientation',
          about,
          to: [{ person: to }],
          data: { reason: 'Systemet udgår' },
        }),
      ]);
    },
    close: () => store.close(),
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;
