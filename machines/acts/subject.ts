import { caseTerms } from '../terms/lifecycles.ts';

type Pair = readonly [da: string, en: string];

/** What an act is done to: where API and command line have it, how one of them is named, and whose machine takes the event. */
export interface Subject {
  /** Definite form, as in «budgettet». */
  readonly name: Pair;
  /** The machine of its cases; absent where acts reach cases of every kind, or none. */
  readonly machine?: string;
  readonly path: `/api/${string}`;
  /** What one of them is named by: the case's number, a year, a date, an id; absent where there is only the one. */
  readonly key?: 'number' | 'year' | 'id' | 'version' | 'task';
  /** An example of the key. */
  readonly example?: string;
}

/** Everything that acts are done to, by the word that stands first on the command line, in stories and in the id of an act. */
const subjects = {
  'change-request': {
    name: caseTerms['change-request'].the,
    machine: 'change-request',
    path: '/api/change-requests',
    key: 'number',
    example: '2027-0042',
  },
  case: { name: ['sagen', 'the case'], path: '/api/cases', key: 'id', example: 'annual-budget/2028-ppj' },
  cases: { name: ['åbne sager', 'open cases'], path: '/api/cases' },
  task: {
    name: ['opgaven', 'the task'],
    path: '/api/tasks',
    key: 'task',
    example: 'change-request/2027-0042#fsgReview.1/x',
  },
  'budget-cycle': {
    name: ['budgetåret', 'the budget year'],
    machine: 'budget-cycle',
    path: '/api/budget-cycles',
    key: 'year',
    example: '2028',
  },
  budget: {
    name: ['budgettet', 'the budget'],
    machine: 'annual-budget',
    path: '/api/budgets',
    key: 'id',
    example: '2028-ppj',
  },
  escalation: {
    name: caseTerms.escalation.the,
    machine: 'escalation',
    path: '/api/escalations',
    key: 'number',
    example: '2027-0051',
  },
  'status-report': {
    name: caseTerms['status-report'].the,
    machine: 'status-report',
    path: '/api/status-reports',
    key: 'number',
    example: '2027',
  },
  'year-plan': {
    name: caseTerms['year-plan'].the,
    machine: 'year-plan',
    path: '/api/year-plans',
    key: 'year',
    example: '2028',
  },
  meeting: {
    name: caseTerms.meeting.the,
    machine: 'meeting',
    path: '/api/meetings',
    key: 'id',
    example: '2028-05-19',
  },
  matter: {
    name: caseTerms.matter.the,
    machine: 'matter',
    path: '/api/matters',
    key: 'number',
    example: '2027-0060',
  },
  model: {
    name: ['styringsmodellen', 'the governance model'],
    machine: 'model-revision',
    path: '/api/model/revisions',
    key: 'version',
    example: 'v2',
  },
  register: { name: caseTerms.register.the, path: '/api/register' },
  document: { name: ['dokumentet', 'the document'], path: '/api/documents' },
  frame: { name: caseTerms.frame.the, path: '/api/frames' },
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectName = keyof typeof subjects;
export const subjectOf = (name: SubjectName): Subject => subjects[name];
