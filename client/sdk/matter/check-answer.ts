import { defined } from '../../../machines/governance/defined.ts';
import { isCase } from '../../../store/rows.ts';
import type { AnswerCompletion } from '../answers/completion.ts';
import { kindOf } from '../../../machines/matter/kinds.ts';
import { badInput } from '../failures.ts';
import { checkedForm } from './check-form.ts';
import { submittedForm } from '../../../machines/matter/duties.ts';

/** The form that is submitted for a matter, read and checked whole; what the case knows already need not be written again. Throws `BadInput`. */
export const checkMatterAnswer: AnswerCompletion = async ({ deps, row, answer }) => {
  const submitted = submittedForm(answer);
  if (submitted === undefined || !isCase(row, 'matter')) return answer;
  const { kind, form, region } = row.view;
  const checked = await checkedForm(deps, kind, { ...form, ...submitted }, defined({ system: row.system, region }));
  const fault = kindOf(kind).agrees?.(checked, form);
  if (fault !== undefined) throw badInput(fault.da, fault.en, `form.${fault.field}`);
  return { ...answer, form: checked };
};
