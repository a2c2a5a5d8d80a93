import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { caseView } from '../../client/sdk/views.ts';
import { begun, performed } from '../../client/sdk/acts/completion.ts';
import { receipt } from '../../client/sdk/messages.ts';
import { type Caller, Refusal } from './caller.ts';
import { type Act, bodyOf, type Course } from './courses.ts';

type CaseView = z.output<typeof caseView>;

/** How long a case may take to come to where somebody can do the next thing, or to rest; longer, and it is lost. */
const patience = 10 * 60_000;

/** Plays one case from its first act to where it rests, through whatever is killed meanwhile. Returns its id. Throws when it does not come there. */
export async function playCase(caller: Caller, course: Course, n: number, onAct: () => void): Promise<string> {
  const say = async <S extends z.ZodType>(step: string, path: string, as: string, body: unknown, schema: S) => {
    const answer = await caller.post(path, { as, body, id: `kills/${n}/${step}`, schema });
    onAct();
    return answer;
  };
  const { as, path, body } = course.begins;
  const first = await say('0', `/${path}`, as, bodyOf(body, n), begun);
  if (first === undefined) throw new Error(`${course.name} ${n}: it is not known whether the case was begun.`);
  const { caseId, number } = first;

  const perform = async (step: Act, told: string): Promise<void> => {
    if ('act' in step) {
      const { act, when } = step;
      await until(
        caller,
        caseId,
        `${act} of ${course.name} ${n}`,
        ({ acts = [], openTasks }) =>
          acts.includes(act) && (when === undefined || openTasks.some(({ duty }) => duty === when)),
      );
      const key = encodeURIComponent(step.at === 'cases' ? caseId : number);
      await say(told, `/${step.at}/${key}/${step.act.split('.')[1]}`, step.as, step.body, performed);
    } else {
      const { openTasks } = await until(caller, caseId, `${step.as} in ${course.name} ${n}`, (view) =>
        isAsked(view, step),
      );
      const task = encodeURIComponent(openTasks.find((one) => owes(one, step))?.id ?? '');
      await say(told, `/tasks/${task}/answer`, step.as, { answer: bodyOf(step.answer, n) }, receipt);
    }
  };
  for (const [index, step] of course.steps.entries()) {
    const told = String(index + 1);
    if ('atOnce' in step) await Promise.all(step.atOnce.map((one, i) => perform(one, `${told}.${i}`)));
    else await perform(step, told);
  }
  await until(
    caller,
    caseId,
    `the end of ${course.name} ${n}`,
    ({ case: { state, outcome } }) => state.split('.').includes(course.rests.state) && outcome === course.rests.outcome,
  );
  return caseId;
}

type Asked = Exclude<Act, { readonly act: string }>;
const owes = (task: CaseView['tasks'][number], step: Asked): boolean =>
  task.person === step.as && task.duty === step.duty;
const isAsked = ({ openTasks }: CaseView, step: Asked): boolean => openTasks.some((task) => owes(task, step));

async function until(
  caller: Caller,
  caseId: string,
  what: string,
  holds: (view: CaseView) => boolean,
): Promise<CaseView> {
  let last: unknown;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(300)) {
    try {
      const view = await caller.read(`/cases/${encodeURIComponent(caseId)}`, caseView);
      if (holds(view)) return view;
      last = { state: view.case.state, outcome: view.case.outcome, unreachable: view.unreachable };
    } catch (error) {
      // It has begun on Temporal, and its first step is recorded a moment later.
      if (!(error instanceof Refusal) || error.kind !== 'NotFound') throw error;
      last = error.message;
    }
  }
  throw new Error(`${caseId} does not come to ${what}: ${JSON.stringify(last)}`);
}
