import { dutyDeclarations, type DutyName, dutyNamed } from '../../../machines/duties.ts';
import { type Answer, answerFields, fieldsOfDuty, readAnswer } from '../../../machines/duties/read-answer.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { formFieldOf } from './form-names.ts';
import { readOwnFields } from './read-own-fields.ts';

/** An answer ready to be sent, as its duty takes it; for a vote `{choice, comment}`. `typed`: the form as it shows again. */
export type TypedAnswer =
  | { readonly ok: true; readonly answer: Answer; readonly typed: Typed }
  | { readonly ok: false; readonly faults: readonly FieldFault[]; readonly typed: Typed };

/**
 * Reads what was typed as an answer to the duty. Only the fields of the chosen answer are read; every fault names its field and the remedy.
 * `allowed`: the choices that the task offers.
 */
export function readTypedAnswer(duty: DutyName, typed: Typed, allowed: readonly string[], row: CaseRow): TypedAnswer {
  const declaration = dutyDeclarations[duty];
  const choice = (typed['choice'] ?? '').trim();
  const own = readOwnFields(duty, choice, typed, row);
  if (!allowed.includes(choice))
    return {
      ok: false,
      faults: [{ field: 'choice', da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' }],
      typed: own.typed,
    };
  const fields = Object.entries(answerFields(declaration, choice));
  const parts = new Set(fields.flatMap(([name, { as }]) => (as === 'own' ? [name] : [])));
  const names = new Set(fields.flatMap(([name, field]) => (parts.has(name) ? [] : [name, writtenName(name, field)])));
  if ((typed['comment'] ?? '').trim() !== '') names.add('comment');
  const written = Object.entries(nestedForm(typed)).filter(([name]) => names.has(name));
  const read = readAnswer(declaration, { choice, ...Object.fromEntries(written), ...own.fields }, allowed);
  // What the body of a part has found wrong is not said again by its schema.
  const ofForm = read.ok
    ? []
    : read.faults.filter(({ field }) => own.faults.length === 0 || !parts.has(field.split('.')[0] ?? ''));
  const faults = [...ofForm.map((fault) => ({ ...fault, field: pageField(fault.field, own.typed) })), ...own.faults];
  return read.ok && faults.length === 0
    ? { ok: true, answer: read.answer, typed: own.typed }
    : { ok: false, faults, typed: own.typed };
}

const pageField = (field: string, typed: Typed): string => formFieldOf(field, typed) ?? field;

/** Whether the form is long: it has a part with a body of its own, such as a budget. */
export const isLong = (duty: string): boolean => {
  const declaration = dutyNamed(duty);
  return declaration !== undefined && Object.values(fieldsOfDuty(declaration)).some(({ as }) => as === 'own');
};
