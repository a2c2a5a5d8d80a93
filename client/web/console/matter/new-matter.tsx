/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type KindName, kindOf } from '../../../../machines/matter/kinds.ts';
import { bodyOf, inLanguage } from '../../../../machines/terms/index.ts';
import type { Person, System } from '../../../../store/rows.ts';
import { ErrorSummary, type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { MatterFields } from '../../cases/matter/matter-fields.tsx';
import type { Choices } from '../../forms/form-fields.tsx';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActAs } from '../acts/act-as.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly kind: KindName;
  readonly people: readonly Person[];
  readonly systems: readonly System[];
  readonly choices: Choices;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Makes sending the form twice one case. */
  readonly requestId: string;
  readonly contact?: string | undefined;
}

/** The form of a kind, whatever the kind. */
export function NewMatter(props: Props) {
  const { lang, kind: name } = props;
  const t = translate(lang);
  const kind = kindOf(name);
  return (
    <Page
      lang={lang}
      title={t(...kind.name)}
      self={paths.newMatterOf(name)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">{t('Rejs en sag', 'Raise a matter')}</p>
      <h1>{t(...kind.name)}</h1>
      <p>{t(...kind.about)}</p>
      <h2>{t('Sådan går sagen', 'How it goes')}</h2>
      <ol>
        {kind.route.map((step) => (
          <li>
            <b>{inLanguage(bodyOf(step.by), lang)}</b>: {t(...step.ask)}
          </li>
        ))}
      </ol>
      <form method="post" action={paths.newMatterOf(name)} class="card narrow" novalidate>
        <input type="hidden" name="anmodning" value={props.requestId} />
        <ActAs {...props} name="person" />
        {kind.system === 'none' ? null : (
          <SelectField
            {...props}
            name="system"
            label={kind.system === 'optional' ? t('System (kan udelades)', 'System (optional)') : 'System'}
            options={props.systems.map((system) => [system.id, system.name] as const)}
            empty={t('Vælg system', 'Choose a system')}
          />
        )}
        {kind.region === undefined ? null : (
          <SelectField
            {...props}
            name="region"
            label="Region"
            options={props.choices.region ?? []}
            empty={t('Vælg region', 'Choose a region')}
          />
        )}
        <TextField
          {...props}
          name="title"
          label={t('Overskrift (kan udelades)', 'Heading (optional)')}
          maxlength={200}
        />
        {kind.asks === true ? (
          <p class="note">
            {t(
              'Formularen udfyldes af den, der har første trin. Det, du skriver her, står der allerede.',
              'Whoever has the first step fills in the form. What you write here is there already.',
            )}
          </p>
        ) : null}
        <MatterFields {...props} kind={name} partly={kind.asks === true} />
        <button type="submit">{t('Rejs sagen', 'Raise the matter')}</button>
      </form>
    </Page>
  );
}
