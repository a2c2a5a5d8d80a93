import type { Failure } from '../../sdk/failures.ts';
import { inFormWords } from '../field-names.ts';
import type { FieldFault } from '../fields.tsx';

/** Names of fields in commands whose form field is called something else. */
const formFields: Readonly<Record<string, string>> = {
  amountOre: 'amount',
  runningCostOre: 'runningCost',
  businessCase: 'purpose',
  businessDays: 'days',
};

/** A command's faults at the fields of a form, in the form's own words; `fallback` is the field of faults that have none. */
export function faultsOf(error: Failure, fallback: string): FieldFault[] {
  return error.faults.map((fault) => {
    const last = fault.field?.split('.').at(-1) ?? fallback;
    return { field: formFields[last] ?? last, ...inFormWords(fault) };
  });
}

export const nobodyActs = (field: string): FieldFault => ({
  field,
  da: 'Vælg, hvem der handler.',
  en: 'Choose who acts.',
});
