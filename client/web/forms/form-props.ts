import type { Child } from 'hono/jsx';
import type { CaseForm } from '../../../machines/forms/case-form.ts';
import type { Field, FieldAs } from '../../../machines/forms/field.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';

export type Option = readonly [id: string, name: string];
/** What can be chosen in fields that name something of the register, by how the field is written, or of the case, by the field's path. */
export type Choices = Readonly<Partial<Record<FieldAs | (string & {}), readonly Option[]>>>;

/** What a case offers to choose from, in the words of the page's language. */
export const choicesInLanguage = ({ options = {} }: CaseForm, lang: Lang): Choices =>
  Object.fromEntries(
    Object.entries(options).map(([path, all]) => [
      path,
      all.map(([value, da, en]) => [value, translate(lang)(da, en)] as const),
    ]),
  );

/** Fields that are shown otherwise than their kind, by path. */
export type Bodies = Readonly<
  Record<string, (props: FormProps & { readonly name: string; readonly field: Field }) => Child>
>;

/** Words about fields, by path. */
export type Notes = Readonly<Record<string, readonly [da: string, en: string]>>;

export interface FormProps {
  readonly lang: Lang;
  readonly fields: Fields;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly choices?: Choices | undefined;
  /** What stands before the names of the fields on the page: `proposal.`, `followUps.0.`. */
  readonly under?: string;
  /** What the row is called in which these fields stand. */
  readonly within?: string;
  /** What the policy or the case says of a field, by its path; instead of the field's own hint. */
  readonly notes?: Notes | undefined;
  /** Bodies of `own` fields, and of others that are shown otherwise than their kind, by path. */
  readonly bodies?: Bodies | undefined;
  /** What the case brings to it: headings of its rows, and columns that nobody fills in. */
  readonly ofCase?: Pick<CaseForm, 'heads' | 'columns' | 'blank'> | undefined;
}

/** One row as it is shown. */
export interface ShownRow {
  readonly under: string;
  /** What it is called: by the case, else by its number. */
  readonly called: string;
  /** What stands in it. */
  readonly row: Readonly<Record<string, unknown>>;
}

export interface RowsProps extends FormProps {
  readonly name: string;
  readonly field: Field;
  readonly inner: Fields;
  /** The fields of one row, whose names begin so. */
  readonly row: (under: string, called: string) => Child;
  /** One field of a row in a table. */
  readonly cell: (under: string, name: string, field: Field, called: string) => Child;
}

/** «Milepæle, 2027-0001 Elektronisk signatur»: rows within a row are told from those of the next. */
export const labelOf = (name: string, within: string | undefined): string =>
  within === undefined ? name : `${name}, ${within}`;
