/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate, localDate, millis } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { availability, type KpiDefinition, operationTopics } from '../../../../machines/quarterly-report/report.ts';
import { TextField } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { AmountCell, Cell, ReasonCell, CellSelect, type Form, ListFault } from '../../link/cells.tsx';
import { rowsOf } from '../../link/form-names.ts';
import { topicName } from '../../../../machines/terms/index.ts';
import { holdsDoubledHour } from '../../../../machines/forms/local-instant.ts';
import { addedSections, reportedKpis } from './read-report.ts';
import type { ViewOf } from '../../../../machines/views.ts';

/** «mindst 99,5 %», «højst 2 s». */
export function limitInWords(
  { keeps, limit, unit }: Pick<KpiDefinition, 'keeps' | 'limit' | 'unit'>,
  lang: Lang,
): string {
  const t = translate(lang);
  const number = lang === 'da' ? String(limit).replace('.', ',') : String(limit);
  return `${keeps === 'atLeast' ? t('mindst', 'at least') : t('højst', 'at most')} ${number}${unit === '' ? '' : ` ${unit}`}`;
}

/** One form, three sections: operation, KPI, expenses (R-045, R-073, R-199). */
export function ReportForm({ form, kept }: { form: Form; kept: ViewOf<'quarterly-report'> }) {
  const t = translate(form.lang);
  return (
    <>
      <h2>{t('1. Drift', '1. Operation')}</h2>
      <Outages form={form} kept={kept} />
      {operationTopics.map((topic) => (
        <TextField
          {...form}
          long
          name={`report.operation.topics.${topic}`}
          label={`${topicName(topic, form.lang)} (${t('kan udelades', 'optional')})`}
          maxlength={4000}
        />
      ))}
      <TextField
        {...form}
        long
        name="report.operation.comment"
        label={t('Bemærkning om driften (kan udelades)', 'Remark on operation (optional)')}
        maxlength={4000}
      />
      <h2>{t('2. KPI', '2. KPI')}</h2>
      <Kpis form={form} kept={kept} />
      <h2>{t('3. Udgifter', '3. Expenses')}</h2>
      <Expenses form={form} kept={kept} />
      <Added form={form} />
    </>
  );
}

/** What later versions of the template ask for beside the fields above (R-090). */
function Added({ form }: { form: Form }) {
  const t = translate(form.lang);
  const rows = rowsOf(form.typed, addedSections);
  if (rows.length === 0) return null;
  const typed = (row: number, field: string): string => form.typed[`${addedSections}.${row}.${field}`] ?? '';
  return (
    <>
      <h2>{t('4. Øvrige afsnit i skabelonen', '4. Further sections of the template')}</h2>
      {rows.map((row) => (
        <>
          {['title', 'asks'].map((field) => (
            <input type="hidden" name={`${addedSections}.${row}.${field}`} value={typed(row, field)} />
          ))}
          <TextField
            {...form}
            long
            name={`${addedSections}.${row}.text`}
            label={typed(row, 'title')}
            hint={typed(row, 'asks') || undefined}
            maxlength={20_000}
          />
        </>
      ))}
    </>
  );
}

function Outages({ form, kept }: { form: Form; kept: ViewOf<'quarterly-report'> }) {
  const { lang, typed } = form;
  const t = translate(lang);
  const at = 'report.operation.outages';
  const rows = rowsOf(typed, at);
  const next = (rows.at(-1) ?? -1) + 1;
  const doubled = holdsDoubledHour(kept.plan.from, kept.plan.to);
  const clocks = [
    ['sommertid', t('sommertid (første gang)', 'summer time (the first)')],
    ['vintertid', t('vintertid (anden gang)', 'winter time (the second)')],
  ] as const;
  const [first, last] = [localDate(kept.plan.from), localDate(millis(kept.plan.to) - 1)];
  const availabilityLimit = kept.kpis?.find(({ id }) => id === availability);
  return (
    <>
      <p>
        {t(
          `Skriv hvert afbrud fra ${formatDate(first, 'long', 'da')} til ${formatDate(last, 'long', 'da')}, i dansk tid. Var der ingen, så lad tabellen stå tom. Tilgængeligheden beregnes af afbruddene.`,
          `Write each outage from ${formatDate(first, 'long', 'en')} to ${formatDate(last, 'long', 'en')}, in Danish time. If there were none, leave the table empty. Availability is computed from the outages.`,
        )}{' '}
        {availabilityLimit ? `${t('Krav', 'Requirement')}: ${limitInWords(availabilityLimit, lang)}.` : ''}
      </p>
      {doubled ? (
        <p class="note">
          {t(
            'Den sidste søndag i oktober kommer timen fra kl. 2 til 3 to gange. Ligger et tidspunkt i den time, så vælg sommertid eller vintertid; ellers er valget uden betydning.',
            'On the last Sunday of October the hour from 2 to 3 comes twice. If a time lies in that hour, choose summer or winter time; otherwise the choice does not matter.',
          )}
        </p>
      ) : null}
      <ListFault form={form} name={at} />
      <Scroll label={t('Afbrud', 'Outages')}>
        <table class="form">
          <caption>{t('Afbrud', 'Outages')}</caption>
          <Heads of={[t('Fra', 'From'), t('Til', 'To'), t('Årsag', 'Cause')]} />
          <tbody>
            {[...rows, next, next + 1].map((row, place) => (
              <tr>
                {(['from', 'to'] as const).map((end) => {
                  const name = `${end === 'from' ? t('fra', 'from') : t('til', 'to')}, ${t('afbrud', 'outage')} ${place + 1}`;
                  return (
                    <td>
                      <Cell
                        form={form}
                        name={`${at}.${row}.${end}Date`}
                        type="date"
                        label={`${t('Dato', 'Date')} ${name}`}
                      />
                      <Cell
                        form={form}
                        name={`${at}.${row}.${end}Time`}
                        type="time"
                        label={`${t('Klokken', 'Time')} ${name}`}
                      />
                      {doubled ? (
                        <CellSelect
                          form={form}
                          name={`${at}.${row}.${end}Clock`}
                          label={`${t('Sommer- eller vintertid', 'Summer or winter time')} ${name}`}
                          empty={t('(uden betydning)', '(does not matter)')}
                          options={clocks}
                        />
                      ) : null}
                    </td>
                  );
                })}
                <td>
                  <Cell
                    form={form}
                    name={`${at}.${row}.cause`}
                    label={`${t('Årsag, afbrud', 'Cause, outage')} ${place + 1}`}
                    long
                    maxlength={4000}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Kpis({ form, kept }: { form: Form; kept: ViewOf<'quarterly-report'> }) {
  const { lang } = form;
  const t = translate(lang);
  const kpis = reportedKpis(kept);
  return (
    <>
      <ListFault form={form} name="report.kpis" />
      {kpis.length === 0 ? (
        <p>{t('Der er ikke aftalt andre KPI’er at indberette.', 'No other KPIs have been agreed to report.')}</p>
      ) : (
        <Scroll label="KPI">
          <table class="form">
            <Heads of={['KPI', t('Krav', 'Requirement'), t('Værdi', 'Value'), t('Bemærkning', 'Remark')]} />
            <tbody>
              {kpis.map((kpi, row) => (
                <tr>
                  <th scope="row">{kpi.name}</th>
                  <td>{limitInWords(kpi, lang)}</td>
                  <td>
                    <Cell
                      form={form}
                      name={`report.kpis.${row}.value`}
                      label={`${t('Værdi', 'Value')}${kpi.unit ? ` (${kpi.unit})` : ''}: ${kpi.name}`}
                      money
                    />
                  </td>
                  <ReasonCell
                    form={form}
                    name={`report.kpis.${row}.comment`}
                    column={t('Bemærkning', 'Remark')}
                    of={kpi.name}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}

function Expenses({ form, kept }: { form: Form; kept: ViewOf<'quarterly-report'> }) {
  const { lang } = form;
  const t = translate(lang);
  const lines = kept.budget?.lines ?? [];
  return (
    <>
      <ListFault form={form} name="report.expenses" />
      {lines.length === 0 ? (
        <p>
          {t(
            'Der er intet budget for året at indberette udgifter på.',
            'There is no budget of the year to report expenses on.',
          )}
        </p>
      ) : (
        <Scroll label={t('Udgifter', 'Expenses')}>
          <table class="form">
            <Heads
              of={[
                t('Linje', 'Line'),
                { num: t('Årets budget', "Year's budget") },
                t(`Brugt i ${kept.quarter}, kr.`, `Spent in ${kept.quarter}, kr.`),
                t('Forventet for hele året, kr.', 'Expected for the year, kr.'),
                t('Begrundelse', 'Reason'),
              ]}
            />
            <tbody>
              {lines.map((line, row) => (
                <tr>
                  <th scope="row">
                    {line.name} ({line.part})
                  </th>
                  <td class="num">{formatKroner(line.amountOre)}</td>
                  <AmountCell
                    form={form}
                    name={`report.expenses.${row}.spent`}
                    column={t('Brugt', 'Spent')}
                    of={line.name}
                  />
                  <AmountCell
                    form={form}
                    name={`report.expenses.${row}.forecast`}
                    column={t('Forventet for hele året', 'Expected for the year')}
                    of={line.name}
                  />
                  <ReasonCell form={form} name={`report.expenses.${row}.reason`} of={line.name} />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p class="hint">{t('En linje uden udgifter kan stå tom.', 'A line without expenses may be left empty.')}</p>
    </>
  );
}
