type Body = Readonly<Record<string, unknown>>;
/** What is said, the same in every case or of the n-th case: no two have the same rank. */
type OfCase = Body | ((n: number) => Body);

/** What is said in the n-th case. */
export const bodyOf = (body: OfCase, n: number): Body => (typeof body === 'function' ? body(n) : body);

/** Somebody does something to a case, when it is theirs to do. */
export type Act =
  | { readonly as: string; readonly duty: string; readonly answer: OfCase }
  | {
      readonly as: string;
      readonly act: string;
      readonly at: string;
      readonly body: Body;
      /** Not before somebody is asked for this: a case that the kills have kept back could take it earlier, and would be right to. */
      readonly when?: string;
    };

/** One act, or several at one moment: nobody knows in which order they come. */
type Step = Act | { readonly atOnce: readonly Act[] };

/** What becomes of a case of one lifecycle, from its first act to where it rests. */
export interface Course {
  readonly name: string;
  readonly begins: { readonly as: string; readonly path: string; readonly body: OfCase };
  readonly steps: readonly Step[];
  /** Where it rests: state and outcome. */
  readonly rests: { readonly state: string; readonly outcome?: string };
  /** In øre: what it takes of the frame, or of the operating budget. */
  readonly takes: { readonly frame: number; readonly budget: number };
}

const today = new Date().toISOString().slice(0, 10);
const score = { score: 4 };
const nothing = { frame: 0, budget: 0 };

const wish = (system: string, amount: string, rest: Body = {}): Body => ({
  title: 'Elektronisk signatur',
  system,
  amount,
  motivation: 'Journaler underskrives på papir.',
  justification: 'Underskrift på stedet.',
  involvement: 'Drøftet i brugergruppen og forretningsstyregruppen.',
  source: 'fsa',
  businessCase: { purpose: 'Formål', deliverable: 'Leverance', timetable: 'Et år', economy: 'Engangsbeløb' },
  ...rest,
});

const fsgApproves = (as: string): Act => ({
  as,
  duty: 'fsg-decision',
  answer: (n) => ({
    choice: 'approve',
    rank: n,
    criteria: { user: score, business: score, technical: score, economic: score },
    assessment: 'Gavner alle regioner.',
  }),
});
const forwarded = (as: string): Act => ({ as, duty: 'region-forwarding', answer: { choice: 'forward' } });
const inWriting: Act = { as: 'ida.krogh', act: 'case.open-written-procedure', at: 'cases', body: {} };
const votes = (cast: readonly (readonly [as: string, vote: 'for' | 'against'])[]): readonly Act[] =>
  cast.map(([as, choice]) => ({
    as,
    duty: 'sys-vote',
    // A vote against needs a reason.
    answer: { choice, ...(choice === 'against' ? { comment: 'For dyrt' } : {}) },
  }));

const adopted: Course = {
  name: 'adopted by SYS',
  begins: { as: 'soeren.dahl', path: 'change-requests', body: wish('ppj', '260.000') },
  steps: [
    fsgApproves('birgit.aagaard'),
    forwarded('karen.bach'),
    inWriting,
    // She changes her mind before the last of the others closes the ballot: only her last vote counts.
    ...votes([
      ['mette.kjaer', 'against'],
      ['mette.kjaer', 'for'],
    ]),
    {
      atOnce: votes([
        ['anne.lund', 'for'],
        ['peter.holm', 'against'],
        ['lars.vestergaard', 'for'],
      ]),
    },
    ...votes([['karen.bach', 'for']]),
  ],
  rests: { state: 'delivery', outcome: 'approvedBySys' },
  takes: { frame: 260_000_00, budget: 0 },
};
const rejected: Course = {
  name: 'rejected by SYS',
  begins: { as: 'sara.winther', path: 'change-requests', body: wish('labsvar', '300.000') },
  steps: [
    fsgApproves('erik.lyng'),
    forwarded('mette.kjaer'),
    inWriting,
    {
      atOnce: votes([
        ['anne.lund', 'for'],
        ['peter.holm', 'against'],
        ['lars.vestergaard', 'against'],
        ['karen.bach', 'against'],
      ]),
    },
    ...votes([['mette.kjaer', 'for']]),
  ],
  rests: { state: 'rejectedBySys', outcome: 'rejectedBySys' },
  takes: nothing,
};
const decidedByRegion: Course = {
  name: 'decided by the region',
  begins: { as: 'soeren.dahl', path: 'change-requests', body: wish('ppj', '5.000') },
  steps: [
    { as: 'torben.skov', duty: 'region-decision', answer: { choice: 'approve', comment: 'Inden for budgettet' } },
  ],
  rests: { state: 'approvedByRegion', outcome: 'approvedByRegion' },
  takes: { frame: 0, budget: 5_000_00 },
};
const withdrawn: Course = {
  name: 'withdrawn',
  begins: { as: 'soeren.dahl', path: 'change-requests', body: wish('ppj', '900.000') },
  steps: [
    {
      as: 'soeren.dahl',
      act: 'change-request.withdraw',
      at: 'change-requests',
      body: { reason: 'Fortrudt' },
      when: 'fsg-decision',
    },
  ],
  rests: { state: 'withdrawn', outcome: 'withdrawn' },
  takes: nothing,
};
const closedEscalation: Course = {
  name: 'escalation closed in SYS',
  begins: {
    as: 'soeren.dahl',
    path: 'escalations',
    body: { title: 'Adgang uden log', system: 'ppj', ground: 'security', description: 'Opslag er ikke logget.' },
  },
  steps: [{ as: 'henrik.dam', duty: 'escalation-assessment', answer: { choice: 'close', comment: 'Genskabt.' } }],
  rests: { state: 'closedInSys', outcome: 'closedInSys' },
  takes: nothing,
};
const staffing: Course = {
  name: 'staffing, adopted at a meeting',
  begins: {
    as: 'soeren.dahl',
    path: 'matters',
    body: {
      kind: 'fsa-staffing',
      system: 'ppj',
      form: { currentFte: '1', newFte: '1,5', costOre: '350.000', from: '2027-06-01', reason: 'Flere regioner.' },
    },
  },
  steps: [
    {
      as: 'ida.krogh',
      act: 'case.record-sys-decision',
      at: 'cases',
      body: { outcome: 'adopted', reference: 'SYS, pkt. 2', meetingDate: today },
    },
  ],
  rests: { state: 'orienting' },
  takes: nothing,
};
const withdrawnItem: Course = {
  name: 'item of a member, withdrawn',
  begins: {
    as: 'anne.lund',
    path: 'matters',
    body: { kind: 'sys-item', title: 'Drøftelse', form: { type: 'discuss', text: 'Hvad gør vi?' } },
  },
  steps: [{ as: 'anne.lund', act: 'matter.withdraw', at: 'matters', body: { reason: 'Løst' } }],
  rests: { state: 'withdrawn', outcome: 'withdrawn' },
  takes: nothing,
};

/** Every course, in the order in which cases of the day take them, over and over. */
export const courses: readonly [Course, ...Course[]] = [
  adopted,
  decidedByRegion,
  closedEscalation,
  rejected,
  staffing,
  withdrawn,
  withdrawnItem,
];

/** How many acts a case of the course is, its beginning among them. */
export const actsOf = ({ steps }: Course): number =>
  1 + steps.reduce((sum, step) => sum + ('atOnce' in step ? step.atOnce.length : 1), 0);
