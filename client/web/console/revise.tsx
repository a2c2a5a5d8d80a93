/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../machines/governance/policy.ts';
import type { CaseRow, Person } from '../../../store/rows.ts';
import { ErrorSummary, type FieldFault, TextField, type Typed } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { ProposalFields, proposalName, valueInWords } from '../cases/change-request/proposal-fields.tsx';
import { ActAs } from './acts.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly row: CaseRow;
  readonly people: readonly Person[];
  readonly systems: readonly (readonly [string, string])[];
  readonly policy: Policy;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** What would change, once it has been looked at; then the second button saves it. */
  readonly preview?: { readonly material: boolean; readonly changed: readonly Change[] };
}

export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The form of the request as it stands, and before anything is saved: what changes, and whether all are asked again. */
export function Revise(props: Props) {
  const { lang, row, preview } = props;
  const t = translate(lang);
  const title = t('Ret ændringsønsket', 'Revise the change request');
  return (
    <Page
      lang={lang}
      title={`${title} ${row.number}`}
      self={paths.caseRevise(row.id)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      <p class="eyebrow">
        <a href={paths.case(row.id)}>{`${row.number} ${row.title}`}</a>
      </p>
      <h1>{title}</h1>
      {preview ? <Preview {...preview} lang={lang} /> : null}
      <form method="post" action={paths.caseRevise(row.id)} class="card narrow" novalidate>
        <input type="hidden" name="version" value={String(row.version)} />
        {preview ? (
          <div class="row">
            <button type="submit" name="trin" value="gem">
              {t('Gem rettelsen', 'Save the change')}
            </button>
            <span class="soft small">
              {t('Eller ret videre herunder, og se igen.', 'Or go on below and look again.')}
            </span>
          </div>
        ) : null}
        <ActAs {...props} name="person" />
        <ProposalFields {...props} />
        <TextField
          {...props}
          long
          name="reason"
          label={t('Hvorfor rettes det?', 'Why is it changed?')}
          hint={t(
            'Står i journalen og i brevet til dem, der spørges igen.',
            'Stands in the journal and in the letter to those asked again.',
          )}
          maxlength={4000}
        />
        <button type="submit" name="trin" value="se">
          {t('Se, hvad der ændres', 'See what changes')}
        </button>
      </form>
    </Page>
  );
}

function Preview({ material, changed, lang }: { material: boolean; changed: readonly Change[]; lang: Lang }) {
  const t = translate(lang);
  return (
    <div class={material ? 'note warn' : 'note'} role="status">
      <h2>{material ? t('Væsentlig ændring', 'Material change') : t('Sproglig rettelse', 'Editorial change')}</h2>
      <p>
        {material
          ? t(
              'Sagen får en ny udgave. Åbne opgaver og afgivne stemmer bortfalder, og alle spørges igen.',
              'The case gets a new version. Open tasks and votes cast lapse, and everybody is asked again.',
            )
          : t(
              'Rettelsen noteres i journalen. Ingen spørges igen, og stemmer står ved magt.',
              'The change is noted in the journal. Nobody is asked again, and votes stand.',
            )}
      </p>
      <dl class="facts">
        {changed.map((one) => (
          <>
            <dt>{proposalName(one.field, lang)}</dt>
            <dd>
              <del>{valueInWords(one.field, one.before, lang)}</del>
              <br />
              <ins>{valueInWords(one.field, one.after, lang)}</ins>
            </dd>
          </>
        ))}
      </dl>
    </div>
  );
}
