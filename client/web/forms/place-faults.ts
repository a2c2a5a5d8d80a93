import { anyRow, type CaseForm, nameOfRow } from '../../../machines/forms/case-form.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { withoutMachine } from '../../sdk/without-machine.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import { isForm, rowsToRead } from '../../../machines/forms/written-rows.ts';
import type { FieldFault, Typed } from '../fields.tsx';

type Pair = readonly [da: string, en: string];

/** What a command or a reader found wrong, by the path of its form. */
export interface WrittenFault {
  readonly field?: string;
  readonly da: string;
  readonly en: string;
}

/** Where a page has a field, what it is called, and the row in which it stands. */
interface Place {
  readonly field: string;
  readonly words: Pair;
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
  let split: string | undefined;
  const parts = path.split('.');
  for (let step = 0; step < parts.length; step += 1) {
    const part = parts[step] ?? '';
    const name = Object.keys(inner).find((one) => one === part || writtenName(one, inner[one]!) === part);
    const field = name === undefined ? undefined : inner[name];
    if (name === undefined || field === undefined) break;
    const called = writtenName(name, field);
    at = at === '' ? called : `${at}.${called}`;
    written = isForm(written) ? written[called] : undefined;
    if (field.as === 'hidden' || name === split) break;
    found = { ...found, field: at, words: [field.da, field.en] };
    inner = field.fields ?? {};
    if (field.as !== 'rows' || parts[step + 1] === undefined) continue;
    step += 1;
    const index = Number(parts[step]);
    const rows = rowsToRead(field, written);
    const [row, stands] = (asTyped ? rows.find(([one]) => one === parts[step]) : rows[index]) ?? [parts[step] ?? ''];
    const heads = ofCase.heads?.[anyRow(at)];
    split = field.layout?.split;
    const first = Object.entries(inner).find(([one, { as }]) => as !== 'hidden' && one !== split);
    at = `${at}.${row}`;
    written = stands;
    // A fault of the whole row stands at the first of its fields.
    found = {
      words: [field.da, field.en],
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
  faults: readonly WrittenFault[],
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
    const inWords = (text: string, lang: 0 | 1): string => {
      const plain = withoutMachine(
        place === undefined ? text : calledBy(place.words[lang], field, text),
        lang === 0 ? 'da' : 'en',
      );
      const row = place?.row?.[lang];
      return row === undefined || plain.includes(row) ? plain : `${row}: ${plain}`;
    };
    return { field: place?.field ?? elsewhere(field), da: inWords(da, 0), en: inWords(en, 1) };
  });

/** A text that begins with the technical path of its field, with the field called as its form calls it. */
const calledBy = (words: string, path: string | undefined, text: string): string =>
  path !== undefined && (text.startsWith(`${path} `) || text.startsWith(`${path}: `))
    ? `${words}${text.slice(path.length)}`
    : text;
