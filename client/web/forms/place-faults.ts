import { anyRow, type CaseForm, nameOfRow } from '../../../machines/forms/case-form.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import { isForm, rowsToRead } from '../../../machines/forms/written-rows.ts';
import type { FieldFault, Typed } from '../fields.tsx';

type Pair = readonly [da: string, en: string];

/** Where a page has a field, and what the row is called in which it stands. */
interface Place {
  readonly field: string;
  readonly row?: Pair;
}

/**
 * Where a page with these fields has what a command calls `budget.lines.3.amountOre`; rows that were left empty are none of the command's, so its first may be
 * the page's second. `asTyped`: rows are counted as on the page. What the page does not have is the narrowest around it; undefined when it has nothing of it.
 */
function placeOf(fields: Fields, typed: Typed, path: string, ofCase: CaseForm, asTyped: boolean): Place | undefined {
  let inner: Fields = fields;
  let written: unknown = nestedForm(typed);
  let at = '';
  let found: Place | undefined;
  const parts = path.split('.');
  for (let step = 0; step < parts.length; step += 1) {
    const part = parts[step] ?? '';
    const name = Object.keys(inner).find((one) => one === part || writtenName(one, inner[one]!) === part);
    const field = name === undefined ? undefined : inner[name];
    if (name === undefined || field === undefined) break;
    const called = writtenName(name, field);
    at = at === '' ? called : `${at}.${called}`;
    written = isForm(written) ? written[called] : undefined;
    if (field.as === 'hidden') break;
    found = { ...found, field: at };
    inner = field.fields ?? {};
    if (field.as !== 'rows' || parts[step + 1] === undefined) continue;
    step += 1;
    const index = Number(parts[step]);
    const rows = rowsToRead(field, written);
    const [row, stands] = (asTyped ? rows.find(([one]) => one === parts[step]) : rows[index]) ?? [parts[step] ?? ''];
    const heads = ofCase.heads?.[anyRow(at)];
    const first = Object.entries(inner).find(([, { as }]) => as !== 'hidden');
    at = `${at}.${row}`;
    written = stands;
    // A fault of the whole row stands at the first of its fields.
    found = {
      field: first === undefined ? at : `${at}.${writtenName(...first)}`,
      ...(heads === undefined && field.layout?.table !== true
        ? {}
        : { row: nameOfRow(heads, isForm(stands) ? stands : {}, Number(row)) }),
    };
  }
  return found;
}

/** Faults at the fields of a page, each with the row named in which it is. `elsewhere`: where a fault stands whose field the page does not have. */
export const faultsAtFields = (
  fields: Fields,
  typed: Typed,
  faults: readonly { readonly field?: string; readonly da: string; readonly en: string }[],
  {
    ofCase = {},
    asTyped = false,
    elsewhere,
  }: {
    readonly ofCase?: CaseForm;
    readonly asTyped?: boolean;
    readonly elsewhere: (field: string | undefined) => string;
  },
): readonly FieldFault[] =>
  faults.map(({ field, da, en }) => {
    const place = field === undefined ? undefined : placeOf(fields, typed, field, ofCase, asTyped);
    const [rowDa, rowEn] = place?.row ?? [];
    return {
      field: place?.field ?? elsewhere(field),
      da: named(rowDa, da),
      en: named(rowEn, en),
    };
  });

/** «Hosting: Udfyld «Forbrugt»»; nothing more where the text names the row already. */
const named = (row: string | undefined, text: string): string =>
  row === undefined || text.includes(row) ? text : `${row}: ${text}`;
