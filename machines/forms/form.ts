import { z } from 'zod';
import type { Field, RowsLayout } from './field.ts';

/** The fields of a form by name, in the order in which they are shown. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
type LeftOut<F extends Fields> = { [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never }[keyof F];

/** What a form of these fields holds, once it has been read; what may be left out is absent, never `undefined`. */
export type FormOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, LeftOut<F>>]: ValueOf<F[K]>;
} & {
  readonly [K in LeftOut<F>]?: Exclude<ValueOf<F[K]>, undefined>;
};

/** A form whose fields are not known by type. */
export type Form = Readonly<Record<string, unknown>>;

const shapeOf = (fields: Fields): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));

/** The schema of a form, of these fields and no others. Zod cannot follow the mapped type: the shape is made of the very fields that name it. */
export const schemaOf = <F extends Fields>(
  fields: F,
): z.ZodType<FormOf<F>> & { readonly shape: Record<string, z.ZodType> } =>
  z.strictObject(shapeOf(fields)) as unknown as z.ZodType<FormOf<F>> & { readonly shape: Record<string, z.ZodType> };

/** The schema of the form's fields and of others beside them, and of nothing else. */
export const schemaWith = <F extends Fields, S extends z.ZodRawShape>(
  fields: F,
  beside: S,
): z.ZodType<FormOf<F> & z.infer<z.ZodObject<S>>> =>
  z.strictObject({ ...shapeOf(fields), ...beside }) as unknown as z.ZodType<FormOf<F> & z.infer<z.ZodObject<S>>>;

/** The form's own fields, taken out of what may hold more. */
export const fieldsIn = <F extends Fields>(fields: F): z.ZodType<FormOf<F>> =>
  z.object(shapeOf(fields)) as unknown as z.ZodType<FormOf<F>>;

/** Fields under one heading, e.g. an outage's beginning and end. `beside`: on the command line they are options beside the others. */
export const group = <F extends Fields>(
  da: string,
  en: string,
  fields: F,
  { beside }: { readonly beside?: true } = {},
): Field<FormOf<F>> => ({
  da,
  en,
  as: 'group',
  fields,
  ...(beside === undefined ? {} : { beside }),
  schema: schemaOf(fields),
});

/** Any number of the same fields, e.g. follow-up tasks: «endnu en linje». `short`: a row may be written as this field alone. */
export const rows = <F extends Fields>(
  da: string,
  en: string,
  fields: F,
  {
    least = 0,
    most = 100,
    short,
    hint,
    layout,
  }: {
    readonly least?: number;
    readonly most?: number;
    readonly short?: keyof F & string;
    readonly hint?: Field['hint'];
    readonly layout?: RowsLayout;
  } = {},
): Field<readonly FormOf<F>[]> => ({
  da,
  en,
  as: 'rows',
  fields,
  ...(short === undefined ? {} : { short }),
  ...(hint === undefined ? {} : { hint }),
  ...(layout === undefined ? {} : { layout }),
  most,
  schema: z
    .array(schemaOf(fields))
    .min(least, { error: `Skriv mindst ${least} / Write at least ${least}` })
    .max(most, { error: `Skriv højst ${most} / Write at most ${most}` }),
});
