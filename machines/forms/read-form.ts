import type { z } from 'zod';
import type { Fault } from '../governance/bad-input.ts';
import { type Field, isOptional } from './field.ts';
import type { Fields, Form, FormOf } from './form.ts';
import { unstorable } from './unstorable.ts';
import { absent, isForm, rowsToRead, untouched } from './written-rows.ts';
import { takeWritten } from './written-value.ts';
import { writtenName } from './written-name.ts';

/** What is wrong with a field, by its path: `followUps.0.due`. */
export interface FormFault extends Fault {
  readonly field: string;
}

export type ReadForm<F extends Fields> =
  | { readonly ok: true; readonly form: FormOf<F> }
  /** `form`: what could be read all the same. */
  | { readonly ok: false; readonly faults: readonly FormFault[]; readonly form: Form };

interface Reading {
  readonly faults: FormFault[];
  /** What is missing is left for whoever fills in the form; what is there must still be right. */
  readonly partly: boolean;
}

/**
 * Reads a form from what somebody wrote, on a page, in a file, as options or as JSON. Every fault names its field and the remedy, Danish first; all of them
 * are found at once. Amounts are øre as numbers (`amountOre`) and kroner as text (`amount`).
 */
export function readForm<F extends Fields>(
  fields: F,
  written: Form,
  { partly = false, under = '' }: { readonly partly?: boolean; readonly under?: string } = {},
): ReadForm<F> {
  const reading: Reading = { faults: [], partly };
  const form = readFields(fields, written, under === '' ? '' : `${under}.`, reading);
  // Every field has passed its own schema, and what is missing was a fault: the form is what the fields say.
  return reading.faults.length === 0
    ? { ok: true, form: form as FormOf<F> }
    : { ok: false, faults: reading.faults, form };
}

function readFields(fields: Fields, written: Form, at: string, reading: Reading): Form {
  const form: Record<string, unknown> = {};
  const known = new Set(Object.entries(fields).flatMap(([name, field]) => [writtenName(name, field), name]));
  for (const name of Object.keys(written)) {
    if (!known.has(name))
      reading.faults.push({
        field: `${at}${name}`,
        da: `Feltet «${name}» findes ikke. Felter: ${[...known].join(', ') || '(ingen)'}.`,
        en: `There is no field "${name}". Fields: ${[...known].join(', ') || '(none)'}.`,
      });
  }
  for (const [name, field] of Object.entries(fields)) {
    const called = writtenName(name, field);
    if (field.as === 'kroner' && refuseAmount(name, called, written, at, reading.faults)) continue;
    const as = absent(written[name]) ? called : name;
    const read = readField(field, written[as], `${at}${as}`, reading);
    if (read !== undefined) form[name] = read;
  }
  return form;
}

/** An amount is given once, and in kroner as text: as a number, 900.000 would be read as 900. Whether it was refused. */
function refuseAmount(name: string, called: string, written: Form, at: string, faults: FormFault[]): boolean {
  if (called === name) return false;
  const ore = written[name];
  if (typeof ore === 'string' && /^\d+$/.test(ore.trim())) {
    faults.push({
      field: `${at}${name}`,
      da: `«${ore}» kan være kroner eller øre: skriv ${called} som tekst i kroner, eller ${name} som tal i øre.`,
      en: `"${ore}" may be kroner or øre: write ${called} as text in kroner, or ${name} as a number of øre.`,
    });
    return true;
  }
  if (absent(written[called])) return false;
  if (!absent(written[name]))
    faults.push({
      field: `${at}${called}`,
      da: `Angiv beløbet én gang: ${called} i kroner eller ${name} i øre.`,
      en: `Give the amount once: ${called} in kroner or ${name} in øre.`,
    });
  else if (typeof written[called] !== 'string')
    faults.push({
      field: `${at}${called}`,
      da: `Skriv beløbet som tekst i kroner, fx ${called}: "900.000,00"; som tal ville 900.000 blive læst som 900.`,
      en: `Write the amount as text in kroner, e.g. ${called}: "900.000,00"; as a number, 900.000 would be read as 900.`,
    });
  else return false;
  return true;
}

function readField(field: Field, written: unknown, path: string, reading: Reading): unknown {
  const { faults, partly } = reading;
  if (field.as === 'rows' && field.fields !== undefined) return readRows(field, field.fields, written, path, reading);
  if (field.as === 'group' && field.fields !== undefined) {
    if (untouched(written) && (partly || isOptional(field))) return undefined;
    return fieldsWithin(field, field.fields, written, path, reading);
  }
  // An empty list can be what a part of its own holds, and an empty text what shall stand.
  if (field.as === 'own' || field.clears === true ? written === undefined || written === null : absent(written)) {
    if (field.as === 'tick') return isOptional(field) ? undefined : false;
    if (field.as === 'lines' && !isOptional(field)) return [];
    if (!partly && !isOptional(field))
      faults.push({ field: path, da: `Udfyld «${field.da}».`, en: `Fill in "${field.en}".` });
    return undefined;
  }
  if (unstorable(written)) {
    faults.push({
      field: path,
      da: `«${field.da}» har et usynligt styretegn, som ikke kan gemmes. Skriv teksten igen uden det.`,
      en: `"${field.en}" has an invisible control character that cannot be stored. Write the text again without it.`,
    });
    return undefined;
  }
  const taken = takeWritten(field, written);
  if ('fault' in taken) {
    faults.push({ field: path, da: taken.fault.da, en: taken.fault.en });
    return undefined;
  }
  return judge(field, taken.value, path, faults);
}

function readRows(field: Field, fields: Fields, written: unknown, path: string, reading: Reading): unknown {
  if (!absent(written) && !isForm(written) && !isRows(field, written)) {
    reading.faults.push(notFields(field, path));
    return undefined;
  }
  const before = reading.faults.length;
  const read = rowsToRead(field, written).map(([index, row]) =>
    fieldsWithin(field, fields, row, `${path}.${index}`, reading),
  );
  if (read.length === 0 && isOptional(field)) return undefined;
  // The rows' own schema says how many there must be; what is wrong in a row has been said.
  return reading.faults.length > before ? read : judge(field, read, path, reading.faults);
}

const isRows = ({ short }: Field, written: unknown): boolean =>
  Array.isArray(written) || (short !== undefined && typeof written === 'string');

/** The fields of a group or of a row. Something else in their place is a fault, also where every field may be left out. */
function fieldsWithin(field: Field, inner: Fields, written: unknown, path: string, reading: Reading): Form {
  if (!absent(written) && !isForm(written)) reading.faults.push(notFields(field, path));
  return readFields(inner, isForm(written) ? written : {}, `${path}.`, reading);
}

const notFields = ({ da, en, fields = {} }: Field, path: string): FormFault => {
  const names = Object.entries(fields).map(([name, field]) => writtenName(name, field));
  return {
    field: path,
    da: `«${da}» skal have felter ved navn: ${names.join(', ')}.`,
    en: `"${en}" must have fields by name: ${names.join(', ')}.`,
  };
};

function judge(field: Field, value: unknown, path: string, faults: FormFault[]): unknown {
  const read = field.schema.safeParse(value);
  if (read.success) return read.data;
  const issues: readonly z.core.$ZodIssue[] = field.as === 'own' ? read.error.issues : read.error.issues.slice(0, 1);
  for (const issue of issues)
    faults.push({ field: [path, ...issue.path.map(String)].join('.'), ...wordsOf(issue, field) });
  return undefined;
}

/** The two languages of a schema's message; a message of zod's own is not for people. */
function wordsOf({ message, path }: z.core.$ZodIssue, { da, en }: Field): Fault {
  const [first, second] = message.split(' / ');
  const where = path.length === 0 ? '' : ` (${path.map(String).join('.')})`;
  return first !== undefined && second !== undefined
    ? { da: ended(`${da}${where}: ${first}`), en: ended(`${en}${where}: ${second}`) }
    : {
        da: `«${da}»${where} er ikke udfyldt rigtigt. Ret feltet.`,
        en: `"${en}"${where} is not filled in correctly. Correct the field.`,
      };
}

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
