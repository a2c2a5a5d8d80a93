/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { numberedTitle } from '../../../../machines/terms/index.ts';
import type { Child } from 'hono/jsx';
import { type Act, actId } from '../../../../machines/acts/act.ts';
import { type CaseForm, fieldsOnPage } from '../../../../machines/forms/case-form.ts';
import type { CaseRow } from '../../../../store/rows.ts';
import { EnterGoesOn, ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import type { Bodies, Choices } from '../../forms/form-props.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { pageOfCase } from './page-of-case.ts';

/** The form in words, and what it would do. */
export interface Reviewed {
  readonly rows: readonly (readonly [label: string, words: string])[];
  readonly preview?: Child;
}

export interface ActPageProps {
  readonly lang: Lang;
  readonly act: Act;
  /** What the act is done to, as it stands in addresses. */
  readonly subject: string | undefined;
  /** What the link to it named of its fields. */
  readonly asked: Typed;
  readonly row: CaseRow | undefined;
  readonly leads: readonly [da: string, en: string];
  readonly choices: Choices;
  readonly bodies: Bodies | undefined;
  readonly ofCase: CaseForm;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly year: number;
  readonly contact?: string | undefined;
  /** Shown once more before it is carried out: the form in words, and what it would do. */
  readonly review?: Reviewed | undefined;
  /** What became of each of several cases that it has just been done to. */
  readonly result?: Child;
}

/** The page of one act, whatever act: what it leads to, its form, and the review before what mails others or cannot be undone. */
export function ActPage(props: ActPageProps) {
  const { lang, act, row, subject, review, faults } = props;
  const t = translate(lang);
  return (
    <Page
      console
      lang={lang}
      title={row === undefined ? t(...act.title) : `${t(...act.title)}: ${row.title}`}
      self={paths.act(actId(act), subject, props.asked)}
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={faults} lang={lang} />
      {row === undefined ? null : (
        <p class="eyebrow">
          <a href={pageOfCase(row)}>{numberedTitle(row)}</a>
        </p>
      )}
      <h1>{review ? t(`Se det igennem: ${act.title[0]}`, `Look it through: ${act.title[1]}`) : t(...act.title)}</h1>
      {props.result ?? null}
      <p class={act.destructive ? 'note warn' : undefined}>{t(...props.leads)}</p>
      {review ? <Review {...props} review={review} /> : <ActForm {...props} />}
    </Page>
  );
}

const Hidden = ({ typed }: { readonly typed: Typed }) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => name !== 'trin')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

/** The form of an act; also folded on the pages of its case. */
function ActForm({
  lang,
  act,
  subject,
  choices,
  bodies,
  ofCase,
  typed,
  faults,
  row,
}: Omit<ActPageProps, 'leads' | 'year' | 'asked'>) {
  const t = translate(lang);
  return (
    <form method="post" action={paths.act(actId(act), subject)} class="narrow" novalidate>
      <EnterGoesOn />
      {/* The version that was seen when the form was opened, however often it is shown again. */}
      {row === undefined ? null : (
        <input type="hidden" name="version" value={typed['version'] ?? String(row.version)} />
      )}
      {typed['anmodning'] === undefined ? null : <input type="hidden" name="anmodning" value={typed['anmodning']} />}
      <FormFields
        lang={lang}
        fields={fieldsOnPage(act.fields, ofCase)}
        typed={typed}
        faults={faults}
        choices={choices}
        bodies={bodies}
        notes={ofCase.notes}
        ofCase={ofCase}
      />
      <button type="submit">
        {act.review ? t('Se det igennem', 'Look it through') : t(...(act.button ?? act.title))}
      </button>
    </form>
  );
}

function Review({ lang, act, subject, typed, review }: ActPageProps & { readonly review: Reviewed }) {
  const t = translate(lang);
  return (
    <>
      <div class="card">
        <dl class="facts">
          {review.rows.map(([label, words]) => (
            <>
              <dt>{label}</dt>
              <dd class="text">{words}</dd>
            </>
          ))}
        </dl>
      </div>
      {review.preview ?? null}
      <form method="post" action={paths.act(actId(act), subject)}>
        <Hidden typed={typed} />
        <div class="row">
          <button type="submit" name="trin" value="udfoer">
            {t(...(act.button ?? act.title))}
          </button>
          <button type="submit" name="trin" value="ret" class="quiet">
            {t('Ret', 'Correct')}
          </button>
        </div>
      </form>
    </>
  );
}
