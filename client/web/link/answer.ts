import { dutyDeclarations, type DutyName, dutyNamed } from '../../../machines/duties.ts';
import { answerFields, fieldsOfDuty, readAnswer } from '../../../machines/duties/read-answer.ts';
import { type CaseForm, fieldsOnPage } from '../../../machines/forms/case-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { faultsAtFields, type WrittenFault } from '../forms/place-faults.ts';
import { inOrderOf, pick, readParts } from '../forms/read-typed.ts';
import type { Answer } from '../../../machines/duties/answer.ts';

/** An answer ready to be sent, as its duty takes it; for a vote `{choice, comment}`. */
export type TypedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/**
 * Reads what was typed as an answer to the duty. Only the fields of the chosen answer are read; every fault names its field and the remedy.
 * `allowed`: the choices that the task offers.
 */
export function readTypedAnswer(
  duty: DutyName,
  typed: Typed,
  allowed: readonly string[],
  ofCase: CaseForm,
): TypedAnswer {
  const declaration = dutyDeclarations[duty];
  const choice = (typed['choice'] ?? '').trim();
  if (!allowed.includes(choice))
    return {
      ok: false,
      faults: [{ field: 'choice', da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' }],
    };
  const declared = answerFields(declaration, choice);
  const { form, faults: ofParts, has, isFaulty } = readParts(declared, typed, ofCase);
  const others = Object.fromEntries(
    Object.entries(fieldsOnPage(declared, ofCase)).filter(
      ([name]) => !has(name) && !(name === 'comment' && (typed[name] ?? '').trim() === ''),
    ),
  );
  const read = readAnswer(declaration, { choice, ...pick(nestedForm(typed), others), ...form }, allowed);
  const rest = read.ok ? [] : read.faults.filter(({ field }) => !isFaulty(field));
  const faults = inOrderOf(declared, [
    ...faultsOnAnswer(duty, typed, ofCase, ofParts, true),
    ...faultsOnAnswer(
      duty,
      typed,
      ofCase,
      rest.filter(({ field }) => has(field)),
    ),
    ...rest.filter(({ field }) => !has(field)),
    ...faultsOnAnswer(duty, typed, ofCase, read.ok ? (ofCase.validate?.(read.answer) ?? []) : []),
  ]);
  return read.ok && faults.length === 0 ? read : { ok: false, faults };
}

/** Faults of an answer at the fields of its form; `asTyped`: their rows are counted as on the page. */
export const faultsOnAnswer = (
  duty: DutyName,
  typed: Typed,
  ofCase: CaseForm,
  faults: readonly WrittenFault[],
  asTyped = false,
): readonly FieldFault[] =>
  faultsAtFields(fieldsOnPage(fieldsOfDuty(dutyDeclarations[duty]), ofCase), typed, faults, {
    ofCase,
    asTyped,
    elsewhere: (field = 'choice') => field,
  });

/** Whether the form is long: it has a part with a schema of its own, such as a budget. */
export const isLong = (duty: string): boolean => {
  const declaration = dutyNamed(duty);
  return declaration !== undefined && Object.values(fieldsOfDuty(declaration)).some(({ as }) => as === 'own');
};
