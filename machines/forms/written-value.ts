import type { Fault } from '../governance/bad-input.ts';
import { parseKroner } from '../governance/money.ts';
import type { Field } from './field.ts';
import { localInstant } from './local-instant.ts';

/** A value that the field's schema can judge, or what is wrong with the text already. */
export type Taken = { readonly value: unknown } | { readonly fault: Fault };

/** Ids of systems are small letters, however people write them. */
const small = (id: unknown): unknown => (typeof id === 'string' ? id.trim().toLowerCase() : id);

const several: readonly string[] = ['systems', 'regions', 'persons', 'cases'];

const taken = (value: unknown): Taken => ({ value });

/** Text as people write it in a page, a file or an option, as the value that the field holds. What cannot be read stays as it is, and the schema says why. */
export function takeWritten(field: Field, written: unknown): Taken {
  if (field.as === 'lines')
    return taken(typeof written === 'string' ? written.split(/\r?\n/).flatMap((one) => one.trim() || []) : written);
  if (field.as === 'someOf') {
    const all: unknown = typeof written === 'string' ? written.split(',').map((one) => one.trim()) : written;
    return taken(Array.isArray(all) ? all.map((one) => valueMeant(field, one)) : all);
  }
  if (several.includes(field.as)) {
    const all: unknown = typeof written === 'string' ? written.split(/[\s,;]+/).filter(Boolean) : written;
    return taken(field.as === 'systems' && Array.isArray(all) ? all.map(small) : all);
  }
  if (typeof written === 'number' && (field.as === 'line' || field.as === 'text')) return aNumber(field, written);
  if (typeof written !== 'string') return taken(written);
  const text = written.trim();
  switch (field.as) {
    case 'system':
      return taken(small(text));
    case 'date':
      return taken(isoDate(text));
    case 'clock':
      return taken(/^\d{1,2}[.:]\d{2}$/.test(text) ? text.replace('.', ':').padStart(5, '0') : text);
    case 'instant':
      return instantOf(text);
    case 'kroner': {
      // An adjustment may be negative; nothing else is.
      const minus = field.schema.safeParse(-100).success ? /^[-−–]\s*(?=\d)/.exec(text) : null;
      const read = parseKroner(minus === null ? text : text.slice(minus[0].length));
      return read.ok ? taken(minus === null || read.ore === 0 ? read.ore : -read.ore) : { fault: read };
    }
    case 'whole':
      return taken(/^\d{1,9}$/.test(text) ? Number(text) : text);
    case 'number':
      return taken(numberIn(text) ?? text);
    case 'yesNo':
    case 'tick':
      return taken(/^(ja|yes|true|on)$/i.test(text) ? true : /^(nej|no|false)$/i.test(text) ? false : text);
    case 'project':
      return taken(/^\d{4}-\d{4,}$/.test(text) ? `change-request/${text}` : text);
    case 'key':
      return taken(weightsOf(text));
    default:
      return taken(text);
  }
}

/** `1,8`, `99,95 %`, `1.200` and `1.8`: a point before three digits is a thousand, otherwise a decimal. */
function numberIn(text: string): number | undefined {
  const bare = text.replace(/\s*%$/, '').replaceAll(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}

/** A value by itself, or by its words in either language. */
const valueMeant = ({ options = [] }: Field, one: unknown): unknown =>
  options.find((words) => words.some((word) => word.toLowerCase() === String(one).toLowerCase()))?.[0] ?? one;

/** `timetable: 2027` in a file is a number to YAML: it is not that the field is empty. */
const aNumber = ({ da, en }: Field, written: number): Taken => ({
  fault: {
    da: `«${da}»: ${written} er et tal, og her skal stå tekst. Sæt det i anførselstegn: "${written}".`,
    en: `"${en}": ${written} is a number where text belongs. Put it in quotation marks: "${written}".`,
  },
});

/** `14-06-2027`, `14.6.2027`, `14/6 2027` and `2027-06-14` as `2027-06-14`; other text as it stands, for the schema to refuse. */
function isoDate(text: string): string {
  const danish = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text.trim());
  return danish === null
    ? text.trim()
    : `${danish[3]}-${(danish[2] ?? '').padStart(2, '0')}-${(danish[1] ?? '').padStart(2, '0')}`;
}

/** `29.10.2028 02.30 vintertid`; text with an offset is an instant already. */
function instantOf(text: string): Taken {
  const [date = '', time = '', clock = ''] = text.replace(/\bkl\.?\s*/i, '').split(/\s+/, 3);
  // People write an instant to the minute: `2027-10-31T02:30+02:00`.
  if (time === '') return taken(text.replace(/(T\d{2}:\d{2})(?=$|[+Z-])/, '$1:00'));
  const read = localInstant(date, time, clock);
  return read.ok ? taken(read.instant) : { fault: read };
}

function weightsOf(text: string): unknown {
  const pairs = text
    .split(/[;\n]+/)
    .filter((pair) => pair.trim() !== '')
    .map((pair) => /^\s*([a-z0-9.-]+)\s*[:= ]\s*(\d+(?:[.,]\d+)?)\s*$/i.exec(pair));
  const weights = pairs.flatMap((pair) =>
    pair === null ? [] : [[(pair[1] ?? '').toLowerCase(), Number((pair[2] ?? '').replace(',', '.'))] as const],
  );
  const key = Object.fromEntries(weights);
  // A region that cannot be read, or that comes twice, must not be left out of the key.
  return pairs.length === 0 || Object.keys(key).length < pairs.length ? text : key;
}
