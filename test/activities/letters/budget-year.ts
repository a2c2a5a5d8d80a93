import type { KeepCase } from '../../../machines/governance/effects.ts';
import { budgetPlan, deadlineOn } from './budget-plan.ts';
import { shown } from '../../support/shown.ts';

export const budgetCase = 'annual-budget/2028-ppj';
export const labBudgetCase = 'annual-budget/2028-labsvar';
export const reportCase = 'quarterly-report/2028-q1-ppj';
export const followUpCase = 'financial-follow-up/2028-ppj';
export const frameFollowUpCase = 'financial-follow-up/2028-ramme';
export const frameCase = 'frame/2028';
export const cycleCase = 'budget-cycle/2028';

const line = (id: string, part: 'A' | 'B', name: string, amountOre: number) => ({
  id,
  part,
  kind: 'operation',
  name,
  amountOre,
});
const previous = {
  lines: [line('fsa', 'A', 'FSA og øvrigt personale', 1_000_000_00), line('app', 'B', 'Ny app', 500_000_00)],
};
const firstBudget = {
  lines: [line('fsa', 'A', 'FSA og øvrigt personale', 1_050_000_00), line('app', 'B', 'Ny app', 400_000_00)],
};
const budget = {
  lines: [line('fsa', 'A', 'FSA og øvrigt personale', 1_050_000_00), line('app', 'B', 'Ny app', 700_000_00)],
};

/** What `facts` of the machine says once the budget has been adjusted. */
export const budgetData = {
  year: 2028,
  version: 3,
  amountOre: 1_750_000_00,
  partAOre: 1_050_000_00,
  partBOre: 700_000_00,
  previousAOre: 1_000_000_00,
  previousBOre: 500_000_00,
  firstAOre: 1_050_000_00,
  firstBOre: 400_000_00,
  flagged: ['B'],
  comments: 2,
  asked: 5,
};

const adjustments = [
  { part: 'B', code: 'economyAgreement', text: 'Aftalen giver mere til udvikling.', amountOre: 300_000_00 },
];

const budgetRow = (more: Record<string, unknown>): KeepCase => ({
  title: 'Driftsbudget 2028 for Præhospital Patientjournal (PPJ)',
  system: 'ppj',
  version: 3,
  amountOre: 1_750_000_00,
  submittedBy: 'karen',
  view: {
    year: 2028,
    stage: 'secondReading',
    plan: budgetPlan,
    previous,
    budget,
    hearing: {
      answers: [
        { person: 'anders', name: 'Anders Ørsted', region: null, comment: 'Husk support om natten' },
        { person: 'bo', name: 'Bo Lund', region: null, comment: 'Mere drift' },
        { person: 'mette', name: 'Mette Kjær', region: null, comment: null },
      ],
      asked: 5,
      silent: [],
    },
    waived: null,
    firstRead: { budget: firstBudget, decision: 'SYS 20. maj 2027 pkt. 4' },
    adjustments,
    recommended: null,
    first: { missed: true, days: 3 },
    final: { missed: false, days: 0 },
    struck: [],
    rsiReference: null,
    provisional: false,
    flags: ['firstMissed'],
    reason: null,
    ...more,
  },
});

const assessment = {
  minutes: 131_040,
  downMinutes: 312,
  availabilityPct: 99.761,
  months: [],
  kpis: [
    {
      id: 'availability',
      name: 'Tilgængelighed',
      unit: '%',
      limit: 99.5,
      keeps: 'atLeast',
      value: 99.761,
      breached: false,
    },
    { id: 'svartid', name: 'Svartid', unit: 's', limit: 2, keeps: 'atMost', value: 3.5, breached: true },
  ],
};
export const reportData = {
  year: 2028,
  quarter: 'Q1',
  version: 2,
  spentOre: 260_000_00,
  amountOre: 260_000_00,
  assessment,
  breaches: ['Svartid'],
  late: true,
};
export const followUpData = {
  year: 2028,
  subject: 'ppj',
  subjectName: 'PPJ',
  version: 2,
  deviationOre: -120_000_00,
  carryOverOre: 90_000_00,
};
export const frameData = { year: 2028, version: 2, amountOre: 4_550_000_00, motivation: 'Som sidste år' };

const cycle = shown('budget-cycle');

/** Rows of the budget year as their machines keep them. */
export const rows: Readonly<Record<string, KeepCase>> = {
  [budgetCase]: budgetRow({}),
  // Not drafted yet.
  [labBudgetCase]: {
    title: 'Driftsbudget 2028 for Fællesregional visning af laboratoriesvar',
    system: 'labsvar',
    version: 1,
    submittedBy: 'karen',
    view: { ...budgetRow({}).view, firstRead: null, stage: 'drafting', budget: null },
  },
  [reportCase]: {
    title: 'Kvartalsrapport 1. kvartal 2028 for Præhospital Patientjournal (PPJ)',
    system: 'ppj',
    version: 2,
    submittedBy: 'karen',
    view: { year: 2028, quarter: 'Q1', system: 'ppj', assessment, late: true },
  },
  [followUpCase]: {
    title: 'Økonomiopfølgning 2028 for PPJ',
    system: 'ppj',
    version: 2,
    submittedBy: 'karen',
    view: {
      year: 2028,
      subject: 'ppj',
      budget,
      accounts: {
        lines: [
          { line: 'fsa', part: 'A', spentOre: 1_020_000_00, reason: 'Vakance' },
          { line: 'app', part: 'B', spentOre: 610_000_00, reason: 'Forsinket' },
        ],
        carryOver: [{ line: 'app', amountOre: 90_000_00, reason: 'Leveres i 2029' }],
      },
    },
  },
  [frameFollowUpCase]: {
    title: 'Økonomiopfølgning 2028 for den økonomiske ramme',
    version: 2,
    submittedBy: 'karen',
    view: { year: 2028, subject: 'ramme' },
  },
  [frameCase]: {
    title: 'Økonomisk ramme 2028 for vedligehold og videreudvikling',
    version: 2,
    submittedBy: 'karen',
    amountOre: 4_550_000_00,
    view: { year: 2028, amountOre: 4_550_000_00, motivation: 'Som sidste år' },
  },
  [cycleCase]: {
    title: 'Årshjul 2028',
    submittedBy: 'karen',
    view: {
      year: 2028,
      plan: {
        ...cycle.plan,
        budget: budgetPlan,
        quarters: cycle.plan.quarters.map((quarter) => ({ ...quarter, due: deadlineOn('2028-04-28') })),
        followUp: { ...cycle.plan.followUp, accounts: deadlineOn('2029-01-31') },
      },
      systems: [
        { id: 'ppj', name: 'PPJ' },
        { id: 'labsvar', name: 'Laboratoriesvar' },
      ],
      cancelled: false,
    },
  },
};
