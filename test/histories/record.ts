/**
 * `npm run histories`: plays stories on Temporal and keeps the histories of cases in them, one folder for each machine and version. Recorded once for
 * each released version of a machine; from then on every later version of the code must replay them. What is there already is left as it is.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import { fileURLToPath } from 'node:url';
import { play } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { temporalWorldHost, type TemporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
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

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A case of a story: the first whose id begins so, kept under the name. */
interface Kept {
  readonly of: { readonly registration: { readonly name: string; readonly version: string } };
  readonly id: string;
  readonly as: string;
}

const request = (story: string) => ({
  story: `../stories/${story}.yaml`,
  kept: [
    { of: changeRequest, id: 'change-request/', as: story },
    { of: mailbox, id: 'mailbox/', as: story },
  ],
});

const plays: readonly { readonly story: string; readonly kept: readonly Kept[] }[] = [
  ...['900000-kroner', 'nobody-answers', 'two-million-and-one-oere', 'withdrawn'].map(request),
  {
    story: '../support/hard-year/hard-year.yaml',
    kept: [
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
    kept: [{ of: annualBudget, id: 'annual-budget/2028-ppj', as: 'hearing-with-a-comment' }],
  },
  {
    story: '../stories/system-leaves-the-portfolio.yaml',
    kept: [
      { of: matter, id: 'matter/', as: 'portfolio-exit' },
      { of: register, id: 'register/', as: 'portfolio-exit' },
    ],
  },
  {
    story: '../stories/lifted-to-a-meeting.yaml',
    kept: [
      { of: meeting, id: 'meeting/', as: 'lifted-to-a-meeting' },
      { of: yearPlan, id: 'year-plan/', as: 'lifted-to-a-meeting' },
    ],
  },
  {
    story: '../support/a-project-is-reported.yaml',
    kept: [{ of: projectReport, id: 'project-report/', as: 'overdue' }],
  },
  {
    story: '../stories/outage-in-the-night-of-the-clock-change.yaml',
    kept: [{ of: escalation, id: 'escalation/', as: 'night-of-the-clock-change' }],
  },
  {
    story: '../stories/status-report-returned-once.yaml',
    kept: [{ of: statusReport, id: 'status-report/', as: 'returned-once' }],
  },
  {
    story: '../stories/new-model-for-undecided.yaml',
    kept: [{ of: modelRevision, id: 'model-revision/', as: 'undecided' }],
  },
  {
    story: '../stories/overview-of-the-week.yaml',
    kept: [{ of: overview, id: 'overview/', as: 'two-mornings' }],
  },
  {
    story: '../stories/security-attestation-no.yaml',
    kept: [
      { of: matter, id: 'matter/', as: 'attestation-no' },
      { of: escalation, id: 'escalation/', as: 'opened-by-an-attestation' },
    ],
  },
  {
    story: '../stories/user-group-comments.yaml',
    kept: [{ of: changeRequest, id: 'change-request/', as: 'user-group-comments' }],
  },
];

const fileOf = ({ of: { registration }, as }: Kept): string =>
  here(`./${registration.name}-${registration.version}/${as}.history.gz`);

for (const { story, kept } of plays) {
  const missing = kept.filter((one) => !existsSync(fileOf(one)));
  if (missing.length === 0) continue;
  await play(await readStory(here(story)), async (activities, startAt) => {
    const world = await temporalWorldHost()(activities, startAt);
    return { ...world, close: async () => void (await keep(world, missing), await world.close()) };
  });
}

async function keep(world: TemporalWorldHost, missing: readonly Kept[]): Promise<void> {
  for (const one of missing) {
    const id = world.caseIds().find((caseId) => caseId.startsWith(one.id));
    if (id === undefined) throw new Error(`The story has no case ${one.id}.`);
    const history = await world.client.workflow.getHandle(id).fetchHistory();
    const bytes = gzipSync(proto.temporal.api.history.v1.History.encode(history).finish());
    const file = fileOf(one);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    console.warn(`${id}: ${history.events?.length} events, ${bytes.length} bytes gzipped`);
  }
}
