import { dutyNamed } from '../../../../machines/duties.ts';
import { readForm, writtenForm } from '../../../../machines/matter/read-form.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import type { Typed } from '../../fields.tsx';
import { asTyped, formName, typedForm } from './matter-fields.tsx';
import type { LongRead } from '../../link/form-names.ts';

/** Whether the duty fills in the form of its kind. */
export const fillsIn = (duty: string): boolean => dutyNamed(duty)?.choices['submit']?.fields?.['form'] !== undefined;

/** The form as it was typed, read like every form of its kind. */
export function readMatter(choice: string, typed: Typed, row: CaseRow): LongRead {
  const view = viewOf(row, 'matter');
  if (choice !== 'submit' || view === undefined) return { fields: {}, typed, faults: [] };
  const read = readForm(view.kind, typedForm(typed));
  return read.ok
    ? { fields: { form: read.form }, typed, faults: [] }
    : { fields: {}, typed, faults: read.faults.map(({ field, da, en }) => ({ field: formName(field), da, en })) };
}

/** What the case knows already. */
export const matterPrefilled = (row: CaseRow): Typed => {
  const view = viewOf(row, 'matter');
  return view === undefined ? {} : asTyped(writtenForm(view.kind, view.form));
};
