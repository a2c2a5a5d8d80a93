import { z } from 'zod';
import { voteAnswers } from '../../../machines/governance/effects.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { TaskRow } from '../../../store/rows.ts';
import type { Commands } from '../../sdk/commands.ts';
import type { PageState } from './form-state.ts';

/** Sends a confirmed answer, or vote, to exactly what was shown; a case that has changed since refuses it. */
export function sendAnswer(
  commands: Pick<Commands, 'answerTask' | 'vote'>,
  by: By,
  { id, duty }: Pick<TaskRow, 'id' | 'duty'>,
  answer: { readonly choice: string; readonly comment?: string },
  { shown, version }: Pick<PageState, 'shown' | 'version'>,
) {
  const seen = { expectCaseVersion: version };
  if (duty !== 'sys-vote') return commands.answerTask(by, id, answer, seen);
  const choice = z.enum(voteAnswers).parse(answer.choice);
  const { comment } = answer;
  return commands.vote(by, id, { choice, shown, ...(comment === undefined ? {} : { comment }) }, seen);
}
