import { formatDate, formatInstant } from '../governance/calendar.ts';
import { formatKroner } from '../governance/money.ts';
import type { Field } from './field.ts';
import type { Fields, Form } from './form.ts';

type Lang = 'da' | 'en';
const names = (ids: unknown, known: ReadonlyMap<string, string>): string =>
  (Array.isArray(ids) ? ids : [ids]).map((id) => known.get(String(id)) ?? String(id)).join(', ');

/** What stands in a field, as people read it; undefined when nothing does. `known`: names of persons, systems, regions and groups by id. */
export function inWords(
  field: Field,
  value: unknown,
  lang: Lang,
  known: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (field.as === 'someOf' && Array.isArray(value))
    return value.map((one) => inWords({ ...field, as: 'choice' }, one, lang, known) ?? '').join(', ');
  const { fields } = field;
  if (fields !== undefined && Array.isArray(value))
    return value.map((row: unknown) => rowInWords(fields, row as Form, lang, known)).join('\n');
  const chosen = field.options?.find(([one]) => one === String(value));
  if (chosen !== undefined) return chosen[lang === 'da' ? 1 : 2];
  switch (field.as) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? formatDate(String(value), 'long', lang) : String(value);
    case 'kroner':
      return typeof value === 'number' ? formatKroner(value) : String(value);
    case 'number':
      return lang === 'da' ? String(value).replace('.', ',') : String(value);
    case 'instant':
      return formatInstant(String(value), 'long', lang);
    case 'lines':
      return Array.isArray(value) ? value.join('\n') : String(value);
    case 'yesNo':
    case 'tick':
      return value === true ? (lang === 'da' ? 'ja' : 'yes') : lang === 'da' ? 'nej' : 'no';
    case 'key':
      return typeof value === 'object'
        ? Object.entries(value)
            .map(
              ([region, weight]) =>
                `${known.get(region) ?? region} ${String(weight).replace('.', lang === 'da' ? ',' : '.')}`,
            )
            .join('; ')
        : String(value);
    case 'project':
      return String(value).replace('change-request/', '');
    default:
      return names(value, known);
  }
}

/** «Navn: Svartid; Krav: højst; Grænse: 2»; what the form brings along unseen is left out. */
const rowInWords = (fields: Fields, row: Form, lang: Lang, known: ReadonlyMap<string, string>): string =>
  formInWords(Object.fromEntries(Object.entries(fields).filter(([, { as }]) => as !== 'hidden')), row, lang, known)
    .map(([label, words]) => `${label}: ${words}`)
    .join('; ');

/** A form in words, field by field in their order; what holds nothing is left out, and each row of fields is a line of its own. */
export function formInWords(
  fields: Fields,
  form: Form,
  lang: Lang,
  known: ReadonlyMap<string, string> = new Map(),
): readonly (readonly [label: string, words: string])[] {
  return Object.entries(fields).flatMap(([name, field]): readonly (readonly [string, string])[] => {
    const value = form[name];
    const label = field[lang];
    if (field.fields === undefined) {
      const words = field.as === 'tick' && value !== true ? undefined : inWords(field, value, lang, known);
      return words === undefined || words === '' ? [] : [[label, words]];
    }
    const inner = field.fields;
    const rowInWords = (row: unknown) =>
      formInWords(inner, row as Form, lang, known)
        .map(([one, words]) => `${one}: ${words}`)
        .join('; ');
    if (Array.isArray(value)) return value.map((row) => [label, rowInWords(row)]);
    return value === undefined || value === null ? [] : [[label, rowInWords(value)]];
  });
}
