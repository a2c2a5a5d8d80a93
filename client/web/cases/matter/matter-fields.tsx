/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Field, type FieldAs, isOptional } from '../../../../machines/forms/field.ts';
import { kindOf, type KindName } from '../../../../machines/matter/kinds.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';

/** What the register has for the fields that name one, with words. */
export type Choices = Readonly<Partial<Record<FieldAs, readonly (readonly [id: string, name: string])[]>>>;

interface Props {
  readonly lang: Lang;
  readonly kind: KindName;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly choices?: Choices;
  /** Nothing must be filled in yet. */
  readonly partly?: boolean;
}

/** The name of a form's field in a page: apart from `person`, `comment` and the like of the page itself. */
export const formName = (field: string): string => `form.${field}`;

/** The fields of a kind's form, whatever the kind: one page serves them all. */
export function MatterFields(props: Props) {
  return (
    <>
      {Object.entries(kindOf(props.kind).fields).map(([name, field]) => (
        <OneField {...props} name={name} field={field} />
      ))}
    </>
  );
}

function OneField({ name, field, lang, typed, faults, choices, partly }: Props & { name: string; field: Field }) {
  const t = translate(lang);
  const may = partly === true || isOptional(field) ? t(' (kan udelades)', ' (optional)') : '';
  const shared = { lang, typed, faults, name: formName(name), label: `${t(field.da, field.en)}${may}` };
  const empty = t('Vælg', 'Choose');
  const hint = field.hint === undefined ? undefined : t(...field.hint);
  if (field.as === 'choice')
    return (
      <SelectField
        {...shared}
        hint={hint}
        empty={empty}
        options={(field.options ?? []).map(([value, da, en]) => [value, t(da, en)] as const)}
      />
    );
  if (field.as === 'yesNo')
    return (
      <SelectField
        {...shared}
        hint={hint}
        empty={empty}
        options={[
          ['ja', t('Ja', 'Yes')],
          ['nej', t('Nej', 'No')],
        ]}
      />
    );
  const known = choices?.[field.as];
  if (known !== undefined && (field.as === 'systems' || field.as === 'regions'))
    return <Several {...shared} hint={hint} options={known} />;
  if (known !== undefined) return <SelectField {...shared} hint={hint} empty={empty} options={known} />;
  const usual = hints[field.as];
  return (
    <TextField
      {...shared}
      long={field.as === 'text' || field.as === 'key'}
      numeric={field.as === 'number'}
      short={field.as === 'number' || field.as === 'date'}
      hint={hint ?? (usual === undefined ? undefined : t(...usual))}
    />
  );
}

/** Several of a list, by name: one box each. What was typed as ids, or kept, is ticked. */
function Several({
  lang,
  name,
  label,
  hint,
  typed,
  faults,
  options,
}: {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly options: readonly (readonly [id: string, name: string])[];
}) {
  const fault = faults.find((one) => one.field === name);
  const kept = new Set((typed[name] ?? '').split(/[\s,;]+/).filter(Boolean));
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-fejl` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={name}
      tabindex={-1}
      class={fault ? 'field bad' : 'field'}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend>{label}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p class="why-bad" id={`${name}-fejl`}>
          {translate(lang)(fault.da, fault.en)}
        </p>
      ) : null}
      {options.map(([id, words]) => {
        const box = `${name}${mark}${id}`;
        return (
          <label class="choice" for={box}>
            <input type="checkbox" id={box} name={box} value="ja" checked={typed[box] === 'ja' || kept.has(id)} />
            <span>{words}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Between a field's name and the id that its box stands for; no id holds it. */
const mark = ':';

const byId = ['Skriv id fra registeret', 'Write the id of the register'] as const;
const hints: Readonly<Partial<Record<FieldAs, readonly [da: string, en: string]>>> = {
  date: ['Fx 16-05-2028', 'For example 2028-05-16'],
  kroner: ['I kroner, fx 350.000', 'In kroner, for example 350.000'],
  person: byId,
  region: byId,
  fsg: byId,
  userGroup: byId,
  agreement: byId,
  systems: ['Id’er adskilt af komma, fx ppj, labsvar', 'Ids separated by commas, e.g. ppj, labsvar'],
  regions: ['Id’er adskilt af komma', 'Ids separated by commas'],
};

/** What was typed in the fields of a form; ticked boxes are the ids of their field, separated by commas. */
export function typedForm(typed: Typed): Readonly<Record<string, string>> {
  const form: Record<string, string> = {};
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith('form.') || value.trim() === '') continue;
    const [field = '', id] = name.slice('form.'.length).split(mark);
    if (id === undefined) form[field] = value;
    else if (value === 'ja') form[field] = form[field] === undefined ? id : `${form[field]}, ${id}`;
  }
  return form;
}

/** A form's values under the names of the page. */
export const asTyped = (written: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(written).map(([name, value]) => [formName(name), value]));
