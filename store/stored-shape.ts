import { z } from 'zod';

/** What is stored, or is to be, is not what is declared of it: names the case, the document or the machine, and each field with what was expected. */
export class InvalidShape extends Error {
  override readonly name = 'InvalidShape';
  /** Paths of the fields, e.g. `plan.first.deadline`. */
  readonly fields: readonly string[];
  readonly da: string;
  readonly en: string;

  constructor(da: string, en: string, faults: readonly Fault[]) {
    const words = (lang: 'da' | 'en') => faults.map((fault) => `«${fault.field}»: ${fault[lang]}`).join('; ');
    const texts = { da: `${da}: ${words('da')}`, en: `${en}: ${words('en')}` };
    super(`${texts.da} / ${texts.en}`);
    this.da = texts.da;
    this.en = texts.en;
    this.fields = faults.map(({ field }) => field);
  }
}

interface Fault {
  readonly field: string;
  readonly da: string;
  readonly en: string;
}

/** What something is called in the error that says it does not fit. */
type Named = readonly [da: string, en: string];

/**
 * Reads what is stored by what is declared of it. Lenient, since other versions of the product may have written it: unknown fields are dropped, and what a default is
 * declared for may be missing. Throws {@link InvalidShape} naming what it is and the fields.
 */
export function readLeniently<T>(schema: z.ZodType<T>, stored: object, [da, en]: Named): T {
  const first = schema.safeParse(stored);
  if (first.success) return first.data;
  const unknown = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const known = unknown.length === 0 ? stored : without(stored, unknown);
  const again = schema.safeParse(known);
  if (again.success) return again.data;
  throw new InvalidShape(da, en, faultsOf(schema, known, again.error.issues));
}

/** The same before it is stored. Strict: a field that is not declared is refused, and so is whatever is missing. Throws {@link InvalidShape}. */
export function checkStrictly<T>(schema: z.ZodType<T>, value: object, [da, en]: Named): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidShape(da, en, faultsOf(schema, value, result.error.issues));
}

const danish = z.locales.da().localeError;

function faultsOf(schema: z.ZodType, value: object, issues: readonly z.core.$ZodIssue[]): Fault[] {
  const da = schema.safeParse(value, { error: danish }).error?.issues ?? [];
  return issues.map((issue, index) => ({
    field: [...issue.path, ...('keys' in issue && issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
    da: da[index]?.message ?? issue.message,
    en: issue.message,
  }));
}

/** The value without the fields that no schema knows. */
function without(value: object, issues: readonly z.core.$ZodIssueUnrecognizedKeys[]): object {
  const copy = structuredClone(value);
  for (const { path, keys } of issues) {
    let place: unknown = copy;
    for (const step of path) place = (place as Record<PropertyKey, unknown>)[step];
    for (const key of keys) delete (place as Record<string, unknown>)[key];
  }
  return copy;
}
