/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Field, type FieldAs, isOptional } from '../../../machines/forms/field.ts';
import { anyRow } from '../../../machines/forms/case-form.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import { SelectField, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import type { Choices, FormProps, Option } from './form-props.ts';
import { Lights } from './lights.tsx';
import { RowFields } from './row-fields.tsx';
import { Several } from './several.tsx';

/** The fields of a form, whatever form it is; `readTyped` reads what was typed in them. */
export function FormFields(props: FormProps) {
  return (
    <>
      {Object.entries(props.fields).map(([name, field]) => (
        <OneField {...props} name={`${props.under ?? ''}${writtenName(name, field)}`} field={field} />
      ))}
    </>
  );
}

/** One field of a form; `row`: what the row of a table is called in which it stands without a label of its own to see. */
function OneField(
  props: FormProps & { readonly name: string; readonly field: Field; readonly row?: string | undefined },
) {
  const { name, field, lang, typed, faults, choices, row } = props;
  const t = translate(lang);
  const cell = row !== undefined;
  if (field.as === 'hidden') return <input type="hidden" name={name} value={typed[name] ?? ''} />;
  const body = props.bodies?.[name];
  if (body !== undefined) return <>{body(props)}</>;
  if (field.as === 'group' && field.fields !== undefined) return <GroupFields {...props} inner={field.fields} />;
  const { fields: inner } = field;
  if (field.as === 'rows' && inner !== undefined)
    return (
      <RowFields
        {...props}
        inner={inner}
        row={(under, called) => <FormFields {...props} fields={inner} under={under} within={called} />}
        cell={(under, one, shown, called) => (
          <OneField {...props} name={`${under}${writtenName(one, shown)}`} field={shown} row={called} />
        )}
      />
    );
  const left = !cell && isOptional(field) ? t(' (kan udelades)', ' (optional)') : '';
  const label = cell ? `${t(field.da, field.en)}: ${row}` : `${t(field.da, field.en)}${left}`;
  const own = props.notes?.[name] ?? props.notes?.[anyRow(name)] ?? field.hint ?? hints[field.as];
  const hint = own === undefined ? undefined : t(...own);
  const shared = { lang, typed, faults, name, label, hint, cell };
  if (field.as === 'tick')
    return <Tick name={name} label={cell ? label : t(field.da, field.en)} hint={hint} typed={typed} cell={cell} />;
  if (field.as === 'light') return <Lights {...shared} options={field.options ?? []} />;
  const options = optionsOf(field, name, lang, choices);
  if (options === undefined)
    return (
      <TextField
        {...shared}
        long={long.includes(field.as)}
        numeric={field.as === 'number' || field.as === 'whole'}
        short={short.includes(field.as)}
        money={field.as === 'kroner'}
        type={cell && field.as === 'date' ? 'date' : 'text'}
        {...(field.most === undefined ? {} : { maxlength: field.most })}
      />
    );
  if (severally.includes(field.as)) return <Several {...shared} options={options} />;
  return (
    <SelectField
      {...shared}
      hint={field.hint && hint}
      empty={options.some(([value]) => value === '') ? undefined : t('Vælg', 'Choose')}
      options={options}
    />
  );
}

const severally: readonly FieldAs[] = ['systems', 'regions', 'persons', 'someOf'];
const long: readonly FieldAs[] = ['text', 'key', 'lines'];
const short: readonly FieldAs[] = ['number', 'whole', 'date', 'clock'];

/** What can be chosen; undefined where something is written. */
function optionsOf(
  field: Field,
  name: string,
  lang: Lang,
  choices: Choices | undefined,
): readonly Option[] | undefined {
  const t = translate(lang);
  if (field.as === 'yesNo')
    return [
      ['ja', t('Ja', 'Yes')],
      ['nej', t('Nej', 'No')],
    ];
  // A row's options are those of its field, whatever the row.
  const own = choices?.[name] ?? choices?.[anyRow(name)];
  if (own !== undefined) return own;
  if (field.options !== undefined) return field.options.map(([value, da, en]) => [value, t(da, en)] as const);
  return choices?.[field.as];
}

function GroupFields(props: FormProps & { readonly name: string; readonly field: Field; readonly inner: Fields }) {
  const t = translate(props.lang);
  const { field, name, inner } = props;
  const note = props.notes?.[name] ?? field.hint;
  const fault = props.faults.find((one) => one.field === name);
  return (
    <fieldset id={name} tabindex={-1} class={fault ? 'field bad' : undefined}>
      <legend class="h">
        {t(field.da, field.en)}
        {isOptional(field) ? t(' (kan udelades)', ' (optional)') : ''}
      </legend>
      {note === undefined ? null : <p class="hint">{t(...note)}</p>}
      {fault === undefined ? null : <p class="why-bad">{t(fault.da, fault.en)}</p>}
      <FormFields {...props} fields={inner} under={`${name}.`} />
    </fieldset>
  );
}

function Tick(props: { name: string; label: string; hint: string | undefined; typed: Typed; cell: boolean }) {
  const { name, label, hint, typed, cell } = props;
  if (cell)
    return <input type="checkbox" id={name} name={name} value="ja" checked={typed[name] === 'ja'} aria-label={label} />;
  return (
    <label class="choice" for={name}>
      <input type="checkbox" id={name} name={name} value="ja" checked={typed[name] === 'ja'} />
      <span>{label}</span>
      {hint === undefined ? null : <span class="leads">{hint}</span>}
    </label>
  );
}

const byId = ['Skriv id fra registeret', 'Write the id of the register'] as const;
const hints: Readonly<Partial<Record<FieldAs, readonly [da: string, en: string]>>> = {
  date: ['Fx 16-05-2028', 'For example 2028-05-16'],
  clock: ['Fx 10.00', 'For example 10:00'],
  instant: [
    'Dato og klokkeslæt i dansk tid, fx 29-10-2028 02.30',
    'Date and time in Danish time, for example 2028-10-29 02:30',
  ],
  kroner: ['I kroner, fx 350.000', 'In kroner, for example 350.000'],
  lines: ['Én på hver linje', 'One a line'],
  person: byId,
  region: byId,
  fsg: byId,
  userGroup: byId,
  agreement: byId,
  systems: ['Id’er adskilt af komma, fx ppj, labsvar', 'Ids separated by commas, e.g. ppj, labsvar'],
  regions: ['Id’er adskilt af komma', 'Ids separated by commas'],
};
