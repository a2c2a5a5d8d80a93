import type { Field } from './field.ts';

/** What people write a field as: an amount in øre is written in kroner, without its unit: `amountOre` → `amount`. */
export const writtenName = (name: string, { as }: Pick<Field, 'as'>): string =>
  as === 'kroner' && name.endsWith('Ore') ? name.slice(0, -'Ore'.length) : name;
