import { type Field, isOptional, optional } from './field.ts';
import type { Fields, Form } from './form.ts';
import type { FormFault } from './read-form.ts';

type Pair = readonly [da: string, en: string];

/** What stands in the fields of a row, as it was typed. */
export type TypedRow = Readonly<Record<string, unknown>>;

export type HeadOf = (row: TypedRow) => string | Pair | undefined;

/** A column of a table that nobody fills in, such as last year's amount; worked out of what stands in the row. */
interface AsideColumn {
  readonly da: string;
  readonly en: string;
  /** The field that it stands before. */
  readonly before: string;
  readonly cell: (row: TypedRow) => string | Pair;
}

/** What a case brings to a form that is declared once for all cases. Paths name fields as a page does, in whatever row: `projects.milestones`. */
export interface CaseForm {
  /** What stands in it beforehand, by the names of its fields. */
  readonly values?: Form;
  /** Parts of which the case says what they hold, such as the form of a kind of matter. */
  readonly fields?: Fields;
  /** Fields that the case has no use for. */
  readonly without?: readonly string[];
  /** What can be chosen, by path. */
  readonly options?: Readonly<Record<string, readonly (readonly [value: string, da: string, en: string])[]>>;
  /** What is said of a field, by path; of a row's field, whatever the row. */
  readonly notes?: Readonly<Record<string, Pair>>;
  /** What a row is called, by the path of its rows; nothing: its number. */
  readonly heads?: Readonly<Record<string, HeadOf>>;
  readonly columns?: Readonly<Record<string, readonly AsideColumn[]>>;
  /** Fields of a table that a row has not, by path: `order.place`. */
  readonly blank?: Readonly<Record<string, (row: TypedRow) => boolean>>;
  /** What `fields` make of the parts that they stand in place of, where they are not those parts themselves. */
  readonly make?: (form: Form) => Form;
  /** What is wrong with an answer whose fields are each right. */
  readonly validate?: (answer: Form) => readonly FormFault[];
}

/** The fields of a form as a page writes them in this case. */
export const fieldsOnPage = (fields: Fields, { fields: own = {}, without = [] }: CaseForm = {}): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      without.includes(name) ? [] : [[name, own[name] ?? asWritten(field)] as const],
    ),
  );

const asWritten = (field: Field): Field => {
  const { page } = field;
  if (page === undefined) return field;
  return isOptional(field) ? optional(page) : page;
};

/** `projects.0.milestones` → `projects.milestones`: the same field in whatever row. */
export const anyRow = (path: string): string => path.replaceAll(/\.\d+(?=\.|$)/g, '');

/** What a row is called by the case, or else by its place, counted from 0. */
export function nameOfRow(head: HeadOf | undefined, row: TypedRow, place: number): Pair {
  const called = head?.(row) ?? ([`linje ${place + 1}`, `line ${place + 1}`] as const);
  return typeof called === 'string' ? [called, called] : called;
}
