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
    name: ['ændringsønsket', 'the change request'],
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
    name: ['eskaleringen', 'the escalation'],
    machine: 'escalation',
    path: '/api/escalations',
    key: 'number',
    example: '2027-0051',
  },
  'status-report': {
    name: ['statusrapporten', 'the status report'],
    machine: 'status-report',
    path: '/api/status-reports',
    key: 'number',
    example: '2027',
  },
  'year-plan': {
    name: ['mødeplanen', 'the plan of the year'],
    machine: 'year-plan',
    path: '/api/year-plans',
    key: 'year',
    example: '2028',
  },
  meeting: {
    name: ['mødet', 'the meeting'],
    machine: 'meeting',
    path: '/api/meetings',
    key: 'id',
    example: '2028-05-19',
  },
  matter: {
    name: ['sagen', 'the matter'],
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
  register: { name: ['registeret', 'the register'], path: '/api/register' },
  document: { name: ['dokumentet', 'the document'], path: '/api/documents' },
  frame: { name: ['rammen', 'the frame'], path: '/api/frames' },
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectName = keyof typeof subjects;
export const subjectOf = (name: SubjectName): Subject => subjects[name];
