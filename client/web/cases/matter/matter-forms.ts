import { type MatterDuty, matterDuties } from '../../../../machines/matter/duties.ts';
import { readForm, writtenForm } from '../../../../machines/matter/read-form.ts';
import { type CaseRow, viewOf } from '../../../../store/rows.ts';
import type { Typed } from '../../fields.tsx';
import { asTyped, formName, typedForm } from './matter-fields.tsx';
import type { ChoiceText, DutyForm } from '../duty-form.ts';
import type { LongRead } from '../../link/form-names.ts';

const submit: ChoiceText = {
  value: 'submit',
  label: ['Indsend', 'Submit'],
  leads: ['Sagen går videre med det, du har skrevet herunder.', 'The matter goes on with what you wrote below.'],
};
const withdraw: ChoiceText = {
  value: 'withdraw',
  label: ['Træk sagen tilbage', 'Take the matter back'],
  leads: ['Sagen slutter. Skriv hvorfor.', 'The matter ends. Say why.'],
};
const back: ChoiceText = {
  value: 'return',
  label: ['Hjemvis', 'Return'],
  leads: ['Sagen går ét trin tilbage. Skriv hvad der mangler.', 'The matter goes one step back. Say what is missing.'],
};
const refuse: ChoiceText = {
  value: 'refuse',
  label: ['Sig nej', 'Say no'],
  leads: [
    'Sagen slutter her. Skriv begrundelsen; parterne får den.',
    'The matter ends here. Give the reason; the parties get it.',
  ],
};
const recommend: ChoiceText = {
  value: 'recommend',
  label: ['Indstil', 'Recommend'],
  leads: ['Sagen går videre til det næste trin.', 'The matter goes on to its next step.'],
};
const approve: ChoiceText = {
  value: 'approve',
  label: ['Godkend', 'Approve'],
  leads: ['Sagen går videre, eller den er vedtaget.', 'The matter goes on, or it is adopted.'],
};

const texts: Readonly<Record<string, ChoiceText>> = { submit, withdraw, return: back, refuse, recommend, approve };
const questions = {
  submit: ['Sagen', 'The matter'],
  recommend: ['Din indstilling', 'Your recommendation'],
  approve: ['Din afgørelse', 'Your decision'],
} as const;

/** The duties of a matter as their pages word them: by what can be answered. */
export const matterForms = Object.fromEntries(
  Object.entries(matterDuties).map(([duty, { choices }]) => [
    duty,
    {
      question: questions[choices[0]],
      choices: choices.map((choice) => texts[choice] ?? { value: choice, label: [choice, choice], leads: ['', ''] }),
    },
  ]),
) as unknown as Readonly<Record<MatterDuty, DutyForm>>;

/** Whether the duty fills in the form of its kind. */
export const fillsIn = (duty: string): boolean =>
  Object.hasOwn(matterDuties, duty) &&
  (matterDuties[duty as MatterDuty].choices as readonly string[]).includes('submit');

/** The form as it was typed, read like every form of its kind. */
export function readMatter(choice: string, typed: Typed, row: CaseRow): LongRead {
  const kept = viewOf(row, 'matter');
  if (choice !== 'submit' || kept === undefined) return { fields: {}, typed, faults: [] };
  const read = readForm(kept.kind, typedForm(typed));
  return read.ok
    ? { fields: { form: read.form }, typed, faults: [] }
    : { fields: {}, typed, faults: read.faults.map(({ field, da, en }) => ({ field: formName(field), da, en })) };
}

/** What the case knows already. */
export const matterPrefilled = (row: CaseRow): Typed => {
  const kept = viewOf(row, 'matter');
  return kept === undefined ? {} : asTyped(writtenForm(kept.kind, kept.form));
};
