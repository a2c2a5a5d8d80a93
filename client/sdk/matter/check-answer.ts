import type { Form } from '../../../machines/forms/form.ts';
import { matterDuties } from '../../../machines/matter/duties.ts';
import { type CaseRow, type TaskRow, isCase } from '../../../store/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { checkedForm } from './check-form.ts';

type Sentence = Record<string, unknown> & { choice: string };

/** The form that is submitted for a matter, read and checked whole; what the case knows already need not be written again. Throws `BadInput`. */
export async function checkMatterAnswer(
  deps: Pick<CommandDeps, 'store' | 'now'>,
  { duty }: Pick<TaskRow, 'duty'>,
  row: CaseRow,
  said: Sentence,
): Promise<Sentence> {
  if (!Object.hasOwn(matterDuties, duty) || said.choice !== 'submit' || !isCase(row, 'matter')) return said;
  const { kind, form } = row.view;
  return {
    ...said,
    form: await checkedForm(
      deps,
      kind,
      { ...form, ...(said['form'] as Form) },
      row.system === undefined ? {} : { system: row.system },
    ),
  };
}
