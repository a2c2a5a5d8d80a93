/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { type Field, type FieldAs, isOptional } from '../../../machines/forms/field.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { RowFields } from './row-fields.tsx';
import { Several } from './several.tsx';

type Option = readonly [id: string, name: string];
/** What can be chosen in fields that name something of the register, by how the field is written, or of the case, by the field's path. */
export type Choices = Readonly<Partial<Record<FieldAs | (string & {}), readonly Option[]>>>;

/** Fields that are shown otherwise than their kind, by path. */
export type Bodies = Readonly<
  Record<string, (props: FormProps & { readonly name: string; readonly field: Field }) => Child>
>;

/** Words about fields, by path. */
export type Notes = Readonly<Record<string, readonly [da: string, en: string]>>;

export interface FormProps {
  readonly lang: Lang;
  readonly fields: Fields;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly choices?: Choices | undefined;
  /** What stands before the names of the fields on the page: `proposal.`, `followUps.0.`. */
  readonly under?: string;
  /** What the policy or the case says of a field, by its path; instead of the field's own hint. */
  readonly notes?: Notes | undefined;
  /** Nothing must be filled in yet. */
  readonly partly?: boolean;
  /** Bodies of `own` fields, and of others that are shown otherwise than their kind, by path. */
  readonly bodies?: Bodies | undefined;
}

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

function OneField(props: FormProps & { readonly name: string; readonly field: Field }) {
  const { name, field, lang, typed, faults, choices, partly } = props;
  const t = translate(lang);
  const body = props.bodies?.[name];
  if (body !== undefined) return <>{body(props)}</>;
  if (field.as === 'group' && field.fields !== undefined) return <GroupFields {...props} inner={field.fields} />;
  const { fields: inner } = field;
  if (field.as === 'rows' && inner !== undefined)
    return <RowFields {...props} row={(under) => <FormFields {...props} fields={inner} under={under} />} />;
  const left = partly === true || isOptional(field) ? t(' (kan udelades)', ' (optional)') : '';
  const label = `${t(field.da, field.en)}${left}`;
  const own = props.notes?.[name] ?? field.hint ?? hints[field.as];
  const hint = own === undefined ? undefined : t(...own);
  const shared = { lang, typed, faults, name, label, hint };
  if (field.as === 'tick') return <Tick name={name} label={t(field.da, field.en)} hint={hint} typed={typed} />;
  const options = optionsOf(field, name, lang, choices);
  if (options === undefined)
    return (
      <TextField
        {...shared}
        long={long.includes(field.as)}
        numeric={field.as === 'number' || field.as === 'whole'}
        short={short.includes(field.as)}
        {...(field.most === undefined ? {} : { maxlength: field.most })}
      />
    );
  if (severally.includes(field.as)) return <Several {...shared} options={options} />;
  return <SelectField {...shared} hint={field.hint && hint} empty={t('Vælg', 'Choose')} options={options} />;
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
  const own = choices?.[name] ?? choices?.[name.replaceAll(/\.\d+\./g, '.')];
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

function Tick({ name, label, hint, typed }: { name: string; label: string; hint: string | undefined; typed: Typed }) {
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
