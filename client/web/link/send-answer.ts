import type { By } from '../../../machines/governance/people.ts';
import type { TaskRow } from '../../../store/rows.ts';
import type { Commands } from '../../sdk/commands.ts';
import type { PageState } from './form-state.ts';

/** Sends a confirmed answer to exactly what was shown; a case that has changed since refuses it. */
export const sendAnswer = (
  commands: Pick<Commands, 'answerTask'>,
  by: By,
  { id }: Pick<TaskRow, 'id'>,
  answer: { readonly choice: string },
  { shown, version }: Pick<PageState, 'shown' | 'version'>,
) => commands.answerTask(by, id, answer, { expectCaseVersion: version, shown });
