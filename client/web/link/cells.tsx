/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { FieldFault, Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';

export interface Form {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

interface CellProps {
  readonly form: Form;
  readonly name: string;
  /** Column and row in words: a cell has no label of its own to see. */
  readonly label: string;
  readonly type?: 'text' | 'date' | 'time';
  readonly money?: boolean;
  readonly long?: boolean;
  readonly maxlength?: number;
}

/** A field in a table, with its fault under it. */
export function Cell({ form, name, label, type = 'text', money, long, maxlength }: CellProps) {
  const fault = form.faults.find((one) => one.field === name);
  const shared = {
    id: name,
    name,
    'aria-label': label,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': fault ? `${name}-fejl` : undefined,
    autocomplete: 'off',
    maxlength,
  };
  const value = form.typed[name] ?? '';
  return (
    <>
      {long ? (
        <textarea {...shared} rows={2}>
          {value}
        </textarea>
      ) : (
        <input
          {...shared}
          type={type}
          value={value}
          inputmode={money ? 'decimal' : undefined}
          class={money ? 'money' : undefined}
        />
      )}
      <CellFault fault={fault} name={name} lang={form.lang} />
    </>
  );
}

interface ColumnProps {
  readonly form: Form;
  readonly name: string;
  /** The row in words. */
  readonly of: string;
  /** The column in words, when it is not the usual one. */
  readonly column?: string;
}

/** The column where a row of a table says why. */
export function ReasonCell({ form, name, of, column, most = 4000 }: ColumnProps & { readonly most?: number }) {
  const label = `${column ?? translate(form.lang)('Begrundelse', 'Reason')}: ${of}`;
  return (
    <td>
      <Cell form={form} name={name} label={label} long maxlength={most} />
    </td>
  );
}

/** A column of amounts. */
export function AmountCell({ form, name, of, column }: ColumnProps) {
  const label = `${column ?? translate(form.lang)('Beløb', 'Amount')}: ${of}`;
  return (
    <td>
      <Cell form={form} name={name} label={label} money />
    </td>
  );
}

export function CellSelect({
  form,
  name,
  label,
  options,
  empty,
}: {
  form: Form;
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  empty?: string;
}) {
  const fault = form.faults.find((one) => one.field === name);
  return (
    <>
      <select
        id={name}
        name={name}
        aria-label={label}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${name}-fejl` : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(([value, text]) => (
          <option value={value} selected={form.typed[name] === value}>
            {text}
          </option>
        ))}
      </select>
      <CellFault fault={fault} name={name} lang={form.lang} />
    </>
  );
}

function CellFault({ fault, name, lang }: { fault: FieldFault | undefined; name: string; lang: Lang }) {
  return fault ? (
    <p class="why-bad small" id={`${name}-fejl`}>
      {translate(lang)(fault.da, fault.en)}
    </p>
  ) : null;
}

/** Where a fault of a whole list is said, and where its link in the summary leads. */
export function ListFault({ form, name }: { form: Form; name: string }) {
  const found = form.faults.filter((one) => one.field === name);
  return (
    <div id={name} tabindex={-1}>
      {found.map((fault) => (
        <p class="why-bad">{translate(form.lang)(fault.da, fault.en)}</p>
      ))}
    </div>
  );
}
