import { z } from 'zod';
import type { Fields } from './form.ts';
import { writtenName } from './written-name.ts';

const unit = /Ore$/;
const known = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** The names under which people write the amounts of a part with a schema of its own, at any depth: `amount` of `amountOre`. */
export function kronerNamesIn(schema: z.ZodType): ReadonlySet<string> {
  const found =
    known.get(schema) ?? new Set(amountsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
  known.set(schema, found);
  return found;
}

/** Names of properties that hold øre, as they are written in kroner. */
const amountsIn = (json: unknown): readonly string[] => {
  if (typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap(amountsIn);
  return Object.entries(json).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((name) => (unit.test(name) ? [name.replace(unit, '')] : []))
      : []),
    ...amountsIn(value),
  ]);
};

/** … and those of the amounts of a form. */
export const kronerNames = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.as === 'kroner' ? [writtenName(name, field)] : []),
    ...(field.as === 'own' ? kronerNamesIn(field.schema) : []),
    ...(field.fields === undefined ? [] : kronerNames(field.fields)),
  ]);
