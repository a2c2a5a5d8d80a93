/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, type ListedCase, listedState, type Person } from '../../../../store/rows.ts';
import { ErrorSummary, type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { caseKind, decisionName, stateName } from '../../../../machines/terms/index.ts';
import { ActAs } from '../acts/act-as.tsx';

export interface BatchResult {
  readonly row: CaseRow | undefined;
  readonly caseId: string;
  readonly refused?: string | undefined;
}

interface Props {
  readonly lang: Lang;
  readonly year: number;
  /** Cases of the year that are before SYS now. */
  readonly cases: readonly ListedCase[];
  readonly secretariat: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly results?: readonly BatchResult[];
  readonly contact?: string | undefined;
}

/** One decision of a meeting for many cases: all budgets of a reading, all reports of a round. */
export function BatchPage(props: Props) {
  const { lang, year, cases, typed, faults } = props;
  const t = translate(lang);
  const title = t('Registrér SYS’ afgørelser fra et møde', "Record SYS's decisions from a meeting");
  const shared = { lang, typed, faults };
  const fault = faults.find((one) => one.field === 'sager');
  return (
    <Page lang={lang} title={`${title} ${year}`} self={paths.batch(year)} console year={year} contact={props.contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <p class="eyebrow">
        <a href={paths.wheel(year)}>Årshjul {year}</a>
      </p>
      <h1>{title}</h1>
      {props.results ? <Results lang={lang} results={props.results} /> : null}
      {cases.length === 0 ? (
        <p>{t('Ingen af årets sager ligger hos SYS nu.', 'None of the cases of the year is before SYS now.')}</p>
      ) : (
        <form method="post" action={paths.batch(year)} class="narrow" novalidate>
          <fieldset
            id="sager"
            tabindex={-1}
            class={fault ? 'field bad' : undefined}
            aria-describedby={fault ? 'sager-fejl' : undefined}
          >
            <legend>{t('Sager, afgørelsen gælder', 'Cases the decision is about')}</legend>
            {fault ? (
              <p class="why-bad" id="sager-fejl">
                {t(fault.da, fault.en)}
              </p>
            ) : null}
            {cases.map((row) => (
              <label class="choice" for={`sag.${row.id}`}>
                <input
                  type="checkbox"
                  id={`sag.${row.id}`}
                  name={`sag.${row.id}`}
                  value="ja"
                  checked={typed[`sag.${row.id}`] === 'ja'}
                />
                <b>{row.title}</b>
                <span class="leads">
                  {caseKind(row.machine, lang)}, {stateName(listedState(row), lang)}
                  {row.amountOre === undefined ? '' : `, ${formatKroner(row.amountOre)}`}
                </span>
              </label>
            ))}
          </fieldset>
          <ActAs {...shared} name="person" people={props.secretariat} />
          <SelectField
            {...shared}
            name="outcome"
            label={t('Afgørelse', 'Decision')}
            empty={t('Vælg', 'Choose')}
            options={(['adopted', 'returned', 'refused', 'postponed'] as const).map(
              (one) => [one, decisionName(one, lang)] as const,
            )}
            hint={t(
              'En delvis godkendelse registreres på sagen selv.',
              'An approval in part is recorded on the case itself.',
            )}
          />
          <TextField
            {...shared}
            name="meetingDate"
            short
            label={t('Mødedato', 'Date of the meeting')}
            hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
          />
          <TextField {...shared} name="reference" label={t('Referat og punkt', 'Minutes and item')} maxlength={200} />
          <TextField
            {...shared}
            long
            name="reason"
            label={t('Begrundelse (skal udfyldes, når der ikke er godkendt)', 'Reason (needed unless approved)')}
            maxlength={4000}
          />
          <button type="submit">{t('Registrér for de valgte sager', 'Record for the chosen cases')}</button>
        </form>
      )}
    </Page>
  );
}

function Results({ lang, results }: { lang: Lang; results: readonly BatchResult[] }) {
  const t = translate(lang);
  return (
    <div class="note" role="status">
      <ul class="plain">
        {results.map(({ row, caseId, refused }) => (
          <li>
            <a href={paths.case(caseId)}>{row?.title ?? caseId}</a>:{' '}
            {refused === undefined ? (
              t('✓ registreret', '✓ recorded')
            ) : (
              <b>{`! ${refused.split(' / ')[lang === 'da' ? 0 : 1] ?? refused}`}</b>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
