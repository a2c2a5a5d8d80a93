import { formatKroner } from '../governance/money.ts';
import type { Field } from './field.ts';
import type { Fields, Form } from './form.ts';
import { typedInstant } from './local-instant.ts';
import { writtenName } from './written-name.ts';
import { absent } from './written-rows.ts';

/** A form as text by dotted names, as a page shows it again; `read-form.ts` reads the same back. */
export function writeForm(fields: Fields, form: Form, under = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = form[name];
      if (absent(value)) return [];
      const path = `${under}${writtenName(name, field)}`;
      if (field.fields !== undefined && field.as === 'rows' && Array.isArray(value)) {
        const { fields: inner } = field;
        return value.flatMap((row: Form, index) => Object.entries(writeForm(inner, row, `${path}.${index}.`)));
      }
      if (field.fields !== undefined && field.as === 'group')
        return Object.entries(writeForm(field.fields, value as Form, `${path}.`));
      return [[path, written(field, value)] as const];
    }),
  );
}

function written(field: Field, value: unknown): string {
  if (field.as === 'kroner' && typeof value === 'number') return formatKroner(value).replace(/\s*kr\.$/, '');
  if (field.as === 'yesNo' || field.as === 'tick') return value === true ? 'ja' : 'nej';
  if (field.as === 'number') return String(value).replace('.', ',');
  if (field.as === 'lines' && Array.isArray(value)) return value.join('\n');
  if (field.as === 'instant') {
    const { date, time, clock } = typedInstant(String(value));
    return `${date} ${time} ${clock}`;
  }
  if (field.as === 'key' && typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([region, weight]) => `${region} ${String(weight).replace('.', ',')}`)
      .join('; ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
