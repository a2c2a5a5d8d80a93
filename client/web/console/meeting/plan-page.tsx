/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person } from '../../../../store/rows.ts';
import type { YearPlanPreview } from '../../../sdk/meeting-commands.ts';
import { ErrorSummary, TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { Cell, ListFault } from '../../link/cells.tsx';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../cases/budget-tables.tsx';
import { ActAs } from '../acts/act-as.tsx';
import { DatesTable, type Form, Warnings } from './place-fields.tsx';

/** Rows of the form; a year has about four meetings. */
export const rows = [0, 1, 2, 3, 4, 5] as const;

/** «Planlæg møderne»: dates, then everything that follows from them, then the start. */
export function PlanPage(
  props: Form & {
    readonly year: number;
    readonly secretariat: readonly Person[];
    readonly preview?: YearPlanPreview | undefined;
    readonly seen?: string | undefined;
    readonly contact?: string | undefined;
  },
) {
  const { lang, typed, faults, preview } = props;
  const t = translate(lang);
  const form = { lang, typed, faults };
  const title = t('Planlæg årets møder', 'Plan the meetings of a year');
  const columns = [
    ['date', t('Dato', 'Date')],
    ['from', t('Fra', 'From')],
    ['to', t('Til', 'Until')],
    ['place', t('Sted', 'Place')],
  ] as const;
  return (
    <Page lang={lang} title={title} self={paths.meetingPlan} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <h1>{title}</h1>
      {props.secretariat.length === 0 ? (
        <p class="note">{t('Kun sekretariatet planlægger møderne.', 'Only the secretariat plans the meetings.')}</p>
      ) : (
        <form method="post" action={paths.meetingPlan} class="card" novalidate>
          <ActAs {...form} name="person" people={props.secretariat} />
          <TextField
            {...form}
            name="year"
            short
            numeric
            label={t('År', 'Year')}
            hint={t('Fx 2028', 'For example 2028')}
          />
          <ListFault form={form} name="meetings" />
          <p>
            {t(
              'Lad alle rækker stå tomme for styringsmodellens egne datoer. Uden tid og sted er mødet kl. 10.00–14.00 i Danske Regioner.',
              'Leave every row empty for the dates of the model. Without time and place a meeting is at 10:00–14:00 in Danske Regioner.',
            )}
          </p>
          <Scroll label={t('Møder', 'Meetings')}>
            <table class="form">
              <caption>{t('Møder: dato som dd-mm-åååå, tid som 10.00', 'Meetings: dd-mm-yyyy, 10:00')}</caption>
              <thead>
                <tr>
                  {columns.map(([, name]) => (
                    <th scope="col">{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr>
                    {columns.map(([field, name]) => (
                      <td>
                        <Cell
                          form={form}
                          name={`meetings.${row}.${field}`}
                          label={`${name}, ${t('møde', 'meeting')} ${row + 1}`}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <TextField
            {...form}
            name="rsi"
            short
            label={`${t('RSI-kredsens møde i september', "RSI's meeting in September")} (${t('kan udelades', 'optional')})`}
            hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
          />
          {props.seen === undefined ? null : <input type="hidden" name="set" value={props.seen} />}
          <div class="row">
            <button type="submit" name="trin" value="se" class={preview ? 'quiet' : undefined}>
              {t('Se datoer og advarsler', 'See dates and warnings')}
            </button>
            {preview ? (
              <button type="submit" name="trin" value="start">
                {t(`Indkald til møderne i ${preview.year}`, `Call the meetings of ${preview.year}`)}
              </button>
            ) : null}
          </div>
          <p class="soft small">
            {t(
              'Intet sendes, før du har set datoerne og indkaldt. Indkaldelserne går til SYS’ medlemmer, formanden og sekretariatet.',
              'Nothing is sent before you have seen the dates and called the meetings. Members, chair and secretariat are invited.',
            )}
          </p>
        </form>
      )}
      {preview ? (
        <section aria-labelledby="det-sker">
          <h2 id="det-sker">
            {t(`Det sker, når ${preview.year} planlægges`, `What happens when ${preview.year} is planned`)}
          </h2>
          <Warnings lang={lang} warnings={preview.warnings} />
          <DatesTable lang={lang} meetings={preview.meetings} />
        </section>
      ) : null}
    </Page>
  );
}
