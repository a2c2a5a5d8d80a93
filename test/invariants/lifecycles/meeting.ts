import { policyV1 } from '../../../machines/governance/policy.ts';
import { type PlannedMeeting, plannedMeeting } from '../../../machines/meeting/dates.ts';
import { meetingEvents } from '../../../machines/meeting/events.ts';
import { meetingMachine } from '../../../machines/meeting/machine.ts';
import { yearPlanEvents } from '../../../machines/year-plan/events.ts';
import { yearPlanMachine } from '../../../machines/year-plan/machine.ts';
import { meetingOptions } from '../../../workflows/meeting.ts';
import { yearPlanOptions } from '../../../workflows/year-plan.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import {
  after,
  answersTo,
  arranged,
  by,
  deadlineAt,
  electorate,
  failed,
  secretariat,
  votesOf,
} from '../search/people.ts';
import type { Data, PossibleMessage, Spec } from '../search/spec.ts';

const at = '2027-03-01T11:00:00.000Z';
const planned = (date: string): PlannedMeeting =>
  plannedMeeting(
    { number: '2027-05-19', date, from: '10:00', to: '14:00', place: 'Video', extraordinary: false },
    policyV1,
    at,
  );
const common = { by: secretariat, modelVersion: 'v1', policy: policyV1 };

export const oneCase = 'change-request/2027-0001';
export const material = {
  at: '2027-05-05T06:00:00.000Z',
  ready: [
    {
      case: oneCase,
      machine: 'change-request',
      number: '2027-0001',
      title: 'Ny vagtplan',
      system: 'ppj',
      amountOre: 900_000_00,
      rank: 1,
      recommendation: null,
      cameAt: '2027-04-01T06:00:00.000Z',
      outcomes: ['adopted', 'refused', 'returned', 'postponed'],
      lifted: null,
    },
  ],
  frame: { year: 2027, grantedOre: 0, committedOre: 0, spentOre: 0, remainingOre: 0 },
  actions: [],
  written: [],
  projects: [],
  reports: [],
  escalations: [],
  orientation: [],
  previousMinutes: null,
  nextMeeting: null,
};
const project = {
  project: oneCase,
  number: '2027-0001',
  title: 'Ny vagtplan',
  system: 'ppj',
  systemName: 'PPJ',
  approvedOre: 1,
};
const regions = ['a'];
const seats = (present: readonly string[]) =>
  regions.map((region) => ({
    region,
    person: present.includes(region) ? `medlem-${region}` : null,
    name: present.includes(region) ? region : null,
    substitute: false,
  }));

export const attend = (present: readonly string[]): PossibleMessage => ({
  words: `present: ${present.join(', ') || 'nobody'}`,
  event: { type: 'attend', by: secretariat, regions: seats(present), others: [] },
});

export const decide = (outcome: string, now: number, withAction: boolean, one = oneCase): PossibleMessage => ({
  words: `SYS decides ${one === oneCase ? 'the case' : one}: ${outcome}${withAction ? ', with an action point' : ''}`,
  event: {
    type: 'decide',
    by: secretariat,
    item: `case:${one}`,
    outcome,
    recused: [],
    dissent: [],
    actions: withAction
      ? [{ what: 'Følg op', person: 'fsa', name: 'FSA', due: '2027-06-30', deadline: deadlineAt(after(now, 40)) }]
      : [],
  },
});

interface Meeting {
  readonly results: Readonly<Record<string, { readonly outcome: string; readonly told: string }>>;
  readonly wishes: readonly unknown[];
  readonly attendance: { readonly present: number } | null;
  readonly content: { readonly items: readonly { readonly id: string; readonly section: string }[] } | null;
  readonly readers: Readonly<Record<string, { readonly open: boolean }>>;
  readonly actions: Readonly<Record<string, { readonly open: boolean }>>;
  readonly reports: Readonly<Record<string, boolean>>;
  readonly refusals: Readonly<Record<string, { readonly open: boolean }>>;
}

/** A meeting of SYS with one case, one system's projects and a member's own item, from its call to its final minutes. */
export const meeting: Spec = {
  name: 'meeting',
  machine: meetingMachine,
  options: meetingOptions,
  schemas: { meeting: meetingEvents },
  starts: [
    {
      words: 'the meeting of 19 May 2027 is called',
      at,
      input: { ...common, caseId: 'meeting/2027-05-19', number: '2027-05-19', meeting: planned('2027-05-19') },
    },
  ],
  messages: {
    meeting: ({ context, value }, { now, facts }) => {
      const { wishes } = context as unknown as Meeting;
      const recording = value.includes('sitting');
      return [
        ...(wishes.length === 0 && facts['moved'] !== true
          ? [
              {
                words: 'a member wishes for an item',
                event: {
                  type: 'addItem',
                  by: by('medlem-a'),
                  name: 'Medlem a',
                  title: 'Vores punkt',
                  text: 'Drøftes',
                  kind: 'decision',
                },
              },
            ]
          : []),
        { words: 'it is cancelled', event: { type: 'cancel', by: secretariat, reason: 'Ingen sager' } },
        ...(facts['moved'] === true || facts['wished'] === true
          ? []
          : [
              {
                words: 'it is moved to 26 May',
                event: {
                  type: 'move',
                  by: secretariat,
                  meeting: planned('2027-05-26'),
                  reason: 'Ferie',
                  reports: { deadline: deadlineAt(after(now, 40)), reminders: [], overdue: [] },
                },
              },
            ]),
        { words: 'the secretariat composes the agenda anew', event: { type: 'recompose', by: secretariat } },
        ...(recording && (context as unknown as Meeting).attendance === null ? [attend(['a']), attend([])] : []),
        decide('adopted', now, false),
        decide('postponed', now, Object.keys((context as unknown as Meeting).actions).length === 0),
        { words: 'SYS votes on the case', event: { type: 'openVote', by: secretariat, items: [`case:${oneCase}`] } },
        { words: 'the chair concludes the votes', event: { type: 'closeVote', by: secretariat } },
        {
          words: 'the decision is sent again',
          event: { type: 'resendDecision', by: secretariat, item: `case:${oneCase}` },
        },
        { words: 'the chair concludes', event: { type: 'conclude', by: secretariat } },
        {
          words: 'the next meeting takes note of the minutes',
          event: { type: 'minutesNoted', by: secretariat, reference: 'SYS pkt. 2' },
        },
      ];
    },
    ballot: (actor) => [
      ...votesOf(actor),
      { words: 'the vote is concluded', event: { type: 'close', by: secretariat } },
    ],
    assignment: (actor) => answersTo(actor),
  },
  answers: {
    arrange: (given, { now }) => [
      {
        words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
        output: arranged(given, now, { reminders: 0, overdue: 1 }),
      },
    ],
    arrangeBallot: (_given, { now }) => [
      {
        words: 'the electorate is named',
        output: { ...electorate(['a'], now), deadline: deadlineAt(now + 3_600_000) },
      },
    ],
    openMeeting: () => [
      {
        words: 'members and projects are named',
        output: {
          members: regions.map((region) => ({ person: `medlem-${region}`, name: region, role: 'sysMembers', region })),
          systems: [{ system: 'ppj', systemName: 'PPJ', projects: [project] }],
        },
      },
      failed,
    ],
    agendaMaterial: () => [{ words: 'the cases are named', output: material }, failed],
    conveneMeeting: (_given, { now }) => [
      { words: 'the electors are named', output: { electors: electorate(regions, now).electorate } },
      failed,
    ],
    tellCase: (_given, { facts }) => [
      { words: 'the case takes the decision', output: { taken: true, refusal: null } },
      ...(facts['moved'] === true || facts['wished'] === true
        ? []
        : [{ words: 'the case refuses it', output: { taken: false, refusal: 'Sagen er trukket tilbage.' } }]),
    ],
    projectReport: () => [{ words: 'the FSA has reported', output: { outcome: 'delivered', late: false } }],
  },
  keeps: {
    ...keepsOfChildren,
    meeting: (context) => {
      const { results, wishes, attendance, content, readers, actions, reports, refusals } =
        context as unknown as Meeting;
      return [
        Object.entries(results).map(([item, { outcome, told }]) => [item, outcome, told]),
        wishes.length,
        attendance?.present,
        content?.items.map(({ id, section }) => [id, section]),
        Object.values(readers).filter(({ open }) => open).length,
        Object.values(actions).map(({ open }) => open),
        Object.values(reports),
        Object.values(refusals).filter(({ open }) => open).length,
        (context['objections'] as readonly unknown[]).length,
        context['settlement'] === null,
        context['dispatched'],
        context['noted'] === null,
        context['vote'],
        (context['electors'] as readonly unknown[]).length,
      ];
    },
  },
  path: (path) => path.replace(/^(tell|refused)-\d+/, '$1'),
  facts: {
    first: { moved: false, approved: false, wished: false },
    next: (facts, { move, step }) => {
      if (move.kind !== 'said' || step.steps.length === 0) return facts;
      const { type } = move.event;
      if (type === 'move') return { ...facts, moved: true };
      if (type === 'addItem') return { ...facts, wished: true };
      const choice = type === 'answer' ? (move.event['answer'] as { choice: string }).choice : '';
      return choice === 'approve' ? { ...facts, approved: true } : facts;
    },
  },
  bounds: [
    '1 case, 1 system with projects, at most 1 wish and 1 action point',
    'who is there is recorded once',
    'moved at most once, and then without a wish',
    'a case refuses a decision only of a meeting that was neither moved nor wished for',
    '1 region (ballot searches four)',
    'no reminder, 1 letter after the date (assignment searches five)',
  ],
};

/** SYS' year: its meetings and its status report are cases of their own. */
export const yearPlan: Spec = {
  name: 'year-plan',
  machine: yearPlanMachine,
  options: yearPlanOptions,
  schemas: { 'year-plan': yearPlanEvents },
  starts: [
    {
      words: 'the year 2027 with one meeting',
      at: '2027-01-04T07:00:00.000Z',
      input: {
        ...common,
        caseId: 'year-plan/2027',
        number: '2027',
        year: 2027,
        meetings: [planned('2027-05-19')],
        rsi: null,
        points: [
          { kind: 'check', at: '2027-01-31T22:59:00.000Z' },
          { kind: 'statusReport', at: '2027-02-01T07:00:00.000Z' },
          { kind: 'yearEnds', at: '2027-12-31T23:00:00.000Z' },
        ],
        statusReport: { draft: deadlineAt('2027-03-01T23:00:00.000Z'), due: deadlineAt('2027-03-31T22:00:00.000Z') },
      },
    },
  ],
  messages: {
    'year-plan': () => [
      {
        words: 'an extraordinary meeting is called',
        event: { type: 'addMeeting', by: secretariat, meeting: { ...planned('2027-10-05'), number: '2027-10-05' } },
      },
      { words: "RSI's meeting is named", event: { type: 'setRsi', by: secretariat, date: '2027-09-28' } },
    ],
  },
  answers: {
    yearSoFar: () => [
      {
        words: 'one meeting is planned',
        output: { meetings: [{ date: '2027-05-19', extraordinary: false }], statusReport: false },
      },
      failed,
    ],
    meeting: () => [
      { words: 'a meeting is over', output: { outcome: 'held', quorate: true } },
      { words: 'a case is stopped', failed: true },
    ],
    statusReport: () => [
      { words: 'the status report is received', output: { outcome: 'received' } },
      { words: 'a case is stopped', failed: true },
    ],
  },
  keeps: {
    'year-plan': ({ points, cases, rsi }) => [
      (points as readonly unknown[]).length,
      Object.entries(cases as Readonly<Record<string, { open: boolean; failed: boolean }>>).map(([id, { open }]) => [
        id,
        open,
      ]),
      rsi,
    ],
  },
  facts: {
    first: { reports: 0, warned: false },
    next: (facts: Data, { step }) => ({
      reports:
        Number(facts['reports']) +
        step.commands.filter((one) => one.type === 'startWorkflow' && one.src === 'statusReport').length,
      warned:
        facts['warned'] === true ||
        step.commands.some(
          (one) => one.type === 'action' && one.name === 'tell' && (one.params as Data)['about'] === 'year-plan-wrong',
        ),
    }),
  },
  bounds: ['1 planned and 1 further meeting'],
};
