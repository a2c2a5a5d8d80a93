/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type ChangeForm, changeForms } from '../../../../machines/register/change-forms.ts';
import type { Register } from '../../../../store/register/schema.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import type { Choices, FormProps } from '../../forms/form-props.ts';
import { readTyped } from '../../forms/read-typed.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => [id, name] as const);

/** What can be chosen in the fields of every change: all that the register has, also what is not in force. */
export function changeChoices(register: Register): Choices {
  const { people, regions, systems, fsgs, userGroups, agreements, domains } = register;
  return {
    person: named(people),
    region: named(regions),
    regions: named(regions),
    system: named(systems),
    fsg: named(fsgs),
    userGroup: named(userGroups),
    agreement: agreements.map(({ id, title }) => [id, title] as const),
    'changes.of': named([...systems, ...fsgs, ...userGroups]),
    'changes.body': [['sys', 'SYS'], ['rsi', 'RSI'], ...named([...fsgs, ...userGroups])],
    'changes.domain': named(domains),
  };
}

/** The kind of change that a page is about, named by the link to it. */
export const formTyped = (typed: Typed): ChangeForm | undefined =>
  changeForms.find(({ change }) => change === typed['changes']);

/** Where the fields of the change stand on the page. */
const under = 'changes.0.';

/** The change that was typed, as far as it can be read; none when no kind has been chosen. */
export function readChange(typed: Typed): readonly Readonly<Record<string, unknown>>[] {
  const form = formTyped(typed);
  return form === undefined
    ? []
    : [{ change: form.change, ...readTyped(form.fields, typed, { under, partly: true }).form }];
}

/** What the chosen kind of change cannot do without and was left empty, and what cannot be read. */
export function lacksOfChange(typed: Typed): readonly FieldFault[] {
  const read = readTyped(formTyped(typed)?.fields ?? {}, typed, { under });
  return read.ok ? [] : read.faults;
}

/** What concerns one field of the change stands there, and what concerns it as a whole at its heading. */
export function placeOfChange(field: string, typed: Typed): string | undefined {
  if (!/^changes\b/.test(field)) return undefined;
  return Object.keys(formTyped(typed)?.fields ?? {}).some((name) => `${under}${name}` === field) ? field : 'changes';
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
      {form === undefined ? (
        <ChangeLinks lang={lang} />
      ) : (
        <>
          <input type="hidden" name="changes" value={form.change} />
          <FormFields {...props} fields={form.fields} under={under} />
        </>
      )}
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
