import type { CaseForm } from '../forms/case-form.ts';
import { optional, region, system } from '../forms/field.ts';
import { type Fields, type Form, group } from '../forms/form.ts';
import { type KindName, kindOf } from './kinds.ts';
import type { MatterView } from './view.ts';

/** The form of the matter's kind, with what the case knows already. */
export function matterFormOf({ kind, form }: Pick<MatterView, 'kind' | 'form'>): CaseForm {
  const { fields, validate } = kindOf(kind);
  return {
    fields: { form: group('Sagen', 'The matter', fields) },
    values: { form },
    validate: (answer) => {
      const odd = isForm(answer['form']) ? validate?.(answer['form']) : undefined;
      return odd === undefined ? [] : [{ ...odd, field: `form.${odd.field}` }];
    },
  };
}

const isForm = (form: unknown): form is Form => typeof form === 'object' && form !== null && !Array.isArray(form);

/** What a matter of the kind is raised by, with what stands in it beforehand; where whoever has the first step fills in the form, nothing of it must be filled in yet. */
export function startFormOf(kind: KindName, begun: Form): CaseForm {
  const { system: ofSystem, region: inRegion, asks, fields } = kindOf(kind);
  const whole = matterFormOf({ kind, form: begun as MatterView['form'] });
  return {
    ...whole,
    fields: {
      ...(ofSystem === 'required' ? { system: system('System', 'System') } : {}),
      ...(inRegion === undefined ? {} : { region: region('Region', 'Region') }),
      ...(asks === true ? { form: group('Sagen', 'The matter', leftOut(fields)) } : whole.fields),
    },
    without: [...(ofSystem === 'none' ? ['system'] : []), ...(inRegion === undefined ? ['region'] : [])],
    ...(asks === true
      ? {
          validate: () => [],
          notes: {
            form: [
              'Formularen udfyldes af den, der har første trin. Det, du skriver her, står der allerede.',
              'Whoever has the first step fills in the form. What you write here is there already.',
            ],
          },
        }
      : {}),
  };
}

/** The same fields, each of which may be left out. */
const leftOut = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, optional(field)]));
