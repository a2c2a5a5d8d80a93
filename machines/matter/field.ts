import { z } from 'zod';

/** How a field is written and shown: one form page, one API and one CLI serve every kind of matter. */
export type FieldAs =
  | 'line'
  | 'text'
  | 'date'
  | 'number'
  | 'kroner'
  | 'choice'
  | 'yesNo'
  | 'person'
  | 'system'
  | 'systems'
  | 'region'
  | 'regions'
  | 'fsg'
  | 'userGroup'
  | 'agreement'
  | 'project'
  | 'key'
  | 'id';

/** One field of a matter's form: its words, how it is written, and what it may hold. A field whose schema takes `undefined` may be left out. */
export interface Field<T = unknown> {
  readonly da: string;
  readonly en: string;
  readonly as: FieldAs;
  readonly hint?: readonly [da: string, en: string];
  /** What can be chosen, with words. */
  readonly options?: readonly (readonly [value: string, da: string, en: string])[];
  readonly schema: z.ZodType<T>;
}

export type Fields = Readonly<Record<string, Field>>;
/** What a form of these fields holds. */
export type FormOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const id = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
    error:
      'Skriv et id med små bogstaver, tal, punktum og bindestreg, fx fsg-ppj / Write an id of small letters, digits, dots and hyphens, e.g. fsg-ppj',
  });
const written = { error: 'Feltet skal udfyldes / The field must be filled in' };

const make =
  <T>(as: FieldAs, schema: z.ZodType<T>) =>
  (da: string, en: string, hint?: readonly [string, string]): Field<T> => ({
    da,
    en,
    as,
    schema,
    ...(hint === undefined ? {} : { hint }),
  });

export const line = make('line', z.string(written).trim().min(1, written).max(200));
export const text = make('text', z.string(written).trim().min(1, written).max(20_000));
export const date = make('date', z.iso.date({ error: 'Skriv en dato, fx 2028-05-16 / Write a date, e.g. 2028-05-16' }));
export const kroner = make('kroner', z.int().nonnegative().max(1_000_000_000_000));
export const number = make(
  'number',
  z.number({ error: 'Skriv et tal, fx 1,5 / Write a number, e.g. 1,5' }).nonnegative().max(1_000_000),
);
export const yesNo = make('yesNo', z.boolean({ error: 'Vælg ja eller nej / Choose yes or no' }));
export const person = make('person', id);
export const system = make('system', id);
export const systems = make('systems', z.array(id).min(1, written).max(100));
export const region = make('region', id);
export const regions = make('regions', z.array(id).min(1, written).max(20));
export const fsg = make('fsg', id);
export const userGroup = make('userGroup', id);
export const agreement = make('agreement', id);
export const project = make(
  'project',
  z
    .string()
    .trim()
    .regex(/^change-request\/\d{4}-\d{4,}$/, {
      error: 'Skriv ændringsønskets nummer, fx 2027-0042 / Write the number of the change request, e.g. 2027-0042',
    }),
);
export const newId = make('id', id);
/** Weights by region, written `oestdanmark 46, syddanmark 20,8, …`. */
export const key = make(
  'key',
  z
    .record(z.string().min(1), z.number().nonnegative())
    .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
      error:
        'Skriv en vægt for hver region, fx: oestdanmark 46; syddanmark 21 / Write a weight for each region, e.g.: oestdanmark 46; syddanmark 21',
    }),
);

/** One of a few, with its words. */
export function choice<const V extends string>(
  da: string,
  en: string,
  options: readonly (readonly [value: V, da: string, en: string])[],
): Field<V> {
  const values = options.map(([value]) => value);
  return {
    da,
    en,
    as: 'choice',
    options,
    schema: z.enum(values as [V, ...V[]], {
      error: `Vælg et af: ${values.join(', ')} / Choose one of: ${values.join(', ')}`,
    }) as unknown as z.ZodType<V>,
  };
}

/** The same field, which may be left out. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, schema: field.schema.optional() });

export const isOptional = (field: Field): boolean => field.schema.safeParse(undefined).success;
