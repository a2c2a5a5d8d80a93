import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import type { Lifecycle, ViewOf } from '../../machines/views.ts';

const due = { rule: '05-31', anchor: '2027-01-04', calendar: 'dk-2026a', due: '2027-05-31T22:00:00.000Z' };
const watched = { deadline: due, reminders: [] };
const budget = {
  hearingOpens: '2027-01-04T07:00:00.000Z',
  hearingClose: due,
  draftToFsg: due,
  fsgApproval: due,
  first: watched,
  secondDraft: due,
  final: watched,
  rsiTarget: due,
  rsiHard: due,
  yearBegins: '2027-12-31T23:00:00.000Z',
};
const quarter = {
  quarter: 'Q1' as const,
  from: '2027-12-31T23:00:00.000Z',
  to: '2028-03-31T22:00:00.000Z',
  opens: '2028-04-03T06:00:00.000Z',
  due,
};
const followUp = { opens: '2029-01-02T07:00:00.000Z', accounts: due, decision: due };
const lines = [{ id: 'fsa', part: 'A' as const, kind: 'support' as const, name: 'FSA', amountOre: 0 }];
const facts = {
  number: '2028-05-16',
  date: '2028-05-16',
  from: '10:00',
  to: '14:00',
  place: 'Danske Regioner',
  extraordinary: false,
};
const late = { missed: false, days: 0 };
const none = { reason: null, decision: null };

type Shown<M extends Lifecycle> = DeepReadonly<ViewOf<M>>;
type Whole = { readonly [M in Lifecycle]: Shown<M> };

/** What a case of each lifecycle shows when next to nothing has happened to it. */
const whole = {
  'annual-budget': {
    year: 2028,
    stage: 'planned',
    plan: budget,
    previous: null,
    budget: null,
    hearing: null,
    waived: null,
    firstRead: null,
    adjustments: [],
    recommended: null,
    first: late,
    final: late,
    struck: [],
    rsiReference: null,
    provisional: false,
    flags: [],
    reason: null,
  },
  'budget-cycle': {
    year: 2028,
    plan: {
      year: 2028,
      budget,
      frameProposal: due,
      quarters: [quarter],
      followUp,
      meetings: { may: '2027-05-19', september: '2027-09-15', february: '2029-02-16' },
      passed: [],
    },
    systems: [],
    frameGranted: false,
    cancelled: false,
  },
  'change-request': {
    title: 'Stregkoder på båre',
    system: 'ppj',
    amountOre: 90_000_000,
    motivation: 'Færre fejl.',
    justification: 'Rette patient.',
    involvement: 'Drøftet i brugergruppen og forretningsstyregruppen.',
    source: 'fsa',
  },
  escalation: { title: 'Nede', ground: 'outage', description: 'Systemet er nede.', sla: [], documents: [] },
  'financial-follow-up': {
    ...none,
    year: 2028,
    subject: 'ppj',
    plan: followUp,
    budget: { lines },
    accounts: null,
    deviations: null,
    late: false,
    carryOver: [],
  },
  frame: { ...none, year: 2028, amountOre: null, motivation: null, recommended: null },
  matter: { ...none, kind: 'issue', form: {}, step: 0, body: null },
  meeting: {
    ...facts,
    year: 2028,
    meeting: {
      ...facts,
      starts: '2028-05-16T08:00:00.000Z',
      ends: '2028-05-16T12:00:00.000Z',
      opens: '2028-04-18T06:00:00.000Z',
      casesDue: due,
      projectsDue: due,
      dispatch: due,
      dispatchAt: '2028-05-09T06:00:00.000Z',
      dayEnds: due,
    },
    sequence: 0,
    dispatched: false,
    reason: null,
    held: false,
    quorate: false,
    actions: [],
    noted: null,
    membersItems: { wished: [], treated: [] },
  },
  'model-revision': {
    ...none,
    stage: 'sys',
    proposed: {
      version: 'v2',
      effectiveFrom: '2028-02-29T23:00:00.000Z',
      appliesTo: 'undecided',
      reason: 'Priserne er steget.',
      policy: policyV1,
    },
    base: 'v1',
    changes: [],
    recommended: null,
    opinion: null,
    overtakenBy: null,
    adopted: [],
    kept: [],
  },
  overview: {},
  register: {},
  'project-report': { meeting: '2028-05-16', date: '2028-05-16', projects: [], due, reported: null, late: false },
  'quarterly-report': {
    ...none,
    year: 2028,
    quarter: 'Q1',
    system: 'ppj',
    plan: quarter,
    kpis: [],
    budget: null,
    report: null,
    assessment: null,
    late: false,
  },
  'status-report': {
    year: 2028,
    period: { from: '2027-01-01', to: '2027-12-31' },
    due,
    document: 'status-report/2028',
    documentVersion: 0,
  },
  'year-plan': { year: 2028, meetings: [], rsi: null },
} satisfies Whole;

/** A whole view of a lifecycle, for a row that a test writes itself: `change` names what the test is about. */
export const shown = <M extends Lifecycle>(machine: M, change: Partial<Shown<M>> = {}): Shown<M> & ViewOf<M> =>
  structuredClone({ ...whole[machine], ...change }) as Shown<M> & ViewOf<M>;

/** The same where the lifecycle, and the year, are only known from the case's id, and the change by its names. */
export function shownOf(caseId: string, change: object = {}): object {
  const view = (whole as Readonly<Record<string, object>>)[caseId.slice(0, caseId.indexOf('/'))] ?? {};
  const year = /\/(\d{4})/.exec(caseId)?.[1];
  return { ...view, ...('year' in view && year !== undefined ? { year: Number(year) } : {}), ...change };
}
