import type { Fields, Form } from '../../../machines/forms/form.ts';
import { type ReadForm, readForm } from '../../../machines/forms/read-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import type { Typed } from '../fields.tsx';

/** What was typed in the fields of a form, read; its faults are called as the page calls the fields. Names that the form does not have are the page's own; `own`: what its bodies have read themselves. */
export function readTyped<F extends Fields>(
  fields: F,
  typed: Typed,
  {
    under = '',
    partly = false,
    own = {},
  }: { readonly under?: string; readonly partly?: boolean; readonly own?: Form } = {},
): ReadForm<F> {
  const nested = nestedForm(typed, under);
  const known = new Set(Object.entries(fields).flatMap(([name, field]) => [name, writtenName(name, field)]));
  const form = Object.fromEntries(Object.entries(nested).filter(([name]) => known.has(name)));
  return readForm(fields, { ...form, ...own }, { partly, under: under.replace(/\.$/, '') });
}
