/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { Assessment } from '../../../../machines/quarterly-report/assess.ts';
import type { QuarterlyReport } from '../../../../machines/quarterly-report/report.ts';
import { type CaseRow, viewAs } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { limitInWords } from '../../../../machines/quarterly-report/limit-in-words.ts';
import { Returned } from '../returned.tsx';
import { monthName, quarterName, topicName } from '../../../../machines/terms/index.ts';

/** `99,95` in Danish, `99.95` in English. */
const decimal = (value: number, lang: Lang): string =>
  lang === 'da' ? String(value).replace('.', ',') : String(value);

export function ReportFacts({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const view = viewAs(row, 'quarterly-report');
  const { report, assessment } = view;
  return (
    <section aria-labelledby="rapporten">
      <h2 id="rapporten">
        {t('Rapport for', 'Report of the')} {quarterName(view.quarter, view.year, lang)}
      </h2>
      <Returned lang={lang} reason={view.reason} />
      {view.late ? <span class="tag late">! {t('kom efter fristen', 'came after its deadline')}</span> : null}
      {report && assessment ? (
        <ReportTables
          lang={lang}
          report={report}
          assessment={assessment}
          names={new Map((view.budget?.lines ?? []).map((line) => [`${line.part}/${line.id}`, line.name]))}
        />
      ) : (
        <p>{t('Rapporten er ikke modtaget endnu.', 'The report has not been received yet.')}</p>
      )}
    </section>
  );
}

/** A report with its assessment: breaches by a word, not by colour alone. */
export function ReportTables({
  lang,
  report,
  assessment,
  names,
}: {
  lang: Lang;
  report: QuarterlyReport;
  assessment: Assessment;
  names: ReadonlyMap<string, string>;
}) {
  const t = translate(lang);
  const spent = report.expenses.reduce((sum, { spentOre }) => sum + spentOre, 0);
  return (
    <>
      <p>
        {t('Tilgængelighed i kvartalet', 'Availability in the quarter')}:{' '}
        <b>{decimal(assessment.availabilityPct, lang)} %</b> (
        {t(
          `${Math.round(assessment.downMinutes)} minutters afbrud i ${report.operation.outages.length} tilfælde`,
          `${Math.round(assessment.downMinutes)} minutes of outage in ${report.operation.outages.length} cases`,
        )}
        )
      </p>
      {assessment.months.length === 0 ? null : (
        <ul>
          {assessment.months.map(({ month, availabilityPct, downMinutes }) => (
            <li>
              {monthName(month, lang)}: {decimal(availabilityPct, lang)} % (
              {t(`nedetid ${Math.round(downMinutes)} min.`, `${Math.round(downMinutes)} min. down`)})
            </li>
          ))}
        </ul>
      )}
      {assessment.kpis.length === 0 ? null : (
        <Scroll label="KPI">
          <table>
            <caption>KPI</caption>
            <Heads of={['KPI', t('Krav', 'Requirement'), { num: t('Værdi', 'Value') }, t('Overholdt', 'Kept')]} />
            <tbody>
              {assessment.kpis.map((kpi) => (
                <tr>
                  <th scope="row">{kpi.name}</th>
                  <td>{limitInWords(kpi, lang)}</td>
                  <td class="num">{kpi.value === null ? '–' : `${decimal(kpi.value, lang)} ${kpi.unit}`}</td>
                  <td>
                    {kpi.breached ? (
                      <span class="tag late">! {t('brud', 'breach')}</span>
                    ) : (
                      <span class="tag good">✓ {t('ja', 'yes')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {(report.proposed ?? []).length === 0 ? null : (
        <>
          <p>
            {t(
              'FSA foreslår, at systemet måles på (forretningsstyregruppen godkender i sagen om drifts- og servicemål):',
              'The FSA proposes that the system is measured by (the business steering group approves in the matter of targets):',
            )}
          </p>
          <ul>
            {report.proposed?.map((kpi) => (
              <li>
                {kpi.name}: {limitInWords(kpi, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.operation.outages.length === 0 ? null : (
        <ul>
          {report.operation.outages.map((outage) => (
            <li>
              {formatInstant(outage.from, 'long', lang)}
              {clockOf(outage.from, lang)} – {formatInstant(outage.to, 'long', lang)}
              {clockOf(outage.to, lang)}
              {outage.cause ? `: ${outage.cause}` : ''}
            </li>
          ))}
        </ul>
      )}
      {report.expenses.length === 0 ? (
        <p>{t('Ingen udgifter er indberettet.', 'No expenses have been reported.')}</p>
      ) : (
        <Scroll label={t('Udgifter', 'Expenses')}>
          <table>
            <caption>{t('Udgifter', 'Expenses')}</caption>
            <Heads
              of={[
                t('Linje', 'Line'),
                { num: t('Brugt i kvartalet', 'Spent in the quarter') },
                { num: t('Forventet for året', 'Expected for the year') },
              ]}
            />
            <tbody>
              {report.expenses.map((one) => (
                <tr>
                  <th scope="row">
                    {names.get(`${one.part}/${one.line}`) ?? one.line} ({one.part})
                    {one.reason ? <span class="soft small line">{one.reason}</span> : null}
                  </th>
                  <td class="num">{formatKroner(one.spentOre)}</td>
                  <td class="num">{formatKroner(one.forecastOre)}</td>
                </tr>
              ))}
              <tr class="sum">
                <th scope="row">{t('I alt', 'Total')}</th>
                <td class="num">{formatKroner(spent)}</td>
                <td />
              </tr>
            </tbody>
          </table>
        </Scroll>
      )}
      {Object.entries(report.operation.topics).map(([topic, text]) => (
        <details>
          <summary>{topicName(topic as Parameters<typeof topicName>[0], lang)}</summary>
          <div class="text">{text}</div>
        </details>
      ))}
      {report.operation.comment ? <p class="text">{report.operation.comment}</p> : null}
      {(report.sections ?? []).map(({ title, text }) => (
        <details open>
          <summary>{title}</summary>
          <div class="text">{text}</div>
        </details>
      ))}
      {report.template ? (
        <p class="soft">
          {t(
            `Skrevet på skabelonens udgave ${report.template.version}.`,
            `Written on version ${report.template.version} of the template.`,
          )}
        </p>
      ) : null}
    </>
  );
}

/** Names the clock in the hour that comes twice. */
function clockOf(instant: string, lang: Lang): string {
  const at = Date.parse(instant);
  const shown = (ms: number) => formatInstant(new Date(ms).toISOString(), 'long', 'da');
  const t = translate(lang);
  if (shown(at) === shown(at + 3_600_000)) return t(' (sommertid)', ' (summer time)');
  return shown(at) === shown(at - 3_600_000) ? t(' (vintertid)', ' (winter time)') : '';
}
