import type { Form } from '../../../machines/forms/form.ts';
import { defined } from '../../../machines/governance/defined.ts';
import { isCase } from '../../../store/rows.ts';
import type { AnswerCompletion } from '../answers/completion.ts';
import { checkedForm } from './check-form.ts';

/** The form that is submitted for a matter, read and checked whole; what the case knows already need not be written again. Throws `BadInput`. */
export const checkMatterAnswer: AnswerCompletion = async ({ deps, row, answer }) => {
  if (answer.choice !== 'submit' || !isCase(row, 'matter')) return answer;
  const { kind, form, region } = row.view;
  return {
    ...answer,
    form: await checkedForm(
      deps,
      kind,
      { ...form, ...(answer['form'] as Form) },
      defined({ system: row.system, region }),
    ),
  };
};
