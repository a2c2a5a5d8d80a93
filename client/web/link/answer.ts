import { dutyDeclarations, type DutyName, dutyNamed } from '../../../machines/duties.ts';
import { type Answer, answerFields, fieldsOfDuty, readAnswer } from '../../../machines/duties/read-answer.ts';
import { type CaseForm, fieldsOnPage } from '../../../machines/forms/case-form.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import { readForm } from '../../../machines/forms/read-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { faultsAtFields } from '../forms/place-faults.ts';

/** An answer ready to be sent, as its duty takes it; for a vote `{choice, comment}`. */
export type TypedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

type WrittenFault = Parameters<typeof faultsAtFields>[2][number];

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
  const shown = fieldsOnPage(declared, ofCase);
  const parts = Object.fromEntries(Object.entries(shown).filter(([name]) => declared[name]?.as === 'own'));
  const others = Object.fromEntries(
    Object.entries(shown).filter(
      ([name]) => parts[name] === undefined && !(name === 'comment' && isBlank(typed[name])),
    ),
  );
  const written = nestedForm(typed);
  const ofParts = readForm(parts, pick(written, parts));
  const read = readAnswer(declaration, { choice, ...pick(written, others), ...ofParts.form }, allowed);
  const faultyParts = new Set(ofParts.ok ? [] : ofParts.faults.map(({ field }) => topOf(field)));
  // What is wrong in a part as it was typed, is not said again by its schema.
  const rest = read.ok ? [] : read.faults.filter(({ field }) => !faultyParts.has(topOf(field)));
  const isPart = ({ field }: WrittenFault) => parts[topOf(field ?? '')] !== undefined;
  const faults = [
    ...faultsOnAnswer(duty, typed, ofCase, ofParts.ok ? [] : ofParts.faults, true),
    ...faultsOnAnswer(duty, typed, ofCase, rest.filter(isPart)),
    ...rest.filter((fault) => !isPart(fault)),
    ...faultsOnAnswer(duty, typed, ofCase, read.ok ? (ofCase.validate?.(read.answer) ?? []) : []),
  ];
  return read.ok && faults.length === 0 ? read : { ok: false, faults };
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const topOf = (path: string): string => path.split('.')[0] ?? '';

/** What was written in the fields, by either of their names. */
const pick = (written: Readonly<Record<string, unknown>>, fields: Fields) => {
  const names = new Set(Object.entries(fields).flatMap(([name, field]) => [name, writtenName(name, field)]));
  return Object.fromEntries(Object.entries(written).filter(([name]) => names.has(name)));
};

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
