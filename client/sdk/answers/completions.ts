import { type DutyName, isDuty } from '../../../machines/duties.ts';
import { matterDuties } from '../../../machines/matter/duties.ts';
import { checkYearAnswer } from '../budget-year/answer-checks.ts';
import { checkDecision } from '../escalation/checks.ts';
import { checkMatterAnswer } from '../matter/check-answer.ts';
import { checkProjectStatus } from '../meeting/check-project-status.ts';
import { onItsTemplate } from '../report-template.ts';
import { completeRequest, decideByRegion, recommendRequest } from './change-request.ts';
import { withWhoTookPart } from './fsg.ts';
import type { AnswerCompletion, AnswerCompletions, AnswerToTask } from './completion.ts';
import type { Answer } from '../../../machines/duties/answer.ts';

/** Held against the case of its budget year as it stands, and written on the template in force. */
const ofTheYear: AnswerCompletion = async ({ deps, task, row, policy, answer }) => {
  await checkYearAnswer(deps.store, { duty: task.duty, answer, row, policy, now: deps.now() });
  return onItsTemplate(deps.store, task.duty, row, answer);
};

const completions: AnswerCompletions = {
  'complete-request': completeRequest,
  'region-decision': decideByRegion,
  'fsg-decision': recommendRequest,
  'budget-recommendation': withWhoTookPart,
  'budget-draft': ofTheYear,
  'budget-adjustment': ofTheYear,
  'rsi-decision-recording': ofTheYear,
  'quarterly-report': ofTheYear,
  accounts: ofTheYear,
  'frame-accounts': ofTheYear,
  'escalation-decision': ({ deps, row, answer }) => checkDecision(deps.store, answer, row, deps.now()),
  'project-status': async ({ deps, task, row, answer }) => {
    checkProjectStatus(row, answer);
    return onItsTemplate(deps.store, task.duty, row, answer);
  },
  ...Object.fromEntries((Object.keys(matterDuties) as DutyName[]).map((duty) => [duty, checkMatterAnswer])),
};

/** The answer as it is sent to its case: most duties have nothing beside their fields. */
export async function completeAnswer(answered: AnswerToTask): Promise<Answer> {
  const { duty } = answered.task;
  const complete = isDuty(duty) ? completions[duty] : undefined;
  return complete === undefined ? answered.answer : complete(answered);
}
