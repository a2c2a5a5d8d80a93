import type { CaseForm } from '../forms/case-form.ts';
import { group } from '../forms/form.ts';
import { kindOf } from './kinds.ts';
import type { MatterView } from './view.ts';

/** The form of the matter's kind, with what the case knows already. */
export function matterFormOf({ kind, form }: MatterView): CaseForm {
  const { fields, validate } = kindOf(kind);
  return {
    fields: { form: group('Sagen', 'The matter', fields) },
    values: { form },
    validate: (answer) => {
      const read = fieldsOfAnswer(answer['form']);
      const odd = read === undefined ? undefined : validate?.(read);
      return odd === undefined ? [] : [{ ...odd, field: `form.${odd.field}` }];
    },
  };
}

const fieldsOfAnswer = (form: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof form === 'object' && form !== null && !Array.isArray(form) ? { ...form } : undefined;
