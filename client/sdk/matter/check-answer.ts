import { defined } from '../../../machines/governance/defined.ts';
import { isCase } from '../../../store/rows.ts';
import type { AnswerCompletion } from '../answers/completion.ts';
import { checkedForm } from './check-form.ts';
import { submittedForm } from '../../../machines/matter/duties.ts';

/** The form that is submitted for a matter, read and checked whole; what the case knows already need not be written again. Throws `BadInput`. */
export const checkMatterAnswer: AnswerCompletion = async ({ deps, row, answer }) => {
  const submitted = submittedForm(answer);
  if (submitted === undefined || !isCase(row, 'matter')) return answer;
  const { kind, form, region } = row.view;
  return {
    ...answer,
    form: await checkedForm(deps, kind, { ...form, ...submitted }, defined({ system: row.system, region })),
  };
};
