/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { someOfCase } from '../../../../machines/forms/field.ts';
import { recordSysDecision } from '../../../../machines/sys-decision/acts.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, type ListedCase, listedState, type Person } from '../../../../store/rows.ts';
import { ErrorSummary, type FieldFault, type Typed } from '../../fields.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { capital, caseKind, decisionName, stateName } from '../../../../machines/terms/index.ts';
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

const { outcome, meetingDate, reference, reason } = recordSysDecision.fields;
/** The decision of a case, for several at once. */
export const batchFields = {
  cases: someOfCase('Sager, afgørelsen gælder', 'Cases the decision is about'),
  outcome,
  meetingDate,
  reference,
  reason,
};

/** One decision of a meeting for many cases: all budgets of a reading, all reports of a round. */
export function BatchPage(props: Props) {
  const { lang, year, cases, typed, faults } = props;
  const t = translate(lang);
  const title = t('Registrér SYS’ afgørelser fra et møde', "Record SYS's decisions from a meeting");
  const shared = { lang, typed, faults };
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
          <ActAs {...shared} name="person" people={props.secretariat} />
          <FormFields
            {...shared}
            fields={batchFields}
            choices={{
              cases: cases.map((row) => [row.id, inWords(row, lang)] as const),
              outcome: (['adopted', 'returned', 'refused', 'postponed'] as const).map(
                (one) => [one, capital(decisionName(one, lang))] as const,
              ),
            }}
            notes={{
              outcome: [
                'En delvis godkendelse registreres på sagen selv.',
                'An approval in part is recorded on the case itself.',
              ],
              reason: ['Skal udfyldes, når der ikke er godkendt.', 'Needed unless approved.'],
            }}
          />
          <button type="submit">{t('Registrér for de valgte sager', 'Record for the chosen cases')}</button>
        </form>
      )}
    </Page>
  );
}

/** «Driftsbudget 2028 (driftsbudget, andenbehandling i SYS, 1.200.000 kr.)» */
function inWords(row: ListedCase, lang: Lang): string {
  const known = [
    caseKind(row.machine, lang),
    stateName(listedState(row), lang),
    ...(row.amountOre === undefined ? [] : [formatKroner(row.amountOre)]),
  ];
  return `${row.title} (${known.join(', ')})`;
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
