import { budgetAnswers } from '../../machines/annual-budget/answers.ts';
import { answers as changeRequestAnswers } from '../../machines/change-request/answers.ts';
import { escalationAnswers } from '../../machines/escalation/answers.ts';
import { followUpAnswers } from '../../machines/financial-follow-up/answers.ts';
import { frameAnswers } from '../../machines/frame/answers.ts';
import { meetingAnswers } from '../../machines/meeting/answers.ts';
import { projectReportAnswers } from '../../machines/project-report/answers.ts';
import { matterAnswers } from '../../machines/matter/answers.ts';
import { quarterlyAnswers } from '../../machines/quarterly-report/answers.ts';
import { statusReportAnswers } from '../../machines/status-report/answers.ts';

/** What can be answered to each duty that has fields of its own, of every lifecycle. */
export const answers = {
  ...changeRequestAnswers,
  ...budgetAnswers,
  ...quarterlyAnswers,
  ...followUpAnswers,
  ...frameAnswers,
  ...matterAnswers,
  ...escalationAnswers,
  ...statusReportAnswers,
  ...meetingAnswers,
  ...projectReportAnswers,
} as const;
export type AnswerableDuty = keyof typeof answers;
