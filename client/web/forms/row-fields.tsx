/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { anyRow, nameOfRow } from '../../../machines/forms/case-form.ts';
import { nestedForm } from '../../../machines/forms/typed-form.ts';
import { untouched } from '../../../machines/forms/written-rows.ts';
import { translate } from '../language.ts';
import { labelOf, type RowsProps, type ShownRow } from './form-props.ts';
import { RowTable } from './row-table.tsx';
import { moreRows, rowsTyped } from './rows-typed.ts';

/** Rows of the same fields: those of the case; or those that were typed, an empty one, and the button for one more. What is empty is left out. */
export function RowFields(props: RowsProps) {
  const { name, field, typed, lang, faults, inner, within } = props;
  const { table, fixed, split, silent } = field.layout ?? {};
  const t = translate(lang);
  const rows = rowsTyped(typed, name);
  const note = props.notes?.[name] ?? field.hint;
  const fault = faults.find((one) => one.field === name);
  if (fixed !== undefined && rows.length === 0 && props.notes?.[name] === undefined && fault === undefined) return null;
  const heads = props.ofCase?.heads?.[anyRow(name)];
  const shown = (row: number, place: number): ShownRow => {
    const under = `${name}.${row}.`;
    const stands = nestedForm(typed, under);
    const called = t(...nameOfRow(heads, stands, place));
    return { under, row: stands, called: labelOf(called, within) };
  };
  let next = (rows.at(-1) ?? -1) + 1;
  /** A table always has an empty row to write in; cards have one when there is none. */
  const withEmpty = (own: readonly number[]): readonly number[] => {
    const last = own.at(-1);
    const full = last === undefined || (table === true && !untouched(nestedForm(typed, `${name}.${last}.`), silent));
    const more = fixed === undefined && (full || typed['trin'] === `${moreRows}${name}`);
    return more ? [...own, next++] : own;
  };
  const parts = split === undefined ? [undefined] : (inner[split]?.options ?? []);
  return (
    <fieldset id={name} tabindex={-1} class={fault ? 'field bad' : undefined}>
      <legend class="h">{t(field.da, field.en)}</legend>
      {note === undefined ? null : <p class="hint">{t(...note)}</p>}
      {fault ? <p class="why-bad">{t(fault.da, fault.en)}</p> : null}
      {parts.map((part) => {
        const own = rows.filter((row) => part === undefined || typed[`${name}.${row}.${split}`] === part[0]);
        const all = withEmpty(own).map(shown);
        if (table !== true)
          return all.map(({ under, called }, index) => (
            <fieldset class="card">
              <legend>{heads === undefined ? `${index + 1}.` : called}</legend>
              {props.row(under, called)}
            </fieldset>
          ));
        return all.length === 0 ? null : <RowTable {...props} rows={all} part={part} />;
      })}
      {fixed === undefined ? (
        <button type="submit" class="quiet" name="trin" value={`${moreRows}${name}`} formnovalidate>
          {t('Endnu en linje', 'One more line')}
          <span class="visually-hidden">{`: ${labelOf(t(field.da, field.en), within)}`}</span>
        </button>
      ) : null}
    </fieldset>
  );
}
