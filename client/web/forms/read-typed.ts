import { type CaseForm, fieldsOnPage } from '../../../machines/forms/case-form.ts';
import type { Fields, Form } from '../../../machines/forms/form.ts';
import { type FormFault, type ReadForm, readForm } from '../../../machines/forms/read-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import type { Typed } from '../fields.tsx';

/** What was written in the fields, by either of their names; others are the page's own. */
export function pick(written: Form, fields: Fields): Form {
  const names = new Set(Object.entries(fields).flatMap(([name, field]) => [name, writtenName(name, field)]));
  return Object.fromEntries(Object.entries(written).filter(([name]) => names.has(name)));
}

/** What was typed in the fields of a form, read; its faults are called as the page calls the fields. `own`: what has been read of it elsewhere. */
export const readTyped = <F extends Fields>(
  fields: F,
  typed: Typed,
  {
    under = '',
    partly = false,
    own = {},
  }: { readonly under?: string; readonly partly?: boolean; readonly own?: Form } = {},
): ReadForm<F> =>
  readForm(fields, { ...pick(nestedForm(typed, under), fields), ...own }, { partly, under: under.replace(/\.$/, '') });

/** The parts of a form that a page writes otherwise than programs do, as they were typed. */
export interface PartsRead {
  /** The fields in place of the parts, by the parts' names. */
  readonly parts: Fields;
  /** The parts, as far as they could be read. */
  readonly form: Form;
  readonly faults: readonly FormFault[];
  /** Whether a field is one of them, or in one. */
  readonly has: (path: string) => boolean;
  /** Whether something is wrong in the part already: its schema need not say it again. */
  readonly isFaulty: (path: string) => boolean;
}

const topOf = (path: string): string => path.split('.')[0] ?? '';

/** Faults in the order in which their fields stand on the page. */
export function inOrderOf<F extends { readonly field: string }>(fields: Fields, faults: readonly F[]): readonly F[] {
  const names = Object.entries(fields).map(([name, field]) => writtenName(name, field));
  const place = ({ field }: F): number => (names.includes(topOf(field)) ? names.indexOf(topOf(field)) : names.length);
  return faults.toSorted((a, b) => place(a) - place(b));
}

/** Reads the parts of a form for which its declaration, or the case, has other fields on a page. */
export function readParts(declared: Fields, typed: Typed, ofCase: CaseForm): PartsRead {
  const shown = Object.entries(fieldsOnPage(declared, ofCase));
  const parts = Object.fromEntries(shown.filter(([name, field]) => field !== declared[name]));
  const read = readTyped(parts, typed);
  const faults = read.ok ? [] : read.faults;
  const faulty = new Set(faults.map(({ field }) => topOf(field)));
  return {
    parts,
    form: ofCase.make?.(read.form) ?? read.form,
    faults,
    has: (path) => parts[topOf(path)] !== undefined,
    isFaulty: (path) => faulty.has(topOf(path)),
  };
}
