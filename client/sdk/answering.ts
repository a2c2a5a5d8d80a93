import { assignmentEvents } from '../../machines/assignment/events.ts';
import { dutyNamed } from '../../machines/duties.ts';
import { recorders } from '../../machines/duties/recorders.ts';
import { completeAnswer } from './answers/completions.ts';
import { readAnswerOrRefuse } from './answers/read-answer-or-refuse.ts';
import { voteEvent, voteId } from './answers/vote-event.ts';
import type { CaseRow, TaskRow } from '../../store/rows.ts';
import { type CaseEvent, type Receipt, Refused } from '../../workflows/messages.ts';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import { asHolder, obstacleFailures, openTask } from './open-task.ts';
import type { CommandDeps } from './deps.ts';
import { badState, notFound, parse } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { policyOf } from './policy-of.ts';
import { createRights } from './rights.ts';
import { createTaskCheck } from './task-check.ts';
import type { Answer } from '../../machines/duties/answer.ts';

/** What can be said to a task: its answer, or a record of it. */
export function createAnswering(
  deps: CommandDeps,
): Pick<Commands, 'answerTask' | 'recordDecision' | 'checkTask' | 'receiptOf'> {
  const { cases, store } = deps;
  const rights = createRights(deps);
  const check = createTaskCheck(deps);

  const send = (task: TaskRow, event: CaseEvent, updateId: string): Promise<Receipt> =>
    cases.send(task.caseId, { to: task.actor, visit: task.visit, event }, updateId);

  /** The answer as its duty takes it, held against what the register, the store and the case know. */
  async function answerTo(task: TaskRow, row: CaseRow, written: unknown, recorded = false): Promise<Answer> {
    const duty = dutyNamed(task.duty);
    if (duty === undefined || Object.keys(duty.choices).length === 0)
      throw badState(
        `Opgaven «${task.duty}» besvares ved en handling på sagen: åbn skriftlig behandling, registrér SYS’ afgørelse, eller genoptag.`,
        `The duty "${task.duty}" is answered by an act on the case: open a written procedure, record SYS's decision, or reconsider.`,
      );
    const answer = readAnswerOrRefuse(duty, written, task.choices);
    return completeAnswer({ deps, task, row, policy: await policyOf(deps, row), answer, recorded });
  }

  return {
    checkTask: async (person, taskId, link) => {
      const found = await check(person, taskId, link?.caseVersion);
      return link !== undefined && link.person !== person && found.obstacle === undefined
        ? { ...found, obstacle: 'otherPerson' as const }
        : found;
    },

    answerTask: (by, taskId, answer, opts = {}) =>
      withFailures(async () => {
        const { task, row } = await openTask(deps, by.person, taskId, opts);
        const completed = await answerTo(task, row, answer);
        const actor = asHolder(by, task);
        if (task.duty === 'sys-vote')
          return send(
            task,
            voteEvent(task, actor, completed, opts.shown),
            opts.updateId ?? (await voteId(store, task, completed)),
          );
        const event = parse(assignmentEvents.answer, { type: 'answer', by: actor, answer: completed });
        return send(task, event, opts.updateId ?? `answer/${task.id}/${fingerprint(completed)}`);
      }),

    recordDecision: (by, taskId, answer, opts = {}) =>
      withFailures(async () => {
        const task = await store.task(taskId);
        const row = task === undefined ? undefined : await store.case(task.caseId);
        if (task === undefined || row === undefined)
          throw notFound(`Opgaven ${taskId} findes ikke.`, `There is no task ${taskId}.`);
        const actor = await rights.require(by, recorders, row, ['registrere afgørelsen', 'record the decision']);
        if (dutyNamed(task.duty)?.recordable !== true) {
          throw badState(
            `Opgaven «${task.duty}» besvares af den, der har den; den kan ikke registreres for andre.`,
            `The duty "${task.duty}" is answered by its owner; it cannot be recorded for others.`,
          );
        }
        const { obstacle, da = '', en = '' } = await check(task.person, taskId, opts.expectCaseVersion);
        if (obstacle !== undefined) throw obstacleFailures[obstacle](da, en);
        const completed = await answerTo(task, row, answer, true);
        const event = parse(assignmentEvents.record, { type: 'record', by: actor, answer: completed });
        return send(task, event, opts.updateId ?? `record/${task.id}/${fingerprint(completed)}`);
      }),

    receiptOf: (updateId) =>
      withFailures(async () => {
        const step = await store.stepOfUpdate(updateId);
        const [first] = step?.steps ?? [];
        if (step === undefined || first === undefined) return undefined;
        const { actor, visit, event } = first;
        try {
          return await cases.send(step.caseId, { event, ...(actor === '' ? {} : { to: actor, visit }) }, updateId);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          // It has ended since, or is another run that has forgotten it: what was recorded counts.
          const { seq, status, state } = step;
          return { seq, status, value: state, tags: [], accepted: true };
        }
      }),
  };
}
