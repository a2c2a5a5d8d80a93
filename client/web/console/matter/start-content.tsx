/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { TemplateSection } from '../../../../machines/governance/templates/template.ts';
import { nestedForm } from '../../../../machines/forms/typed-form.ts';
import { writtenOut } from '../../../../machines/matter/kinds/template.ts';
import { isKind, type KindName, kindOf } from '../../../../machines/matter/kinds.ts';
import { readForm } from '../../../../machines/matter/read-form.ts';
import { bodyOf, inLanguage } from '../../../../machines/terms/index.ts';
import { type FieldFault, SelectField, type Typed } from '../../fields.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import type { Bodies, FormProps } from '../../forms/form-props.ts';
import { registerChoices } from '../../forms/register-choices.ts';
import { translate } from '../../language.ts';
import type { ActContent, ActScene } from '../acts/act-content.ts';

/** What stands before the names of the form's own fields: apart from `person` and the like of the page itself. */
const under = 'form.';

const kindIn = ({ kind = '' }: Typed): KindName | undefined => (isKind(kind) ? kind : undefined);

/** The page on which a matter is raised: the form of its kind, whatever the kind; without one, the kinds to choose from. */
export const startContent: ActContent = {
  leads: async ({ typed }) => {
    const kind = kindIn(typed);
    return kind === undefined ? undefined : kindOf(kind).about;
  },
  choices: async ({ deps, typed }) => {
    const kind = kindIn(typed);
    return kind === undefined ? {} : registerChoices(deps, kindOf(kind).fields);
  },
  prefilled: begun,
  bodies: async ({ typed }) => {
    const name = kindIn(typed);
    return name === undefined ? { form: () => null } : bodiesOf(name);
  },
  lacks: (typed) => {
    const name = kindIn(typed);
    if (name === undefined) return [];
    const kind = kindOf(name);
    const read = readForm(name, nestedForm(typed, under), kind.asks === true);
    return [
      ...(kind.system === 'required' ? unchosen(typed, 'system', 'System') : []),
      ...(kind.region === undefined ? [] : unchosen(typed, 'region', 'Region')),
      ...(read.ok ? [] : read.faults.map((fault) => ({ ...fault, field: `${under}${fault.field}` }))),
    ];
  },
  place: (field) => (field.startsWith(under) ? field : undefined),
};

const unchosen = (typed: Typed, field: string, name: string): readonly FieldFault[] =>
  (typed[field] ?? '') === '' ? [{ field, da: `Udfyld «${name}».`, en: `Fill in "${name}".` }] : [];

function bodiesOf(name: KindName): Bodies {
  const kind = kindOf(name);
  const chosen =
    (field: 'system' | 'region', wants: 'required' | 'optional' | 'none'): Bodies[string] =>
    (form) =>
      wants === 'none' ? null : <Choice form={form} field={field} optional={wants === 'optional'} />;
  return {
    kind: (form) => <Route form={form} name={name} />,
    system: chosen('system', kind.system),
    region: chosen('region', kind.region ?? 'none'),
    form: (form) => (
      <>
        {kind.asks === true ? (
          <p class="note">
            {translate(form.lang)(
              'Formularen udfyldes af den, der har første trin. Det, du skriver her, står der allerede.',
              'Whoever has the first step fills in the form. What you write here is there already.',
            )}
          </p>
        ) : null}
        <FormFields
          lang={form.lang}
          fields={kind.fields}
          under={under}
          typed={form.typed}
          faults={form.faults}
          choices={form.choices}
          partly={kind.asks === true}
        />
      </>
    ),
  };
}

function Choice({
  form: { lang, typed, faults, choices },
  field,
  optional,
}: {
  readonly form: FormProps;
  readonly field: 'system' | 'region';
  readonly optional: boolean;
}) {
  const t = translate(lang);
  const label = field === 'system' ? 'System' : 'Region';
  return (
    <SelectField
      lang={lang}
      typed={typed}
      faults={faults}
      name={field}
      label={optional ? `${label}${t(' (kan udelades)', ' (optional)')}` : label}
      options={choices?.[field] ?? []}
      empty={t(`Vælg ${field}`, `Choose a ${field}`)}
    />
  );
}

/** Which kind it is, and how the matter goes. */
function Route({ form: { lang }, name }: { readonly form: FormProps; readonly name: KindName }) {
  const t = translate(lang);
  const kind = kindOf(name);
  return (
    <>
      <input type="hidden" name="kind" value={name} />
      <h2>{t(...kind.name)}</h2>
      <ol>
        {kind.route.map((step) => (
          <li>
            <b>{inLanguage(bodyOf(step.by), lang)}</b>: {t(...step.ask)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The text of the template in force, for whoever proposes another. */
async function begun({ deps, typed }: ActScene): Promise<Typed> {
  const asked = typed[`${under}template`];
  if (kindIn(typed) !== 'template' || asked === undefined) return {};
  const found = (await deps.commands.templates()).find(({ id }) => id === asked);
  const row = found?.versions.find(({ version }) => version === found.inForce);
  const sections = (row?.content['sections'] as readonly TemplateSection[] | undefined) ?? [];
  return { [`${under}name`]: row?.title ?? '', [`${under}text`]: writtenOut(sections) };
}
