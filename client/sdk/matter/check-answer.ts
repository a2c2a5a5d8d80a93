import type { Form } from '../../../machines/forms/form.ts';
import { isKind } from '../../../machines/matter/kinds.ts';
import { matterDuties } from '../../../machines/matter/duties.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
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
  const { kind, form = {} } = row.view as { readonly kind?: unknown; readonly form?: Form };
  if (!Object.hasOwn(matterDuties, duty) || said.choice !== 'submit' || !isKind(kind)) return said;
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
