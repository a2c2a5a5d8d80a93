import { notFound } from '../../client/sdk/failures.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Performing, Stage } from './performing.ts';
import type { Act } from './story.ts';
import { isOwnVerb, type OwnVerb } from './verb-names.ts';
import { taskOf } from './task-of.ts';
import { performAct } from './perform-act.ts';

type Run = (doing: Performing) => Promise<unknown>;

const runs: Readonly<Record<OwnVerb, Run>> = {
  'everyone.delivers': async (d) => d.responders.begin(d.with),
  'task.answer': async (d) => d.commands.answerTask(d.by, await taskOf(d), d.with),
  'task.record': async (d) => d.commands.recordDecision(d.by, await taskOf(d, 'anyone'), d.with),
  'smtp.down': async ({ world }) => void (world.mail.away = true),
  'smtp.up': async ({ world }) => void (world.mail.away = false),
  look: async () => undefined,
};

/** Answers and votes reach us by link, as they do in life. */
const byLink: readonly string[] = ['task.answer', 'task.more-time'];

/** A case by the story's name of it, or by its own id: `annual-budget/2028-ppj`. */
const caseIdOf = (cases: ReadonlyMap<string, string>, name: string): string | undefined =>
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
