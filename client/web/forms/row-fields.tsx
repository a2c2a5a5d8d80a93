/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Field } from '../../../machines/forms/field.ts';
import { type Lang, translate } from '../language.ts';
import type { FieldFault, Typed } from '../fields.tsx';

/** The button that asks for one more row: `linje:followUps`. The page is shown again with what was typed. */
export const moreRows = 'linje:';

/** Names of the rows that a page has, in their order: `0`, `1`, … */
export function rowsTyped(typed: Readonly<Record<string, string>>, name: string): readonly number[] {
  const start = `${name}.`;
  const found = Object.keys(typed).flatMap((key) => {
    const row = key.startsWith(start) ? Number(key.slice(start.length).split('.')[0]) : Number.NaN;
    return Number.isInteger(row) && row >= 0 ? [row] : [];
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** Any number of the same fields: those that were typed, one empty, and the button for one more. What is empty is left out. */
export function RowFields(props: {
  readonly lang: Lang;
  readonly name: string;
  readonly field: Field;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** The fields of one row, whose names begin so. */
  readonly row: (under: string) => Child;
}) {
  const { name, field, typed, lang, faults } = props;
  const t = translate(lang);
  const rows = rowsTyped(typed, name);
  const last = rows.at(-1) ?? -1;
  const asked = typed['trin'] === `${moreRows}${name}`;
  const shown = rows.length === 0 || asked ? [...rows, last + 1] : rows;
  const fault = faults.find((one) => one.field === name);
  return (
    <fieldset id={name} tabindex={-1} class={fault ? 'field bad' : undefined}>
      <legend class="h">{t(field.da, field.en)}</legend>
      {field.hint === undefined ? null : <p class="hint">{t(...field.hint)}</p>}
      {fault ? <p class="why-bad">{t(fault.da, fault.en)}</p> : null}
      {shown.map((row, index) => (
        <fieldset class="card">
          <legend>{`${index + 1}.`}</legend>
          {props.row(`${name}.${row}.`)}
        </fieldset>
      ))}
      <button type="submit" class="quiet" name="trin" value={`${moreRows}${name}`} formnovalidate>
        {t('Endnu en linje', 'One more line')}
      </button>
    </fieldset>
  );
}
