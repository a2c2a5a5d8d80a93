import { annualBudgetEvents, dispense, leave } from '../../../machines/annual-budget/events.ts';
import { annualBudgetMachine } from '../../../machines/annual-budget/machine.ts';
import { financialFollowUpEvents } from '../../../machines/financial-follow-up/events.ts';
import { financialFollowUpMachine } from '../../../machines/financial-follow-up/machine.ts';
import { frameMachine } from '../../../machines/frame/machine.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { quarterlyReportEvents } from '../../../machines/quarterly-report/events.ts';
import { quarterlyReportMachine } from '../../../machines/quarterly-report/machine.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import {
  after,
  answersTo,
  arranged,
  by,
  deadlineAt,
  electorate,
  secretariat,
  sysSays,
  votesOf,
} from '../search/people.ts';
import { entered, type Data, type PossibleMessage, type Seen, type Spec } from '../search/spec.ts';
import { commentsOf } from './hearing.ts';

const line = (id: string, part: 'A' | 'B', amountOre: number) => ({
  id,
  part,
  kind: part === 'A' ? ('operation' as const) : ('development' as const),
  name: id,
  amountOre,
});
export const budget = { lines: [line('fsa', 'A', 600_000_00), line('mindre', 'B', 200_000_00)] };

const common = { by: secretariat, modelVersion: 'v1', policy: policyV1, system: 'ppj', systemName: 'PPJ', year: 2028 };
const plan = {
  hearingOpens: '2027-01-04T07:00:00.000Z',
  hearingClose: deadlineAt('2027-02-26T23:00:00.000Z'),
  draftToFsg: deadlineAt('2027-03-31T22:00:00.000Z'),
  fsgApproval: deadlineAt('2027-04-30T22:00:00.000Z'),
  first: {
    deadline: deadlineAt('2027-05-31T22:00:00.000Z', '05-31'),
    reminders: [{ rung: 'T-30', at: '2027-04-30T06:00:00.000Z' }],
  },
  secondDraft: deadlineAt('2027-08-31T22:00:00.000Z'),
  final: {
    deadline: deadlineAt('2027-09-30T22:00:00.000Z', '09-30'),
    reminders: [{ rung: 'T-30', at: '2027-08-31T06:00:00.000Z' }],
  },
  rsiTarget: deadlineAt('2027-09-30T22:00:01.000Z'),
  rsiHard: deadlineAt('2027-12-31T23:00:00.000Z'),
  yearBegins: '2027-12-31T23:00:00.000Z',
};

const moved = (date: string, now: number): PossibleMessage => ({
  words: `the date ${date} is moved by dispensation`,
  event: {
    type: 'dispense',
    by: secretariat,
    date,
    deadline: deadlineAt(after(now, 45), 'moved'),
    reminders: [{ rung: 'T-7', at: after(now, 38) }],
    overdue: [{ rung: 'overdue-1', at: after(now, 50) }],
    reason: 'Staten har flyttet fristen',
    decidedBy: 'rsi',
    reference: 'RSI pkt. 1',
  },
});
export const leaves: PossibleMessage = {
  words: 'the system leaves the portfolio',
  event: { type: 'leave', by: secretariat, reference: 'RSI pkt. 3', reason: 'Udgår' },
};

/** Fields of every answer of the year. */
const fields = (duty: string, choice: string): readonly { readonly words?: string; readonly more: Data }[] => {
  if (duty === 'budget-draft') return [{ more: { budget } }];
  if (duty === 'budget-adjustment') return [{ more: { budget, adjustments: [] } }];
  if (duty === 'frame-proposal') return [{ more: { amountOre: 5_000_000_00, motivation: 'Behov' } }];
  if (duty === 'rsi-decision-recording')
    return choice === 'inPart'
      ? [{ more: { reference: 'RSI pkt. 2', struck: ['mindre'] } }]
      : [{ more: { reference: 'RSI pkt. 2' } }];
  if (duty === 'quarterly-report')
    return [
      {
        more: {
          report: {
            operation: { outages: [], topics: {} },
            kpis: [],
            expenses: [{ line: 'fsa', part: 'A', spentOre: 100, forecastOre: 400 }],
          },
        },
      },
    ];
  if (duty === 'accounts' || duty === 'frame-accounts')
    return [
      {
        more: {
          accounts: {
            lines: [{ line: 'mindre', part: 'B', spentOre: 0, reason: 'Udskudt' }],
            carryOver: [{ line: 'mindre', amountOre: 100_00, reason: 'Udskudt' }],
          },
        },
      },
    ];
  return [{ more: {} }];
};

const people = {
  assignment: (actor: Parameters<typeof answersTo>[0]) => answersTo(actor, fields),
  'sys-decision': (actor: Parameters<typeof sysSays>[0]) => sysSays(actor),
  ballot: (actor: Parameters<typeof votesOf>[0]) => votesOf(actor),
};
const register = (overdue: number): Spec['answers'] => ({
  arrange: (given, { now }) => [
    {
      words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
      output: arranged(given, now, { reminders: 0, overdue }),
    },
  ],
  arrangeBallot: (_given, { now }) => [{ words: 'the electorate is named', output: electorate(['a'], now) }],
});
const small = [
  '1 region votes in a written procedure (ballot searches four)',
  'no reminder, 1 letter after the date (assignment searches five)',
];

/** Who has decided on a budget or a frame, by what was said. Returned, what was decided before does not count. */
export interface YearFacts {
  readonly heard: boolean;
  readonly drafted: boolean;
  readonly fsg: boolean;
  readonly first: boolean;
  readonly second: boolean;
  readonly rsiRecorded: string | null;
  readonly rsi: boolean;
  readonly moves: number;
  readonly entered: string | null;
}
export const yearOf = (facts: Data): YearFacts => facts as unknown as YearFacts;
const none: YearFacts = {
  heard: false,
  drafted: false,
  fsg: false,
  first: false,
  second: false,
  rsiRecorded: null,
  rsi: false,
  moves: 0,
  entered: null,
};

/** Whether SYS adopted it in this step: said at a meeting, or by the proof of a ballot. */
export function sysIn({ move, step }: Seen): string | null {
  if (
    move.kind === 'said' &&
    move.machine === 'sys-decision' &&
    move.event.type === 'recordDecision' &&
    step.steps.length > 0
  )
    return move.event['outcome'] === 'postponed' ? null : String(move.event['outcome']);
  for (const one of step.commands)
    if (one.type === 'action' && one.name === 'closeBallot') {
      const { outcome } = (one.params as { proof: { outcome: string } }).proof;
      if (outcome === 'adopted' || outcome === 'rejected') return outcome === 'adopted' ? 'adopted' : 'refused';
    }
  return null;
}

function yearNext(before: YearFacts, seen: Seen): YearFacts {
  const { move, step } = seen;
  let facts = before;
  const root =
    step.steps.length > 0
      ? (seen.before.state.actors.get('')?.snapshot?.value as Data | string | undefined)
      : undefined;
  const at = typeof root === 'object' ? String(Object.values(root)[0]) : String(root ?? '');
  if (move.kind === 'said' && step.steps.length > 0) {
    const { event } = move;
    if (event.type === 'dispense') facts = { ...facts, moves: facts.moves + 1 };
    if (event.type === 'waiveHearing') facts = { ...facts, heard: true };
    if (event.type === 'answer' && move.machine === 'assignment') {
      const { choice } = event['answer'] as { choice: string };
      if (at === 'drafting' || at === 'proposing') facts = { ...facts, drafted: true, fsg: false };
      if (choice === 'recommend') facts = { ...facts, fsg: true };
      if (choice === 'return') facts = { ...facts, drafted: false, fsg: false };
      if (at === 'adjusting') facts = { ...facts, second: false };
      if (['approved', 'inPart', 'returned'].includes(choice)) facts = { ...facts, rsiRecorded: choice };
      if (choice === 'correct') facts = { ...facts, rsiRecorded: null };
      if (choice === 'confirm') {
        const approved = facts.rsiRecorded === 'approved' || facts.rsiRecorded === 'inPart';
        facts = { ...facts, rsi: approved, rsiRecorded: null, ...(approved ? {} : { second: false }) };
      }
    }
  }
  if (step.steps.some(({ actor, after: to }) => actor === 'hearing' && to === 'closed'))
    facts = { ...facts, heard: true };
  const sys = sysIn(seen);
  if (sys !== null && at === 'firstReading')
    facts = sys === 'adopted' ? { ...facts, first: true } : { ...facts, fsg: false };
  if (sys !== null && (at === 'secondReading' || at === 'frameReading'))
    facts = { ...facts, second: sys === 'adopted' };
  for (const one of step.commands)
    if (one.type === 'action' && one.name === 'enterBudget') {
      const { standing, lines } = one.params as { standing: string; lines: readonly unknown[] };
      facts = { ...facts, entered: lines.length === 0 && standing === 'final' ? 'takenBack' : standing };
    }
  return facts;
}
const yearFacts = (): NonNullable<Spec['facts']> => ({
  first: none as unknown as Data,
  next: (facts, seen) => yearNext(yearOf(facts), seen) as unknown as Data,
});

/** A system's budget of a year, with the dates of the model, the readings, RSI, a dispensation and a departure. */
export const annualBudget: Spec = {
  name: 'annual-budget',
  machine: annualBudgetMachine,
  schemas: { 'annual-budget': annualBudgetEvents },
  starts: [
    {
      words: 'the budget of 2028 for PPJ',
      at: '2026-12-01T11:00:00.000Z',
      input: { ...common, caseId: 'annual-budget/2028-ppj', number: '2028-ppj', plan, previous: budget },
    },
  ],
  messages: {
    ...people,
    'annual-budget': (_actor, { now, facts }) => [
      leaves,
      { words: 'the hearing is waived', event: { type: 'waiveHearing', by: by('formand'), reason: 'Ingen ændringer' } },
      ...(yearOf(facts).moves === 0 ? ['hearingClose', 'first', 'final'].map((date) => moved(date, now)) : []),
    ],
    hearing: commentsOf,
  },
  answers: register(1),
  keeps: {
    ...keepsOfChildren,
    'annual-budget': ({ stage, firstRead, recommended, provisional, rsiReference, first, final, budget: given }) => [
      stage,
      firstRead === null,
      recommended === null,
      provisional,
      rsiReference === null,
      (first as { missed: boolean }).missed,
      (final as { missed: boolean }).missed,
      (given as { lines: readonly unknown[] } | null)?.lines.length,
    ],
  },
  facts: yearFacts(),
  bounds: [
    '1 member is heard (hearing searches three)',
    '1 reminder of 31 May and of 30 September',
    'at most 1 dispensation, of three dates',
    ...small,
  ],
};

/** The common frame of a year. */
export const frame: Spec = {
  name: 'frame',
  machine: frameMachine,
  schemas: { frame: { dispense, leave } },
  starts: [
    {
      words: 'the frame of 2028',
      at: '2027-06-01T06:00:00.000Z',
      input: {
        ...common,
        caseId: 'frame/2028',
        number: '2028',
        proposal: plan.secondDraft,
        final: plan.final.deadline,
        rsiHard: plan.rsiHard,
      },
    },
  ],
  messages: {
    ...people,
    frame: (_actor, { now, facts }) => [
      leaves,
      ...(yearOf(facts).moves < 2 ? ['secondDraft', 'final'].map((date) => moved(date, now)) : []),
    ],
  },
  answers: register(1),
  keeps: { ...keepsOfChildren, frame: ({ recommended, decision }) => [recommended === null, decision === null] },
  facts: yearFacts(),
  bounds: ['at most 2 dispensations', ...small],
};

interface Decided {
  readonly submitted: boolean;
  readonly sys: string | null;
}
export const decidedOf = (facts: Data): Decided => facts as unknown as Decided;
const decided: NonNullable<Spec['facts']> = {
  first: { submitted: false, sys: null },
  next: (facts, seen) => {
    const { move, step } = seen;
    const sys = sysIn(seen);
    if (sys !== null) return { ...facts, sys };
    return move.kind === 'said' && move.event.type === 'answer' && step.steps.length > 0
      ? { submitted: true, sys: null }
      : facts;
  },
};

/** A system's report of a quarter. */
export const quarterlyReport: Spec = {
  name: 'quarterly-report',
  machine: quarterlyReportMachine,
  schemas: { 'quarterly-report': quarterlyReportEvents },
  starts: [
    {
      words: 'the report of Q1 2028 for PPJ',
      at: '2028-04-03T06:00:00.000Z',
      input: {
        ...common,
        caseId: 'quarterly-report/2028-Q1-ppj',
        number: '2028-Q1-ppj',
        plan: {
          quarter: 'Q1',
          from: '2027-12-31T23:00:00.000Z',
          to: '2028-03-31T22:00:00.000Z',
          opens: '2028-04-03T06:00:00.000Z',
          due: deadlineAt('2028-04-30T22:00:00.000Z'),
        },
        kpis: [],
        budget,
      },
    },
  ],
  messages: { ...people, 'quarterly-report': () => [leaves] },
  answers: register(2),
  keeps: {
    ...keepsOfChildren,
    'quarterly-report': ({ report, decision, late }) => [report === null, decision === null, late],
  },
  facts: decided,
  bounds: small,
};

/** The follow-up on the year that has ended. */
export const financialFollowUp: Spec = {
  name: 'financial-follow-up',
  machine: financialFollowUpMachine,
  schemas: { 'financial-follow-up': financialFollowUpEvents },
  starts: ['ppj', 'ramme'].map((subject) => ({
    words: `the follow-up on 2028 for ${subject}`,
    at: '2029-01-02T07:00:00.000Z',
    input: {
      ...common,
      caseId: `financial-follow-up/2028-${subject}`,
      number: `2028-${subject}`,
      subject,
      subjectName: subject,
      ...(subject === 'ppj' ? { system: 'ppj' } : {}),
      plan: {
        opens: '2029-01-02T07:00:00.000Z',
        accounts: deadlineAt('2029-01-26T23:00:00.000Z'),
        decision: deadlineAt('2029-02-09T23:00:00.000Z'),
      },
      budget,
    },
  })),
  messages: {
    ...people,
    'financial-follow-up': (_actor, { now, facts }) => [
      leaves,
      ...(facts['moved'] === true ? [] : [moved('accounts', now)]),
    ],
  },
  answers: register(1),
  keeps: {
    ...keepsOfChildren,
    'financial-follow-up': ({ subject, accounts, decision, late }) => [
      subject,
      accounts === null,
      decision === null,
      late,
    ],
  },
  facts: {
    first: { ...decided.first, moved: false },
    next: (facts, seen) => ({
      ...decided.next(facts, seen),
      moved:
        facts['moved'] === true ||
        (seen.move.kind === 'said' && seen.move.event.type === 'dispense' && !entered(seen, 'left')),
    }),
  },
  bounds: ['at most 1 dispensation', ...small],
};
