import { type CaseForm, fieldsOnPage } from '../../../machines/forms/case-form.ts';
import type { Fields, Form, FormOf } from '../../../machines/forms/form.ts';
import type { FormFault } from '../../../machines/forms/read-form.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { faultsAtFields } from './place-faults.ts';
import { inOrderOf, readParts, readTyped } from './read-typed.ts';

type ReadOnPage<F extends Fields> =
  | { readonly ok: true; readonly form: FormOf<F> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** What was typed on the page of a case, as the form that is declared takes it. `own`: what bodies of the page's own have read. */
export function readOnPage<F extends Fields>(fields: F, typed: Typed, ofCase: CaseForm, own: Form = {}): ReadOnPage<F> {
  const { parts, form, faults, has, isFaulty } = readParts(fields, typed, ofCase);
  const unread = Object.fromEntries(Object.keys(parts).map((name) => [name, undefined]));
  const read = readTyped(fields, typed, { own: { ...unread, ...form, ...own } });
  const rest = read.ok ? [] : read.faults.filter(({ field }) => !isFaulty(field));
  const placed = (some: readonly FormFault[], asTyped: boolean) =>
    faultsAtFields(fieldsOnPage(fields, ofCase), typed, some, { ofCase, asTyped, elsewhere: (field = '') => field });
  const all = inOrderOf(fields, [
    ...placed(faults, true),
    ...placed(
      rest.filter(({ field }) => has(field)),
      false,
    ),
    ...rest.filter(({ field }) => !has(field)),
  ]);
  const odd = read.ok && all.length === 0 ? placed(ofCase.validate?.(read.form) ?? [], false) : [];
  return read.ok && all.length + odd.length === 0 ? read : { ok: false, faults: [...all, ...odd] };
}
