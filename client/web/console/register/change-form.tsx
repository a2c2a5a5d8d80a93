/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person } from '../../../../store/rows.ts';
import type { Register } from '../../../../store/register/schema.ts';
import { type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { ActAs } from '../acts/act-as.tsx';
import type { ChangeField, ChangeForm, Choices } from './change-forms.ts';

interface Props {
  readonly lang: Lang;
  readonly register: Register;
  readonly people: readonly Person[];
  readonly form: ChangeForm;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

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

/** One kind of change: its fields, whose decision it is and who enters it; the next page shows what it does. */
export function ChangeFormPart(props: Props) {
  const { lang, form, typed, faults } = props;
  const t = translate(lang);
  const shared = { lang, typed, faults };
  const open = faults.some(({ field }) => field.startsWith(`${form.change}-`));
  return (
    <details id={form.change} class="card narrow" open={open}>
      <summary>
        <h3>{t(...form.title)}</h3>
      </summary>
      <form method="post" action={paths.register} novalidate>
        <input type="hidden" name="handling" value={form.change} />
        {form.fields.map((field) => (
          <Field {...shared} field={field} prefix={form.change} register={props.register} />
        ))}
        <TextField
          {...shared}
          name={`${form.change}-decision`}
          label={t('Hvis beslutning, med referat og punkt', 'Whose decision, with minutes and item')}
          maxlength={500}
        />
        <ActAs {...shared} name={`${form.change}-by`} people={props.people} />
        <div class="row">
          <button type="submit" name="trin" value="se">
            {t('Se, hvad det ændrer', 'See what it changes')}
          </button>
        </div>
      </form>
    </details>
  );
}

function Field({
  field,
  prefix,
  register,
  ...shared
}: {
  field: ChangeField;
  prefix: string;
  register: Register;
} & Pick<Props, 'lang' | 'typed' | 'faults'>) {
  const t = translate(shared.lang);
  const named = { ...shared, name: `${prefix}-${field.name}` };
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
        ? choicesOf(register, kind)
        : kind.map(([value, words]) => [value, t(...words)] as const);
  return <SelectField {...named} label={label} options={options} empty={t('Vælg', 'Choose')} />;
}
