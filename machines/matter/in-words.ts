import { formatDate } from '../governance/calendar.ts';
import { formatKroner } from '../governance/money.ts';
import type { Field } from './field.ts';

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
  switch (field.as) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? formatDate(String(value), 'long', lang) : String(value);
    case 'kroner':
      return typeof value === 'number' ? formatKroner(value, { whole: true }) : String(value);
    case 'number':
      return lang === 'da' ? String(value).replace('.', ',') : String(value);
    case 'yesNo':
      return value === true ? (lang === 'da' ? 'ja' : 'yes') : lang === 'da' ? 'nej' : 'no';
    case 'choice': {
      const found = field.options?.find(([one]) => one === value);
      return found === undefined ? String(value) : found[lang === 'da' ? 1 : 2];
    }
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
