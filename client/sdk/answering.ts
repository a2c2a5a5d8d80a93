import { assignmentEvents } from '../../machines/assignment/events.ts';
import { ballotEvents } from '../../machines/ballot/events.ts';
import { dutyNamed } from '../../machines/duties.ts';
import type { Answer } from '../../machines/duties/read-answer.ts';
import { completeAnswer } from './answers/completions.ts';
import { readAnswerOrRefuse } from './answers/read-answer-or-refuse.ts';
import { voteAnswers } from '../../machines/governance/effects.ts';
import type { CaseRow, TaskRow } from '../../store/rows.ts';
import { z } from 'zod';
import type { CaseEvent, Receipt } from '../../workflows/messages.ts';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import { asHolder, obstacleFailures, openTask } from './open-task.ts';
import type { CommandDeps } from './deps.ts';
import { badState, notFound, parse } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { policyOf } from './policy-of.ts';
import { createRights } from './rights.ts';
import { createTaskCheck } from './task-check.ts';

const voteInput = z.strictObject({
  choice: z.enum(voteAnswers),
  comment: z.string().trim().max(4000).optional(),
  shown: z.string().max(128).optional(),
});

/** What can be said to a task: its answer, a record of it, a vote. */
export function createAnswering(
  deps: CommandDeps,
): Pick<Commands, 'answerTask' | 'recordDecision' | 'vote' | 'checkTask'> {
  const { cases, store } = deps;
  const rights = createRights(deps);
  const check = createTaskCheck(deps);

  const send = (task: TaskRow, event: CaseEvent, updateId: string): Promise<Receipt> =>
    cases.send(task.caseId, { to: task.actor, visit: task.visit, event }, updateId);

  /** The answer as its duty takes it, held against what the register, the store and the case know. */
  async function answerTo(task: TaskRow, row: CaseRow, written: unknown): Promise<Answer> {
    const duty = dutyNamed(task.duty);
    if (duty === undefined || task.duty === 'sys-vote' || Object.keys(duty.choices).length === 0)
      throw badState(
        `Opgaven «${task.duty}» besvares ved en handling på sagen: stem, åbn skriftlig behandling, registrér SYS’ afgørelse, eller genoptag.`,
        `The duty "${task.duty}" is answered by an act on the case: vote, open a written procedure, record SYS's decision, or reconsider.`,
      );
    const answer = readAnswerOrRefuse(duty, written, task.choices);
    return completeAnswer({ deps, task, row, policy: await policyOf(deps, row), answer });
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
        const event = parse(assignmentEvents.answer, { type: 'answer', by: asHolder(by, task), answer: completed });
        return send(task, event, opts.updateId ?? `answer/${task.id}/${fingerprint(completed)}`);
      }),

    recordDecision: (by, taskId, answer, opts = {}) =>
      withFailures(async () => {
        const task = await store.task(taskId);
        const row = task === undefined ? undefined : await store.case(task.caseId);
        if (task === undefined || row === undefined)
          throw notFound(`Opgaven ${taskId} findes ikke.`, `There is no task ${taskId}.`);
        const actor = await rights.require(by, ['fsa', 'fsaStaff', 'secretariat'], row, [
          'registrere afgørelsen',
          'record the decision',
        ]);
        if (dutyNamed(task.duty)?.recordable !== true) {
          throw badState(
            `Opgaven «${task.duty}» besvares af den, der har den; den kan ikke registreres for andre.`,
            `The duty "${task.duty}" is answered by its owner; it cannot be recorded for others.`,
          );
        }
        const { obstacle, da = '', en = '' } = await check(task.person, taskId, opts.expectCaseVersion);
        if (obstacle !== undefined) throw obstacleFailures[obstacle](da, en);
        const completed = await answerTo(task, row, answer);
        const event = parse(assignmentEvents.record, { type: 'record', by: actor, answer: completed });
        return send(task, event, opts.updateId ?? `record/${task.id}/${fingerprint(completed)}`);
      }),

    vote: (by, taskId, vote, opts = {}) =>
      withFailures(async () => {
        const { task } = await openTask(deps, by.person, taskId, opts);
        if (task.duty !== 'sys-vote') {
          throw badState(
            `Opgaven «${task.duty}» er ikke en afstemning; besvar den.`,
            `The duty "${task.duty}" is not a vote; answer it.`,
          );
        }
        const input = parse(voteInput, vote);
        const actor = asHolder(by, task);
        const seat = {
          by: actor,
          region: task.region ?? task.role,
          ...(input.comment ? { comment: input.comment } : {}),
        };
        if (input.choice === 'meeting') {
          return send(
            task,
            parse(ballotEvents.demandMeeting, { type: 'demandMeeting', ...seat }),
            opts.updateId ?? `meeting/${task.id}`,
          );
        }
        if (input.choice === 'recuse')
          return send(
            task,
            parse(ballotEvents.recuse, { type: 'recuse', ...seat }),
            opts.updateId ?? `recuse/${task.id}`,
          );
        const event = parse(ballotEvents.vote, {
          type: 'vote',
          ...seat,
          choice: input.choice,
          ...(input.shown === undefined ? {} : { shown: input.shown }),
        });
        return send(task, event, opts.updateId ?? (await voteId(task, seat.region, input)));
      }),
  };

  /** The n-th vote of a region: a double click repeats the id of the vote that stands, a change back to an earlier vote gets its own. */
  async function voteId(task: TaskRow, region: string, input: z.infer<typeof voteInput>): Promise<string> {
    const cast = (await store.votes(`${task.caseId}#${task.actor}.${task.visit}`)).filter(
      (vote) => vote.region === region,
    );
    const last = cast.find((vote) => vote.current);
    const same =
      last !== undefined &&
      last.choice === input.choice &&
      (last.comment ?? '') === (input.comment ?? '') &&
      last.by.person === task.person;
    return `vote/${task.id}/${cast.length - (same ? 1 : 0)}/${fingerprint({ choice: input.choice, comment: input.comment ?? '' })}`;
  }
}
