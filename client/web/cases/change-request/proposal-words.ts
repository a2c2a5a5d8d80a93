import { proposalFields } from '../../../../machines/change-request/proposal.ts';
import type { Field } from '../../../../machines/forms/field.ts';
import { isForm } from '../../../../machines/forms/written-rows.ts';
import { inWords } from '../../../../machines/forms/in-words.ts';
import { type Lang, translate } from '../../language.ts';

const fields: Readonly<Record<string, Field>> = proposalFields;

/** The name of a field of the proposal in the reader's language. */
export const proposalName = (field: string, lang: Lang): string => fields[field]?.[lang] ?? field;

/** A proposal's value in words: money as kroner, yes and no, the parts of a business case one under the other. */
export function valueInWords(field: string, value: unknown, lang: Lang): string {
  const declared = fields[field];
  if (value === undefined || value === null || value === '') return translate(lang)('(intet)', '(nothing)');
  if (declared?.fields === undefined || !isForm(value))
    return (declared === undefined ? undefined : inWords(declared, value, lang)) ?? String(value);
  return Object.entries(declared.fields)
    .flatMap(([part, { da, en }]) => {
      const text = value[part];
      return text === undefined ? [] : [`${translate(lang)(da, en)}: ${String(text)}`];
    })
    .join('\n\n');
}
