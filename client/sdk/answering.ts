import { assignmentEvents } from '../../machines/assignment/events.ts';
import { ballotEvents } from '../../machines/ballot/events.ts';
import { duties } from '../../machines/duties.ts';
import { voteChoices } from '../../machines/governance/effects.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import type { CaseRow, TaskRow } from '../../store/rows.ts';
import { z } from 'zod';
import type { CaseEvent, Receipt } from '../../workflows/messages.ts';
import { answers as requestAnswers } from '../../machines/change-request/answers.ts';
import { type AnswerableDuty, answers } from './answers.ts';
import { withFailures } from './with-failures.ts';
import { checkYearAnswer } from './budget-year/answer-checks.ts';
import { checkDecision } from './escalation/checks.ts';
import { toOre } from './budget-year/kroner-fields.ts';
import { checkProjectStatus } from './meeting/check-project-status.ts';
import type { Commands } from './commands.ts';
import { asHolder, obstacleFailures, openTask } from './open-task.ts';
import type { CommandDeps } from './deps.ts';
import { badInput, badState, notFound, parse } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { policyOf } from './policy-of.ts';
import { proposalFields } from '../../machines/change-request/proposal.ts';
import type { Form } from '../../machines/forms/form.ts';
import { readOrRefuse } from './acts/read-or-refuse.ts';
import { requireBusinessCase } from './proposal-input.ts';
import { refuseTakenRank } from './ranks.ts';
import { checkMatterAnswer } from './matter/check-answer.ts';
import { onItsTemplate } from './report-template.ts';
import { createRights } from './rights.ts';
import { createTaskCheck, isDuty } from './task-check.ts';

const voteInput = z.strictObject({
  choice: z.enum([...voteChoices, 'meeting', 'recuse']),
  comment: z.string().trim().max(4000).optional(),
  shown: z.string().max(128).optional(),
});

const plainAnswer = (choices: readonly string[], commentFor: readonly string[]) =>
  z
    .strictObject({ choice: z.enum(choices), comment: z.string().trim().max(4000).optional() })
    .refine(({ choice, comment }) => !commentFor.includes(choice) || (comment ?? '') !== '', {
      path: ['comment'],
      message: 'Svaret skal begrundes. / The answer needs a reason.',
    });

const formIn = (value: unknown): Form => (typeof value === 'object' && value !== null ? { ...value } : {});

const isAnswerable = (duty: string): duty is AnswerableDuty => Object.hasOwn(answers, duty);

/** Duties whose decision the FSA or secretariat may write down for the one who confirms it. */
const recordable: readonly string[] = [
  'fsg-decision',
  'region-decision',
  'budget-recommendation',
  'matter-recommendation-fsg',
  'matter-decision-fsg',
  'matter-decision-users',
];

/** What can be said to a task: its answer, a record of it, a vote. */
export function createAnswering(
  deps: CommandDeps,
): Pick<Commands, 'answerTask' | 'recordDecision' | 'vote' | 'checkTask'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);
  const check = createTaskCheck(deps);

  const send = (task: TaskRow, event: CaseEvent, updateId: string): Promise<Receipt> =>
    cases.send(task.caseId, { to: task.actor, visit: task.visit, event }, updateId);

  /** The answer as its duty demands it; amounts in a completed proposal may be kroner as text. */
  function checked(task: TaskRow, answer: unknown, policy: Policy): Record<string, unknown> & { choice: string } {
    const given = answer !== null && typeof answer === 'object' ? { ...answer } : {};
    const { duty } = task;
    if (!isAnswerable(duty)) {
      // Duties of the small machines, e.g. the chair's `tie-break`, have choices and no fields of their own.
      if (isDuty(duty) && duty !== 'sys-vote' && task.choices.length > 0)
        return parse(plainAnswer(task.choices, duties[duty].commentFor), given);
      throw badState(
        `Opgaven «${task.duty}» besvares ved en handling på sagen: stem, åbn skriftlig behandling, registrér SYS’ afgørelse, eller genoptag.`,
        `The duty "${task.duty}" is answered by an act on the case: vote, open a written procedure, record SYS's decision, or reconsider.`,
      );
    }
    if (!('choice' in given))
      throw badInput(
        `Vælg et svar: ${task.choices.join(', ')}.`,
        `Choose an answer: ${task.choices.join(', ')}.`,
        'choice',
      );
    if (duty === 'complete-request' && 'proposal' in given) {
      const wish = readOrRefuse(proposalFields, formIn(given.proposal), 'proposal');
      requireBusinessCase(wish, policy, 'proposal');
      return { ...parse(answers[duty], { ...given, proposal: wish }) };
    }
    // A proposal has its own reading of amounts; everything else is written in kroner or øre at any depth.
    return { ...parse(answers[duty], duty in requestAnswers ? given : toOre(given)) };
  }

  /** What the case itself has to say about the answer: ranks, lines, reasons. */
  async function refuseUnfit(task: TaskRow, row: CaseRow, said: Record<string, unknown>): Promise<void> {
    if (typeof said['rank'] === 'number') await refuseTakenRank(deps, row, said['rank']);
    if (task.duty === 'project-status') checkProjectStatus(row, said);
    await checkYearAnswer(deps.store, {
      duty: task.duty,
      answer: said,
      row,
      policy: await policyOf(deps, row),
      now: now(),
    });
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
        const given = checked(task, answer, await policyOf(deps, row));
        const checkedHere = await checkMatterAnswer(deps, task, row, given);
        const said =
          task.duty === 'escalation-decision' ? await checkDecision(store, checkedHere, row, now()) : checkedHere;
        if (
          task.duty === 'complete-request' &&
          'proposal' in said &&
          (said['proposal'] as { system: string }).system !== row.system
        ) {
          throw badInput(
            'Systemet kan ikke skiftes; luk ønsket, og indgiv et nyt.',
            'The system cannot be changed; close the wish and file a new one.',
            'proposal.system',
          );
        }
        await refuseUnfit(task, row, said);
        const pinned = await onItsTemplate(store, task.duty, row, said);
        const event = parse(assignmentEvents.answer, { type: 'answer', by: asHolder(by, task), answer: pinned });
        return send(task, event, opts.updateId ?? `answer/${task.id}/${fingerprint(pinned)}`);
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
        if (!recordable.includes(task.duty)) {
          throw badState(
            `Opgaven «${task.duty}» besvares af den, der har den; den kan ikke registreres for andre.`,
            `The duty "${task.duty}" is answered by its owner; it cannot be recorded for others.`,
          );
        }
        const { obstacle, da = '', en = '' } = await check(task.person, taskId, opts.expectCaseVersion);
        if (obstacle !== undefined) throw obstacleFailures[obstacle](da, en);
        const said = checked(task, answer, await policyOf(deps, row));
        await refuseUnfit(task, row, said);
        const event = parse(assignmentEvents.record, { type: 'record', by: actor, answer: said });
        return send(task, event, opts.updateId ?? `record/${task.id}/${fingerprint(said)}`);
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
        const said = parse(voteInput, vote);
        const actor = asHolder(by, task);
        const seat = {
          by: actor,
          region: task.region ?? task.role,
          ...(said.comment ? { comment: said.comment } : {}),
        };
        if (said.choice === 'meeting') {
          return send(
            task,
            parse(ballotEvents.demandMeeting, { type: 'demandMeeting', ...seat }),
            opts.updateId ?? `meeting/${task.id}`,
          );
        }
        if (said.choice === 'recuse')
          return send(
            task,
            parse(ballotEvents.recuse, { type: 'recuse', ...seat }),
            opts.updateId ?? `recuse/${task.id}`,
          );
        const event = parse(ballotEvents.vote, {
          type: 'vote',
          ...seat,
          choice: said.choice,
          ...(said.shown === undefined ? {} : { shown: said.shown }),
        });
        return send(task, event, opts.updateId ?? (await voteId(task, seat.region, said)));
      }),
  };

  /** The n-th vote of a region: a double click repeats the id of the vote that stands, a change back to an earlier vote gets its own. */
  async function voteId(task: TaskRow, region: string, said: z.infer<typeof voteInput>): Promise<string> {
    const cast = (await store.votes(`${task.caseId}#${task.actor}.${task.visit}`)).filter(
      (vote) => vote.region === region,
    );
    const last = cast.find((vote) => vote.current);
    const same =
      last !== undefined &&
      last.choice === said.choice &&
      (last.comment ?? '') === (said.comment ?? '') &&
      last.by.person === task.person;
    return `vote/${task.id}/${cast.length - (same ? 1 : 0)}/${fingerprint({ choice: said.choice, comment: said.comment ?? '' })}`;
  }
}
