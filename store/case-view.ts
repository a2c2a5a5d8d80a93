import { z } from 'zod';
import { isLifecycle, type Lifecycle, type ViewOf, views } from '../machines/views.ts';

/** What a case shows is not what its lifecycle declares: names the case or the machine, and each field with what was expected. */
export class InvalidView extends Error {
  override readonly name = 'InvalidView';
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

/**
 * Reads the view of a stored case. Lenient, since other versions of the product may have written it: unknown fields are dropped, and what a view declares
 * a default for may be missing. Throws {@link InvalidView} naming case and field.
 */
export function readView<M extends Lifecycle>(machine: M, id: string, stored: object): ViewOf<M>;
export function readView(machine: Lifecycle, id: string, stored: object): object {
  let view = read.get(stored);
  if (view === undefined) read.set(stored, (view = leniently(machine, id, stored)));
  return view;
}

/** A view that stands as it stood is not read again. */
const read = new WeakMap<object, object>();

function leniently(machine: Lifecycle, id: string, stored: object): object {
  const schema: z.ZodType<object> = views[machine];
  const first = schema.safeParse(stored);
  if (first.success) return first.data;
  const unknown = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const known = unknown.length === 0 ? stored : without(stored, unknown);
  const again = schema.safeParse(known);
  if (again.success) return again.data;
  throw new InvalidView(
    `Sagen ${id} kan ikke læses`,
    `Case ${id} cannot be read`,
    faultsOf(schema, known, again.error.issues),
  );
}

/**
 * A view as its machine hands it over to be stored. Strict: every field that is not declared is refused, and so is whatever is missing. Throws
 * {@link InvalidView} naming machine and field.
 */
export function checkedView(machine: string, shown: object): object {
  if (!isLifecycle(machine)) throw unknownLifecycle(machine);
  const schema: z.ZodType<object> = views[machine];
  const result = schema.safeParse(shown);
  if (result.success) return result.data;
  throw new InvalidView(
    `Det, som maskinen ${machine} viser af sagen, passer ikke med machines/${machine}/view.ts`,
    `What the machine ${machine} shows of the case does not fit machines/${machine}/view.ts`,
    faultsOf(schema, shown, result.error.issues),
  );
}

/** A machine without a view cannot keep a case. */
export const unknownLifecycle = (machine: string): InvalidView =>
  new InvalidView(`Maskinen ${machine} har ingen visning`, `The machine ${machine} has no view`, [
    {
      field: 'machine',
      da: `skal stå i machines/views.ts (${Object.keys(views).join(', ')})`,
      en: `must be named in machines/views.ts (${Object.keys(views).join(', ')})`,
    },
  ]);

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
