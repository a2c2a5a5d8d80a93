/** The stories whose cases are kept as histories, and which of their cases. */
import {
  annualBudget,
  budgetCycle,
  changeRequest,
  escalation,
  financialFollowUp,
  frame,
  mailbox,
  matter,
  meeting,
  modelRevision,
  overview,
  projectReport,
  quarterlyReport,
  register,
  statusReport,
  yearPlan,
} from '../../workflows/all.ts';

/** A case of a story: the first whose id begins so, kept under the name. */
export interface RecordedCase {
  readonly of: { readonly registration: { readonly name: string; readonly version: string } };
  readonly id: string;
  readonly as: string;
}

const request = (story: string) => ({
  story: `../stories/${story}.yaml`,
  record: [
    { of: changeRequest, id: 'change-request/', as: story },
    { of: mailbox, id: 'mailbox/', as: story },
  ],
});

export interface Play {
  readonly story: string;
  readonly record: readonly RecordedCase[];
  /** Played with cases that are carried over every few steps. */
  readonly carried?: boolean;
}

export const plays: readonly Play[] = [
  ...['900000-kroner', 'nobody-answers', 'two-million-and-one-oere', 'withdrawn'].map(request),
  {
    story: '../support/hard-year/hard-year.yaml',
    record: [
      { of: annualBudget, id: 'annual-budget/2028-ppj', as: 'returned-by-all-and-provisional' },
      { of: annualBudget, id: 'annual-budget/2028-blodbank', as: 'joined-and-left' },
      { of: budgetCycle, id: 'budget-cycle/2028', as: 'join-leave-dispensation' },
      { of: frame, id: 'frame/2028', as: 'granted' },
      { of: quarterlyReport, id: 'quarterly-report/2028-q1-labsvar', as: 'late-and-returned' },
      { of: financialFollowUp, id: 'financial-follow-up/2028-ppj', as: 'granted-in-part' },
      { of: financialFollowUp, id: 'financial-follow-up/2028-ramme', as: 'of-the-frame' },
    ],
  },
  {
    story: '../stories/budget-year.yaml',
    record: [{ of: annualBudget, id: 'annual-budget/2028-ppj', as: 'hearing-with-a-comment' }],
  },
  {
    story: '../stories/system-leaves-the-portfolio.yaml',
    record: [
      { of: matter, id: 'matter/', as: 'portfolio-exit' },
      { of: register, id: 'register/', as: 'portfolio-exit' },
    ],
  },
  {
    story: '../stories/lifted-to-a-meeting.yaml',
    record: [
      { of: meeting, id: 'meeting/', as: 'lifted-to-a-meeting' },
      { of: yearPlan, id: 'year-plan/', as: 'lifted-to-a-meeting' },
    ],
  },
  {
    story: '../support/a-project-is-reported.yaml',
    record: [{ of: projectReport, id: 'project-report/', as: 'overdue' }],
  },
  {
    story: '../stories/outage-in-the-night-of-the-clock-change.yaml',
    record: [{ of: escalation, id: 'escalation/', as: 'night-of-the-clock-change' }],
  },
  {
    story: '../stories/status-report-returned-once.yaml',
    record: [{ of: statusReport, id: 'status-report/', as: 'returned-once' }],
  },
  {
    story: '../stories/new-model-for-undecided.yaml',
    record: [{ of: modelRevision, id: 'model-revision/', as: 'undecided' }],
  },
  {
    story: '../stories/overview-of-the-week.yaml',
    record: [{ of: overview, id: 'overview/', as: 'two-mornings' }],
  },
  {
    story: '../stories/security-attestation-no.yaml',
    record: [
      { of: matter, id: 'matter/', as: 'attestation-no' },
      { of: escalation, id: 'escalation/', as: 'opened-by-an-attestation' },
    ],
  },
  {
    story: '../stories/user-group-comments.yaml',
    record: [{ of: changeRequest, id: 'change-request/', as: 'user-group-comments' }],
  },
  {
    // A story without refused messages: a run that goes on as new where one was refused cannot be replayed, and never is.
    story: '../stories/extended-by-five-business-days.yaml',
    carried: true,
    record: [{ of: changeRequest, id: 'change-request/', as: 'extended-by-five-business-days' }],
  },
  {
    story: '../stories/lifted-to-a-meeting.yaml',
    carried: true,
    record: [{ of: meeting, id: 'meeting/', as: 'lifted-to-a-meeting' }],
  },
];
