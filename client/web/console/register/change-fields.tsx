/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { Register } from '../../../../store/register/schema.ts';
import { isoDate } from '../../../../machines/forms/written-value.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { unfilled } from '../field-faults.ts';
import type { Choices as FormChoices, FormProps } from '../../forms/form-fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import {
  type ChangeField,
  type ChangeForm,
  changeForms,
  changeFrom,
  choiceNames,
  type Choices,
} from './change-forms.ts';

/** The choices of a field, by id and name. */
function choicesOf(register: Register, from: Choices): readonly (readonly [string, string])[] {
  const named = (list: readonly { id: string; name: string }[]) => list.map((one) => [one.id, one.name] as const);
  switch (from) {
    case 'people':
      return named(register.people);
    case 'regions':
      return named(register.regions);
    case 'systems':
      return named(register.systems);
    case 'places':
      return named([...register.systems, ...register.fsgs, ...register.userGroups]);
    case 'agreements':
      return register.agreements.map(({ id, title }) => [id, title] as const);
    case 'domains':
      return named(register.domains);
    case 'fsgs':
      return named(register.fsgs);
    case 'userGroups':
      return named(register.userGroups);
    case 'bodies':
      return [['sys', 'SYS'], ['rsi', 'RSI'], ...named([...register.fsgs, ...register.userGroups])];
  }
}

/** What can be chosen in the fields of every change, under `changes.<from>`. */
export const changeChoices = (register: Register): FormChoices =>
  Object.fromEntries(choiceNames.map((from) => [`changes.${from}`, choicesOf(register, from)]));

/** The kind of change that a page is about, named by the link to it. */
export const formTyped = (typed: Typed): ChangeForm | undefined =>
  changeForms.find(({ change }) => change === typed['changes']);

/** Where the field of a change stands on the page. */
const nameOf = (field: string): string => `changes.0.${field}`;

/** The change that was typed; none when no kind has been chosen. */
export function readChange(typed: Typed): readonly Readonly<Record<string, unknown>>[] {
  const form = formTyped(typed);
  return form === undefined ? [] : [changeFrom(form, (name) => (typed[nameOf(name)] ?? '').trim())];
}

/** What the chosen kind of change cannot do without and was left empty, and the days that are none. */
export function lacksOfChange(typed: Typed): readonly FieldFault[] {
  const fields = formTyped(typed)?.fields ?? [];
  const needed = fields.filter(({ optional }) => optional !== true);
  return [
    ...unfilled(typed, Object.fromEntries(needed.map(({ name, label }) => [nameOf(name), label] as const))),
    ...fields.filter(({ kind }) => kind === 'date').flatMap((field) => notADay(field, typed)),
  ];
}

function notADay({ name, label: [da, en] }: ChangeField, typed: Typed): readonly FieldFault[] {
  const text = (typed[nameOf(name)] ?? '').trim();
  if (text === '' || z.iso.date().safeParse(isoDate(text)).success) return [];
  return [
    {
      field: nameOf(name),
      da: `«${da}» skal være en dato, fx 31-12-2026.`,
      en: `"${en}" must be a date, e.g. 31-12-2026.`,
    },
  ];
}

/** What concerns one field of the change stands there, and what concerns it as a whole at its heading. */
export function placeOfChange(field: string, typed: Typed): string | undefined {
  if (!/^changes\b/.test(field)) return undefined;
  return formTyped(typed)?.fields.some(({ name }) => nameOf(name) === field) ? field : 'changes';
}

/** One kind of change and its fields; without a kind, the kinds to choose among. */
export function ChangeFields(props: FormProps) {
  const { lang, typed } = props;
  const t = translate(lang);
  const form = formTyped(typed);
  const fault = props.faults.find(({ field }) => field === 'changes');
  return (
    <fieldset id="changes" tabindex={-1} class={fault ? 'field bad' : undefined}>
      <legend class="h">
        {form === undefined ? t('Vælg, hvad der skal ændres', 'Choose what is to be changed') : t(...form.title)}
      </legend>
      {fault ? <p class="why-bad">{t(fault.da, fault.en)}</p> : null}
      {form === undefined ? <ChangeLinks lang={lang} /> : <input type="hidden" name="changes" value={form.change} />}
      {form?.fields.map((field) => (
        <Field {...props} field={field} />
      ))}
    </fieldset>
  );
}

/** Every kind of change, each with its own form. Its name is its anchor. */
export function ChangeLinks({ lang }: { readonly lang: Lang }) {
  const t = translate(lang);
  return (
    <ul class="across">
      {changeForms.map(({ change, title }) => (
        <li id={change}>
          <a href={`${paths.act('register.change')}?changes=${change}`}>{t(...title)}</a>
        </li>
      ))}
    </ul>
  );
}

function Field({ field, choices, ...shared }: Omit<FormProps, 'fields'> & { readonly field: ChangeField }) {
  const t = translate(shared.lang);
  const { lang, typed, faults } = shared;
  const named = { lang, typed, faults, name: nameOf(field.name) };
  const label = `${t(...field.label)}${field.optional === true ? t(' (kan udelades)', ' (optional)') : ''}`;
  const { kind } = field;
  if (kind === 'text' || kind === 'list')
    return <TextField {...named} label={label} hint={field.hint && t(...field.hint)} />;
  if (kind === 'number') return <TextField {...named} label={label} short numeric />;
  if (kind === 'date') return <TextField {...named} label={label} short hint={t('dd-mm-åååå', 'dd-mm-yyyy')} />;
  const options: readonly (readonly [string, string])[] =
    kind === 'yes'
      ? [['ja', t('Ja', 'Yes')]]
      : typeof kind === 'string'
        ? (choices?.[`changes.${kind}`] ?? [])
        : kind.map(([value, words]) => [value, t(...words)] as const);
  return <SelectField {...named} label={label} options={options} empty={t('Vælg', 'Choose')} />;
}
