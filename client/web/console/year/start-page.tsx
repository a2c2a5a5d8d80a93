/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import {
  formatDate,
  formatInstant,
  lastBusinessDayOnOrBefore,
  lastDateOf,
} from '../../../../machines/governance/calendar.ts';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { Calendar } from '../../../../machines/governance/holidays.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { CyclePreview, PlannedDate } from '../../../sdk/budget-commands.ts';
import type { Person, System } from '../../../../store/rows.ts';
import { ErrorSummary, type FieldFault, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../cases/budget-tables.tsx';
import { ActAs } from '../acts/act-as.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly systems: readonly System[];
  readonly secretariat: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly preview?: CyclePreview;
  readonly contact?: string | undefined;
}

const meetings = [
  ['may', 'SYS’ møde i maj', "SYS's meeting in May"],
  ['september', 'SYS’ møde i september', "SYS's meeting in September"],
  ['february', 'SYS’ møde i februar efter budgetåret', "SYS's meeting in the February after the budget year"],
] as const;

/** «Start budgetcyklus»: year, systems and meetings; then every date and every recipient before anything is sent (R-195, M-02). */
export function StartPage(props: Props) {
  const { lang, typed, faults, preview } = props;
  const t = translate(lang);
  const title = t('Start budgetcyklus', 'Start a budget cycle');
  const shared = { lang, typed, faults };
  const fault = faults.find((one) => one.field === 'systems');
  return (
    <Page lang={lang} title={title} self={paths.wheelStart} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={faults} lang={lang} />
      <h1>{title}</h1>
      <form method="post" action={paths.wheelStart} class="card narrow" novalidate>
        <ActAs {...shared} name="person" people={props.secretariat} />
        <TextField
          {...shared}
          name="year"
          short
          numeric
          label={t('Budgetår', 'Budget year')}
          hint={t(
            'Fx 2028; høringen er i januar året før.',
            'For example 2028; the hearing is in January of the year before.',
          )}
        />
        <fieldset id="systems" tabindex={-1} class={fault ? 'field bad' : undefined}>
          <legend>{t('Systemer (ingen valgt: hele porteføljen)', 'Systems (none chosen: the whole portfolio)')}</legend>
          {fault ? <p class="why-bad">{t(fault.da, fault.en)}</p> : null}
          {props.systems.map(({ id, name }) => (
            <label class="choice" for={`system.${id}`}>
              <input
                type="checkbox"
                id={`system.${id}`}
                name={`system.${id}`}
                value="ja"
                checked={typed[`system.${id}`] === 'ja'}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        {meetings.map(([name, da, en]) => (
          <TextField
            {...shared}
            name={name}
            short
            label={`${t(da, en)} (${t('kan udelades', 'optional')})`}
            hint={t(
              'dd-mm-åååå; ellers gælder politikkens dato.',
              'dd-mm-yyyy; otherwise the date of the policy applies.',
            )}
          />
        ))}
        <div class="row">
          <button type="submit" name="trin" value="se" class={preview ? 'quiet' : undefined}>
            {t('Se alle datoer og modtagere', 'See every date and recipient')}
          </button>
          {preview ? (
            <button type="submit" name="trin" value="start">
              {t(`Start budgetcyklus ${preview.year}`, `Start budget cycle ${preview.year}`)}
            </button>
          ) : null}
        </div>
        <p class="soft small">
          {preview
            ? t(
                'Når du starter, åbnes sagerne, og de første breve sendes i næste sendevindue.',
                'When you start, the cases are opened and the first letters leave in the next window.',
              )
            : t(
                'Intet sendes, før du har set forhåndsvisningen og startet.',
                'Nothing is sent before you have seen the preview and started.',
              )}
        </p>
      </form>
      {preview ? <Preview lang={lang} preview={preview} /> : null}
    </Page>
  );
}

function Preview({ lang, preview }: { lang: Lang; preview: CyclePreview }) {
  const t = translate(lang);
  const people = new Set(preview.dates.flatMap(({ recipients }) => recipients.map(({ person }) => person)));
  return (
    <section aria-labelledby="forhaandsvisning">
      <h2 id="forhaandsvisning">
        {t(`Det sker, når ${preview.year} startes`, `What happens when ${preview.year} is started`)}
      </h2>
      <p>
        {t(
          `${preview.systems.length} systemer, ${preview.dates.length} datoer, ${people.size} personer. Intet er sendt.`,
          `${preview.systems.length} systems, ${preview.dates.length} dates, ${people.size} people. Nothing has been sent.`,
        )}
      </p>
      {preview.warnings.length === 0 ? null : (
        <div class="note warn">
          <h3>{t('Se efter først', 'Look at this first')}</h3>
          <ul>
            {preview.warnings.map((warning) => (
              <li>{t(warning.da, warning.en)}</li>
            ))}
          </ul>
        </div>
      )}
      <Scroll label={t('Systemer', 'Systems')}>
        <table>
          <caption>{t('Systemer', 'Systems')}</caption>
          <thead>
            <tr>
              <th scope="col">System</th>
              <th scope="col" class="num">
                {t('Året før', 'Year before')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.systems.map((one) => (
              <tr>
                <th scope="row">{one.name}</th>
                <td class="num">
                  {one.previousOre === null
                    ? t('intet budget', 'no budget')
                    : formatKroner(one.previousOre, { whole: true })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Scroll label={t('Datoer og modtagere', 'Dates and recipients')}>
        <table>
          <caption>{t('Datoer og modtagere', 'Dates and recipients')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Dato', 'Date')}</th>
              <th scope="col">{t('Hvad', 'What')}</th>
              <th scope="col">System</th>
              <th scope="col">{t('Modtagere', 'Recipients')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.dates.map((date) => (
              <tr>
                <td>{whenOf(date, calendarOfPlan(preview.plan), lang)}</td>
                <td>{t(date.da, date.en)}</td>
                <td>{preview.systems.find(({ id }) => id === date.system)?.name ?? date.system ?? ''}</td>
                <td>{date.recipients.map(({ name, email }) => `${name} <${email}>`).join(', ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function whenOf({ at, kind }: PlannedDate, calendar: Calendar, lang: Lang): string {
  if (kind !== 'deadline') return formatInstant(at, 'long', lang);
  const day = lastDateOf(at);
  const last = lastBusinessDayOnOrBefore(day, calendar);
  return `${formatDate(day, 'long', lang)}${last === day ? '' : ` (${translate(lang)('sidste arbejdsdag', 'last business day')} ${formatDate(last, 'long', lang)})`}`;
}
