import type { z } from 'zod';
import { kronerNamesIn } from '../../../machines/forms/kroner-names.ts';
import { parseKroner } from '../../../machines/governance/money.ts';
import { badInput } from '../failures.ts';

function oreOf(text: string, field: string): number {
  // Adjustments between the readings may be negative; nothing else that has a sign passes its schema.
  const minus = /^\s*[-−–]\s*(?=\d)/.exec(text);
  const read = parseKroner(minus === null ? text : text.slice(minus[0].length));
  if (!read.ok) throw badInput(read.da, read.en, field);
  return minus === null || read.ore === 0 ? read.ore : -read.ore;
}

/**
 * What is written of a part with this schema, with every amount in øre: `amount: "1.200.000"` becomes `amountOre: 120000000`, at any depth. Throws `BadInput` naming the field for
 * an amount that is no text, unreadable, or given twice.
 */
export const toOre = (value: unknown, schema: z.ZodType, path = ''): unknown =>
  inOre(value, kronerNamesIn(schema), path);

function inOre(value: unknown, kroner: ReadonlySet<string>, path: string): unknown {
  if (Array.isArray(value)) return value.map((one, index) => inOre(one, kroner, join(path, String(index))));
  if (value === null || typeof value !== 'object') return value;
  const written = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(written).map(([name, inner]): [string, unknown] => {
      const field = join(path, name);
      if (!kroner.has(name)) return [name, inOre(inner, kroner, field)];
      const ore = `${name}Ore`;
      if (Object.hasOwn(written, ore)) {
        throw badInput(
          `Angiv beløbet én gang: ${name} i kroner eller ${ore} i øre.`,
          `Give the amount once: ${name} in kroner or ${ore} in øre.`,
          field,
        );
      }
      if (typeof inner !== 'string') {
        throw badInput(
          `Skriv beløbet som tekst i kroner, fx ${name}: "900.000,00"; som tal ville 900.000 blive læst som 900.`,
          `Write the amount as text in kroner, e.g. ${name}: "900.000,00"; as a number, 900.000 would be read as 900.`,
          field,
        );
      }
      return [ore, oreOf(inner, field)];
    }),
  );
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
