import type { Fault } from '../governance/bad-input.ts';
import { parseKroner } from '../governance/money.ts';
import { type Field, isOptional } from './field.ts';
import type { Form } from './kind.ts';
import { kindOf, type KindName } from './kinds.ts';

export interface FormFault extends Fault {
  readonly field: string;
}
export type ReadForm =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly faults: readonly FormFault[]; readonly form: Form };

const absent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const missing = (field: string, { da, en }: Field): FormFault => ({
  field,
  da: `Udfyld «${da}».`,
  en: `Fill in "${en}".`,
});

/** Text as people write it, in a page, a file or an option, as the value that the field holds; what cannot be read stays as it is and the schema says why. */
function valueOf(field: Field, value: unknown): unknown {
  if (field.as === 'systems' || field.as === 'regions')
    return typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  switch (field.as) {
    case 'date': {
      const danish = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text);
      return danish === null
        ? text
        : `${danish[3]}-${(danish[2] ?? '').padStart(2, '0')}-${(danish[1] ?? '').padStart(2, '0')}`;
    }
    case 'number':
      return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'yesNo':
      return /^(ja|yes|true)$/i.test(text) ? true : /^(nej|no|false)$/i.test(text) ? false : text;
    case 'project':
      return /^\d{4}-\d{4,}$/.test(text) ? `change-request/${text}` : text;
    case 'key': {
      const pairs = text
        .split(/[;\n]+/)
        .map((pair) => /^\s*([a-z0-9.-]+)\s*[:= ]\s*(\d+(?:[.,]\d+)?)\s*$/.exec(pair))
        .filter((pair) => pair !== null);
      return pairs.length === 0
        ? text
        : Object.fromEntries(pairs.map(([, region = '', weight = '']) => [region, Number(weight.replace(',', '.'))]));
    }
    default:
      return text;
  }
}

/** The two languages of a schema's message; a message of zod's own is not for people. */
function wordsOf(message: string, { da, en }: Field): Fault {
  const [first, second] = message.split(' / ');
  return first !== undefined && second !== undefined
    ? { da: `${da}: ${first}.`, en: `${en}: ${second}.` }
    : {
        da: `«${da}» er ikke udfyldt rigtigt. Ret feltet.`,
        en: `"${en}" is not filled in correctly. Correct the field.`,
      };
}

/**
 * Reads the form of a kind from what somebody wrote. Every fault names its field and the remedy, Danish first. `partly`: what is missing is left for whoever
 * fills in the form; what is there must still be right.
 */
export function readForm(kind: KindName, given: Readonly<Record<string, unknown>>, partly = false): ReadForm {
  const { fields, form: schema, validate } = kindOf(kind);
  const faults: FormFault[] = [];
  const form: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name))
      faults.push({
        field: name,
        da: `Feltet «${name}» findes ikke i sagstypen. Felter: ${Object.keys(fields).join(', ')}.`,
        en: `This kind has no field "${name}". Fields: ${Object.keys(fields).join(', ')}.`,
      });
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (absent(value)) {
      if (!partly && !isOptional(field)) faults.push(missing(name, field));
      continue;
    }
    if (field.as === 'kroner' && typeof value === 'string') {
      const read = parseKroner(value);
      if (read.ok) form[name] = read.ore;
      else faults.push({ field: name, da: read.da, en: read.en });
      continue;
    }
    const read = field.schema.safeParse(valueOf(field, value));
    if (read.success) form[name] = read.data;
    else faults.push({ field: name, ...wordsOf(read.error.issues[0]?.message ?? '', field) });
  }
  if (faults.length > 0) return { ok: false, faults, form };
  if (partly) return { ok: true, form };
  const whole = schema.parse(form);
  const odd = validate?.(whole);
  return odd === undefined ? { ok: true, form: whole } : { ok: false, faults: [odd], form };
}

/** A form as text by field, as a page shows it again. */
export function writtenForm(kind: KindName, form: Form): Readonly<Record<string, string>> {
  const text = (field: Field, value: unknown): string => {
    if (field.as === 'kroner' && typeof value === 'number') return (value / 100).toLocaleString('da-DK');
    if (field.as === 'yesNo') return value === true ? 'ja' : 'nej';
    if (field.as === 'number') return String(value).replace('.', ',');
    if (field.as === 'key' && typeof value === 'object' && value !== null)
      return Object.entries(value)
        .map(([region, weight]) => `${region} ${String(weight).replace('.', ',')}`)
        .join('; ');
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
  return Object.fromEntries(
    Object.entries(kindOf(kind).fields).flatMap(([name, field]) =>
      absent(form[name]) ? [] : [[name, text(field, form[name])] as const],
    ),
  );
}
