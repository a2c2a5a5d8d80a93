import type { Act } from '../../../../machines/acts/act.ts';
import type { Fields } from '../../../../machines/forms/form.ts';
import { writtenName } from '../../../../machines/forms/written-name.ts';
import type { Failure } from '../../../sdk/failures.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { rowsTyped } from '../../forms/rows-typed.ts';

/**
 * A command's faults at the fields that the act's page has: `linked.0` at `linked`; what has no field stands at who acts. `placeOf`: where a page with bodies of
 * its own has them.
 */
export const faultsOnPage = (
  error: Failure,
  { fields }: Act,
  typed: Typed,
  placeOf: (field: string) => string | undefined,
): FieldFault[] => {
  const onPage = new Set(namesOf(fields));
  return error.faults.map(({ field = 'person', da, en }) => ({
    field: placeOf(field) ?? nearest(asTyped(field, fields, typed), onPage) ?? 'person',
    da,
    en,
  }));
};

/** Rows that were left empty are none of the command's: its first row may be the page's second. */
function asTyped(field: string, fields: Fields, typed: Typed): string {
  const [name = '', row, ...rest] = field.split('.');
  if (row === undefined || fields[name]?.as !== 'rows') return field;
  const filled = rowsTyped(typed, name).filter((one) =>
    Object.entries(typed).some(([key, value]) => key.startsWith(`${name}.${one}.`) && value.trim() !== ''),
  );
  return [name, filled[Number(row)] ?? row, ...rest].join('.');
}

/** The field itself, or the narrowest of those around it that the page has. */
function nearest(field: string, onPage: ReadonlySet<string>): string | undefined {
  const path = field.split('.');
  return path
    .map((_, index) => path.slice(0, path.length - index).join('.'))
    .find((name) => onPage.has(name.replaceAll(/\.\d+(?=\.|$)/g, '.*')));
}

/** Names of the fields of a page, a row's whatever the row: `followUps`, `followUps.*`, `followUps.*.due`. */
const namesOf = (fields: Fields, under = ''): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]): readonly string[] => {
    const path = `${under}${writtenName(name, field)}`;
    if (field.fields === undefined) return [path];
    return [path, ...namesOf(field.fields, `${path}.${field.as === 'rows' ? '*.' : ''}`)];
  });
