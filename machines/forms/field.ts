import { z } from 'zod';

type Pair = readonly [da: string, en: string];

/** How a field is written and shown: pages, API, command line and papers serve every form by these. */
export const fieldKinds = [
  'line',
  'text',
  'date',
  'clock',
  'instant',
  'number',
  'whole',
  'kroner',
  'choice',
  'light',
  'someOf',
  'yesNo',
  'tick',
  'person',
  'persons',
  'system',
  'systems',
  'region',
  'regions',
  'fsg',
  'userGroup',
  'agreement',
  'project',
  'key',
  'id',
  'lines',
  'cases',
  'item',
  'hidden',
  'group',
  'rows',
  'own',
] as const;
export type FieldAs = (typeof fieldKinds)[number];

/** How rows stand on a page, and what makes a row one that is read. */
export interface RowsLayout {
  /** A table with a column for each field; else a card for each row. */
  readonly table?: true;
  /** The case has the rows and nobody adds any. `every`: each is read; `filled`: those in which something stands. */
  readonly fixed?: 'every' | 'filled';
  /** Fields that do not alone make a row: what the form brings along, or has chosen beforehand. */
  readonly silent?: readonly string[];
  /** One table for each value of this field, in their order. */
  readonly split?: string;
  /** A row without an `id` gets one from what stands in this field. */
  readonly idFrom?: string;
}

/** One field of a form: its words, how it is written, and what it may hold. A field whose schema takes `undefined` may be left out. */
export interface Field<T = unknown> {
  readonly da: string;
  readonly en: string;
  readonly as: FieldAs;
  readonly hint?: Pair;
  /** What can be chosen, with words. */
  readonly options?: readonly (readonly [value: string, da: string, en: string])[];
  /** The fields of a `group`, or of each of the `rows`. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** The field as which a whole row may be written: a date is a meeting on that day. Such rows are an option on the command line. */
  readonly short?: string;
  /** How a page shows its rows, and which of them it reads. */
  readonly layout?: RowsLayout;
  /** A part with a schema of its own, as a page writes it. */
  readonly page?: Field;
  /** Its option on the command line, where that is not its name. */
  readonly option?: string;
  /** A group whose fields are options of their own on the command line. */
  readonly beside?: true;
  /** An empty text is an answer: it takes away what stood. */
  readonly clears?: true;
  /** What the schema measures by characters, for the page. */
  readonly most?: number;
  readonly schema: z.ZodType<T>;
}

const idText = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
    error:
      'Skriv et id med små bogstaver, tal, punktum og bindestreg, fx fsg-ppj / Write an id of small letters, digits, dots and hyphens, e.g. fsg-ppj',
  });
const written = { error: 'Feltet skal udfyldes / The field must be filled in' };
const tooLong = (most: number) => ({
  error: `Teksten er for lang: højst ${most} tegn / The text is too long: at most ${most} characters`,
});

const make =
  <T>(as: FieldAs, schema: z.ZodType<T>, most?: number) =>
  (da: string, en: string, hint?: Pair): Field<T> => ({
    da,
    en,
    as,
    schema: schema.meta({ title: `${da} / ${en}` }),
    ...(hint === undefined ? {} : { hint }),
    ...(most === undefined ? {} : { most }),
  });

const words = (most: number) => z.string(written).trim().min(1, written).max(most, tooLong(most));
/** Text on one line, of at most `most` characters. */
export const lineUpTo = (most: number) => make('line', words(most), most);
/** Text over several lines, of at most `most` characters. */
export const textUpTo = (most: number) => make('text', words(most), most);

/** Text over several lines; written empty it takes away what stood. */
export const textOrNone =
  (most: number) =>
  (da: string, en: string, hint?: Pair): Field<string> => ({
    ...make('text', z.string(written).trim().max(most, tooLong(most)), most)(da, en, hint),
    clears: true,
  });

/** Text on one line, of `least` to `most` characters. */
export const lineBetween = (least: number, most: number) =>
  make(
    'line',
    z
      .string(written)
      .trim()
      .min(least, { error: `Skriv mindst ${least} tegn / Write at least ${least} characters` })
      .max(most, tooLong(most)),
    most,
  );

/** Text on one line that is written in a certain way; `error` says how, Danish first. */
export const lineMatching = (pattern: RegExp, error: string) =>
  make('line', z.string(written).trim().regex(pattern, { error }));

export const line = lineUpTo(200);
export const text = textUpTo(20_000);
/** Why something is done; it stands in the journal and reaches those whom it concerns. */
export const reason = textUpTo(4000);
/** The minutes and the item in which a decision stands. */
export const reference = lineUpTo(200)('Referat og punkt', 'Minutes and item', [
  'Fx SYS-møde 3/2027, pkt. 4',
  'For example SYS meeting 3/2027, item 4',
]);
const aDate = { error: 'Skriv en dato, fx 16-05-2028 / Write a date, e.g. 2028-05-16' };
export const date = make(
  'date',
  z.iso.date(aDate).refine((day) => day >= '1900-01-01' && day < '2201-01-01', aDate),
);
export const clock = make(
  'clock',
  z.string(written).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
    error: 'Skriv klokkeslættet som 10:00 / Write the time as 10:00',
  }),
);
/** An instant with its offset, so that the two hours of an autumn night are told apart. */
export const instant = make(
  'instant',
  z.iso.datetime({
    offset: true,
    error: 'Skriv dato og klokkeslæt, fx 29-10-2028 02.30 / Write date and time, e.g. 2028-10-29T02:30:00+02:00',
  }),
);
/** Integer øre; written in kroner. */
export const kroner = make(
  'kroner',
  z
    .int({ error: 'Skriv et beløb i kroner, fx 250.000 / Write an amount in kroner, e.g. 250.000' })
    .nonnegative()
    .max(1_000_000_000_000),
);
/** An amount above `least` øre. */
export const kronerAbove = (least: number) => {
  const error = `Beløbet skal være over ${least / 100} kr. / The amount must be above ${least / 100} kr`;
  return make('kroner', z.int({ error }).gt(least, { error }).max(1_000_000_000_000));
};
const aNumber = z.number({ error: 'Skriv et tal, fx 1,5 / Write a number, e.g. 1,5' });
export const number = make('number', aNumber.nonnegative().max(1_000_000));
/** A measured value, of any size and sign. */
export const measure = make('number', aNumber);
/** A change of an amount in øre, with a minus when it is less. */
export const kronerChange = make('kroner', z.int().min(-1_000_000_000_000).max(1_000_000_000_000));
/** A whole number from `least` to `most`. */
export const wholeBetween = (least: number, most: number) => {
  const error = `Skriv et helt tal fra ${least} til ${most} / Write a whole number from ${least} to ${most}`;
  return make('whole', z.int({ error }).min(least, { error }).max(most, { error }));
};
/** A score from 1 to 5, 5 being strong. */
export const score = (da: string, en: string): Field<number> => ({
  ...wholeBetween(1, 5)(da, en),
  options: [
    ['1', '1 af 5 (svag)', '1 of 5 (weak)'],
    ...(['2', '3', '4'] as const).map((one) => [one, `${one} af 5`, `${one} of 5`] as const),
    ['5', '5 af 5 (stærk)', '5 of 5 (strong)'],
  ],
});
export const yesNo = make('yesNo', z.boolean({ error: 'Vælg ja eller nej / Choose yes or no' }));
/** A box that is ticked or left: left is `false`, or nothing at all where the field may be left out. */
export const tick = make('tick', z.boolean());
export const person = make('person', idText);
export const persons = make('persons', z.array(idText).min(1, written).max(100));
export const system = make('system', idText);
export const systems = make('systems', z.array(idText).min(1, written).max(100));
export const region = make('region', idText);
export const regions = make('regions', z.array(idText).min(1, written).max(20));
export const fsg = make('fsg', idText);
export const userGroup = make('userGroup', idText);
export const agreement = make('agreement', idText);
export const project = make(
  'project',
  z
    .string()
    .trim()
    .regex(/^change-request\/\d{4}-\d{4,}$/, {
      error: 'Skriv ændringsønskets nummer, fx 2027-0042 / Write the number of the change request, e.g. 2027-0042',
    }),
);
/** Numbers of change requests, `2027-0042`. */
export const linkedCases = make(
  'cases',
  z
    .array(
      z.string().regex(/^\d{4}-\d{4,}$/, {
        error: 'Skriv et sagsnummer, fx 2027-0042 / Write a case number, e.g. 2027-0042',
      }),
    )
    .max(20),
);
/** An item of a meeting's agenda, by its number, its id or its case. */
export const agendaItem = make('item', words(200));
export const newId = make('id', idText);
/** Short texts, one a line. */
export const lines = make('lines', z.array(words(200)).max(100));
/** Weights by region, written `oestdanmark 46; syddanmark 20,8; …`. */
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
  hint?: Pair,
): Field<V> {
  const values = options.map(([value]) => value);
  return {
    da,
    en,
    as: 'choice',
    options,
    ...(hint === undefined ? {} : { hint }),
    schema: z.enum(values as [V, ...V[]], {
      error: `Vælg et af: ${values.join(', ')} / Choose one of: ${values.join(', ')}`,
    }) as unknown as z.ZodType<V>,
  };
}

/** Some of a few, each with its words. */
export function someOf<const V extends string>(
  da: string,
  en: string,
  options: readonly (readonly [value: V, da: string, en: string])[],
  hint?: Pair,
): Field<readonly V[]> {
  const one = choice(da, en, options);
  return {
    ...one,
    as: 'someOf',
    ...(hint === undefined ? {} : { hint }),
    schema: z.array(one.schema).min(1, written),
  };
}

/**
 * A part with a schema of its own, such as a budget: API and command line take it as data, a page writes it by the fields that `onPage` gives it, or shows it
 * with a body of its own. Its schema's faults are told by their paths.
 */
export const own = <T>(da: string, en: string, schema: z.ZodType<T>, hint?: Pair): Field<T> =>
  make('own', schema)(da, en, hint);

/** The part as a page writes it: rows or a group of fields that make up what its schema takes. */
export const onPage = <T>(part: Field<T>, page: Field): Field<T> => ({ ...part, page });

/** What a page brings along and nobody is asked for, such as the line of the budget that a row is about. */
export const hidden = make('hidden', z.string(written).min(1, written));

/** One of what the case has; the case names them. */
export const oneOfCase = make('choice', words(400));
/** Some of what the case has; the case names them. */
export const someOfCase = make('someOf', z.array(z.string().min(1)).min(1, written).max(400));

/** The same field, which may be left out. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, schema: field.schema.optional() });

export const isOptional = (field: Field): boolean => field.schema.safeParse(undefined).success;
