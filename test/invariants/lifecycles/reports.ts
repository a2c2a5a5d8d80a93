import { escalationEvents } from '../../../machines/escalation/events.ts';
import { escalationMachine } from '../../../machines/escalation/machine.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { overviewEvents } from '../../../machines/overview/events.ts';
import { overviewMachine } from '../../../machines/overview/machine.ts';
import { projectReportEvents } from '../../../machines/project-report/events.ts';
import { projectReportMachine } from '../../../machines/project-report/machine.ts';
import { registerEvents } from '../../../machines/register/events.ts';
import { registerMachine } from '../../../machines/register/machine.ts';
import { statusReportEvents } from '../../../machines/status-report/events.ts';
import { statusReportMachine } from '../../../machines/status-report/machine.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import { after, answersTo, arranged, by, deadlineAt, failed, secretariat } from '../search/people.ts';
import { valueOf, type Data, type Spec } from '../search/spec.ts';

const common = { by: secretariat, modelVersion: 'v1', policy: policyV1 };
const people = (overdue: number): Spec['answers'] => ({
  arrange: (given, { now }) => [
    {
      words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
      output: arranged(given, now, { reminders: 0, overdue }),
    },
  ],
});
const oneLetter = 'no reminder, 1 letter after the date (assignment searches five)';

const followUp = { what: 'Plan for drift', role: 'secretariat', due: '2027-05-14' };

/** A critical matter from whoever raises it over SYS to RSI, with alerts and follow-up. */
export const escalation: Spec = {
  name: 'escalation',
  machine: escalationMachine,
  schemas: { escalation: escalationEvents },
  starts: [
    {
      words: 'an outage is raised',
      at: '2027-05-01T01:00:00.000Z',
      input: {
        ...common,
        caseId: 'escalation/2027-0001',
        number: '2027-0001',
        at: '2027-05-01T01:00:00.000Z',
        title: 'PPJ er nede',
        system: 'ppj',
        systemName: 'PPJ',
        ground: 'outage',
        description: 'Ingen adgang',
        sla: [],
        documents: [],
      },
    },
  ],
  messages: {
    escalation: () => [
      { words: 'whoever raised it takes it back', event: { type: 'withdraw', by: by('fsa'), reason: 'Løst' } },
      {
        words: "RSI's contact acknowledges by telephone",
        event: { type: 'acknowledge', by: secretariat, reference: 'Telefon' },
      },
      ...['followUp-1', 'followUp-2'].map((id) => ({
        words: `${id} is released`,
        event: { type: 'releaseFollowUp', by: secretariat, followUp: id, reason: 'Ikke nødvendig' },
      })),
    ],
    assignment: (actor) =>
      answersTo(actor, (_duty, choice) =>
        choice === 'decided'
          ? [0, 2].map((count) => ({
              words: `with ${count} follow-up tasks`,
              more: {
                reference: 'RSI pkt. 1',
                decision: 'Sæt ind',
                followUps: Array.from({ length: count }, () => followUp),
              },
            }))
          : [{ more: {} }],
      ),
  },
  answers: {
    ...people(1),
    nextAlert: (_given, { now }) => [{ words: 'the next alert is planned', output: { at: after(now, 1) } }, failed],
  },
  keeps: {
    ...keepsOfChildren,
    escalation: ({ followUps, outcome }) => [
      (followUps as readonly { status: string }[]).map(({ status }) => status),
      outcome,
    ],
  },
  facts: {
    first: { chair: null, confirmed: false },
    next: (facts, { move, step }) => {
      if (move.kind !== 'said' || move.event.type !== 'answer' || step.steps.length === 0) return facts;
      const { choice } = move.event['answer'] as { choice: string };
      if (choice === 'escalate' || choice === 'close') return { ...facts, chair: choice };
      return choice === 'confirm' ? { ...facts, confirmed: true } : facts;
    },
  },
  bounds: ['0 or 2 follow-up tasks', oneLetter],
};

const content = { sections: [{ heading: 'Beslutninger', blocks: [{ paragraph: 'Ingen' }] }] };

/** The status report to RSI. */
export const statusReport: Spec = {
  name: 'status-report',
  machine: statusReportMachine,
  schemas: { 'status-report': statusReportEvents },
  starts: [
    {
      words: 'the status report of 2027',
      at: '2028-01-10T07:00:00.000Z',
      input: {
        ...common,
        caseId: 'status-report/2028',
        number: '2028',
        year: 2028,
        draft: deadlineAt('2028-03-01T23:00:00.000Z'),
        due: deadlineAt('2028-03-31T22:00:00.000Z'),
      },
    },
  ],
  messages: {
    'status-report': () => [
      { words: 'the secretariat edits the draft', event: { type: 'saveReport', by: secretariat, content } },
      { words: 'it is cancelled', event: { type: 'cancel', by: secretariat, reason: 'Ved en fejl' } },
    ],
    assignment: (actor) => answersTo(actor),
  },
  answers: {
    ...people(1),
    composeStatusReport: () => [{ words: 'the draft is written from the record', output: { content } }, failed],
  },
  keeps: {
    ...keepsOfChildren,
    'status-report': ({ content: given, approvedBy, receivedBy }) => [
      given === null,
      approvedBy === null,
      receivedBy === null,
    ],
  },
  facts: {
    first: { approved: false },
    next: (facts, { move, step }) => {
      if (move.kind !== 'said' || step.steps.length === 0) return facts;
      if (move.event.type === 'saveReport') return { approved: false };
      const choice = move.event.type === 'answer' ? (move.event['answer'] as { choice: string }).choice : '';
      return choice === 'approve' ? { approved: true } : choice === 'return' ? { approved: false } : facts;
    },
  },
  bounds: [oneLetter],
};

/** A system's projects before a meeting. */
export const projectReport: Spec = {
  name: 'project-report',
  machine: projectReportMachine,
  schemas: { 'project-report': projectReportEvents },
  starts: [
    {
      words: 'the projects of PPJ before a meeting',
      at: '2027-04-20T06:00:00.000Z',
      input: {
        ...common,
        caseId: 'project-report/2027-05-19-ppj',
        number: '2027-05-19-ppj',
        meeting: { number: '2027-05-19', date: '2027-05-19' },
        system: 'ppj',
        systemName: 'PPJ',
        projects: [
          {
            project: 'change-request/2027-0001',
            number: '2027-0001',
            title: 'Ny vagtplan',
            system: 'ppj',
            systemName: 'PPJ',
            approvedOre: 1,
          },
        ],
        due: deadlineAt('2027-05-10T22:00:00.000Z'),
      },
    },
  ],
  messages: {
    'project-report': (_actor, { now, facts }) => [
      { words: 'the meeting is held', event: { type: 'close', by: secretariat } },
      ...(facts['moved'] === true
        ? []
        : [
            {
              words: 'the meeting is moved',
              event: {
                type: 'moveDeadline',
                by: secretariat,
                deadline: deadlineAt(after(now, 45), 'moved'),
                reminders: [],
                overdue: [{ rung: 'overdue-1', at: after(now, 50) }],
                reason: 'Mødet er flyttet',
              },
            },
          ]),
    ],
    assignment: (actor) =>
      answersTo(actor, () => [
        {
          more: {
            projects: [
              {
                project: 'change-request/2027-0001',
                time: 'green',
                economy: 'green',
                scope: 'green',
                note: 'Som planlagt',
                forecastOre: null,
                milestones: [],
              },
            ],
          },
        },
      ]),
  },
  answers: people(1),
  keeps: { ...keepsOfChildren, 'project-report': ({ reported, late }) => [reported === null, late] },
  facts: {
    first: { moved: false },
    next: (facts, { move }) => ({
      moved: facts['moved'] === true || (move.kind === 'said' && move.event.type === 'moveDeadline'),
    }),
  },
  bounds: ['moved once', oneLetter],
};

/** The watch over the register: never over, it rests until something begins or ends. */
export const register: Spec = {
  name: 'register',
  machine: registerMachine,
  schemas: { register: registerEvents },
  starts: [{ words: 'the watch begins', at: '2027-01-04T07:00:00.000Z', input: {} }],
  messages: {
    register: () => [
      { words: 'the register is changed', event: { type: 'changed' } },
      { words: 'the product is taken out of use', event: { type: 'stop', by: secretariat, reason: 'Udgår' } },
    ],
  },
  answers: {
    lookAtRegister: (_given, { now }) => [
      { words: 'all is well', output: { next: after(now, 10), renewed: [], concerns: [] } satisfies Data },
      {
        words: 'PPJ has no FSA',
        output: {
          next: null,
          renewed: [],
          concerns: [
            {
              key: 'fsa/ppj',
              kind: 'vacancy',
              system: 'ppj',
              da: 'PPJ har ingen FSA',
              en: 'PPJ has no FSA',
              mend: 'Regionen udpeger',
              persons: ['medlem'],
            },
          ],
        },
      },
      {
        words: 'PPJ has fallen under three regions',
        output: {
          next: null,
          renewed: [],
          concerns: [
            {
              key: 'fewRegions:ppj',
              kind: 'portfolio',
              system: 'ppj',
              da: 'PPJ er ikke fællesregionalt',
              en: 'PPJ is not interregional',
              mend: 'SYS beslutter',
              persons: ['medlem'],
            },
          ],
        },
      },
      failed,
    ],
    openPortfolioMatters: () => [
      {
        words: 'the matter of PPJ is opened',
        output: { matters: [{ system: 'ppj', case: 'matter/2027-0001' }] },
      },
      failed,
    ],
  },
  keeps: {
    register: ({ next, told, again, shrunk }) => [
      next === null,
      told,
      again,
      (shrunk as readonly { system: string }[]).length > 0,
    ],
  },
  facts: {
    // How often each concern that stands has been told of, and whether the matter of the portfolio has been opened.
    first: { told: {}, opened: false },
    next: (facts, { move, step }) => {
      if (move.kind !== 'answer' || move.failed === true) return facts;
      const { concerns } = move.output as { concerns?: readonly { readonly key: string }[] };
      if (concerns === undefined) return { ...facts, opened: true };
      const before = facts['told'] as Readonly<Record<string, number>>;
      const letters = step.commands.filter((one) => one.type === 'action' && one.name === 'tell').length;
      const told = Object.fromEntries(concerns.map(({ key }) => [key, (before[key] ?? 0) + letters]));
      return { told, opened: facts['opened'] === true && told['fewRegions:ppj'] !== undefined };
    },
  },
  atRest: (world) => valueOf(world) === '"waiting"',
  bounds: ['1 vacancy or 1 system under three regions'],
};

const nothing = { lines: [], more: 0 };
const quiet = { late: nothing, breached: nothing, bounced: nothing, waiting: nothing, open: nothing };

/** The secretariat's overview of every week: never over, it rests until Monday. */
export const overview: Spec = {
  name: 'overview',
  machine: overviewMachine,
  schemas: { overview: overviewEvents },
  starts: [{ words: 'the product begins', at: '2027-01-04T07:00:00.000Z', input: {} }],
  messages: {
    overview: () => [
      { words: 'the secretariat wants none', event: { type: 'stop', by: secretariat, reason: 'Vi ser selv efter' } },
    ],
  },
  answers: {
    nextOverview: (_given, { now }) => [{ words: 'the next Monday is found', output: { at: after(now, 7) } }, failed],
    gatherOverview: () => [
      { words: 'nothing is open', output: { overview: quiet, empty: true, readTo: 1 } },
      {
        words: 'one duty is late',
        output: {
          overview: { ...quiet, late: { lines: [{ case: 'Sag', what: 'Opgave' }], more: 0 } },
          empty: false,
          readTo: 1,
        } satisfies Data,
      },
      failed,
    ],
  },
  keeps: { overview: ({ since, readTo }) => [since === null, readTo] },
  facts: { first: {}, next: (facts) => facts },
  atRest: (world) => valueOf(world) === '"waiting"',
  bounds: ['an empty overview or one line'],
};
