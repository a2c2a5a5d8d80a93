import { badInput, notFound } from '../../client/sdk/failures.ts';
import type { SysDecision, VoteInput } from '../../client/sdk/inputs.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Performing, Stage } from './performing.ts';
import { statusReportVerbs } from './status-report-verbs.ts';
import { matterVerbs } from './matter-verbs.ts';
import { meetingVerbs } from './meeting-verbs.ts';
import { registerVerbs } from './register-verbs.ts';
import type { Act } from './story.ts';
import { isOwnVerb, type OwnVerb } from './verb-names.ts';
import { performAct } from './perform-act.ts';

type Run = (doing: Performing) => Promise<unknown>;

// Commands check what they are given themselves, field by field: here it only gets the type that they have for it.
const given = <T>(doing: Performing): T => doing.with as T;

const runs: Readonly<Record<OwnVerb, Run>> = {
  'case.open-written-procedure': (d) =>
    d.commands.openWrittenProcedure(d.by, d.caseId, given<{ businessDays?: number }>(d).businessDays),
  'case.record-sys-decision': (d) => d.commands.recordSysDecision(d.by, d.caseId, given<SysDecision>(d)),
  'budget.save-draft': (d) => d.commands.saveBudgetDraft(d.by, d.caseId, given<{ budget: unknown }>(d).budget),
  'budget.waive-hearing': (d) => d.commands.waiveHearing(d.by, d.caseId, given<{ reason: string }>(d).reason),
  ...statusReportVerbs,
  ...meetingVerbs,
  'task.reassign': async (d) =>
    d.commands.reassign(d.by, await taskOf(d, 'anyone'), given<{ person: string }>(d).person),
  'everyone.delivers': async (d) => d.responders.begin(d.with),
  'task.answer': async (d) => d.commands.answerTask(d.by, await taskOf(d), d.with),
  'task.record': async (d) => d.commands.recordDecision(d.by, await taskOf(d, 'anyone'), d.with),
  'task.more-time': async (d) => d.commands.askMoreTime(d.by, await taskOf(d), given<{ comment: string }>(d).comment),
  'ballot.vote': async (d) => d.commands.vote(d.by, await taskOf(d, 'own', 'sys-vote'), given<VoteInput>(d)),
  ...registerVerbs,
  ...matterVerbs,
  'smtp.down': async ({ world }) => void (world.mail.away = true),
  'smtp.up': async ({ world }) => void (world.mail.away = false),
  look: async () => undefined,
};

/** Answers and votes reach us by link, as they do in life. */
const byLink: readonly string[] = ['task.answer', 'task.more-time', 'ballot.vote'];

/** A case by the story's name of it, or by its own id: `annual-budget/2028-ppj`. */
export const caseIdOf = (cases: ReadonlyMap<string, string>, name: string): string | undefined =>
  cases.get(name) ?? (name.includes('/') ? name : undefined);

/** Carries out an act. Throws the `Failure` of the command that refused it. */
export async function perform(stage: Stage, act: Act): Promise<void> {
  const caseId = act.case === undefined ? '' : caseIdOf(stage.cases, act.case);
  if (caseId === undefined)
    throw notFound(
      `Fortællingen har ingen sag «${act.case}» endnu; den skal indgives før (as: ${act.case}).`,
      `The story has no case "${act.case}" yet; it must be filed before (as: ${act.case}).`,
      'case',
    );
  const by: By = { person: act.by ?? 'simulate', channel: act.channel ?? (byLink.includes(act.do) ? 'link' : 'cli') };
  const run = isOwnVerb(act.do) ? runs[act.do] : performAct;
  await run({ ...stage, commands: stage.world.commands, act, by, caseId, with: act.with ?? {} });
}

/** The open task that the act is about: of the person, in the case, of the duty that it names. */
async function taskOf(
  { world, act, caseId }: Performing,
  whose: 'own' | 'anyone' = 'own',
  duty = act.task,
): Promise<string> {
  const all = await world.store.tasks({ caseId, ...(duty === undefined ? {} : { duty }) });
  const theirs = all.filter((task) => whose === 'anyone' || task.person === act.by);
  const open = theirs.filter((task) => task.closedAt === undefined);
  // A task that is closed by now is answered all the same: the product must refuse it, not the story's reader.
  const found = open.length > 0 ? open : theirs;
  const duties = [...new Set(found.map((task) => task.duty))];
  if (duties.length > 1)
    throw badInput(
      `${act.by} har flere opgaver i sagen (${duties.join(', ')}). Skriv hvilken i task.`,
      `${act.by} has several tasks in the case (${duties.join(', ')}). Say which in task.`,
      'task',
    );
  const last = found.toSorted((a, b) => a.visit - b.visit || a.openedAt.localeCompare(b.openedAt)).at(-1);
  if (last !== undefined) return last.id;
  // Somebody else's task, if the story wants to see it refused.
  const others = all.at(-1);
  if (others !== undefined) return others.id;
  throw notFound(
    `Sagen har ingen opgave ${duty === undefined ? '' : `«${duty}» `}til ${act.by}.`,
    `The case has no task ${duty === undefined ? '' : `"${duty}" `}for ${act.by}.`,
    'task',
  );
}
