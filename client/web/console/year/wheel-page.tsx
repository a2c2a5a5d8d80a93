/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ActDone } from '../acts/act-done.tsx';
import { Heads, Scroll } from '../../table.tsx';
import {
  formatDate,
  isBusinessDay,
  lastBusinessDayOnOrBefore,
  lastDateOf,
  monthNames,
} from '../../../../machines/governance/calendar.ts';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { Calendar } from '../../../../machines/governance/holidays.ts';
import { movableDates } from '../../../../machines/budget-cycle/plan.ts';
import type { Wheel, WheelRow } from '../../../sdk/budget-commands.ts';
import type { System } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { dateName, flagName, stateName, statusName } from '../../../../machines/terms/index.ts';
import { ActList } from '../acts/act-list.tsx';
import { daysOfWheel } from '../../../../machines/budget-cycle/year-dates.ts';
import { YearLinks } from './year-links.tsx';

export interface WheelProps {
  readonly lang: Lang;
  readonly wheel: Wheel;
  readonly years: readonly number[];
  readonly systems: readonly System[];
  readonly done: boolean;
  /** A calendar file can be made. */
  readonly calendar: boolean;
  readonly contact?: string | undefined;
}

/** The year's wheel: every system and every date, with how far it is in words, who owes it and the last business day. */
export function WheelPage(props: WheelProps) {
  const { lang, wheel } = props;
  const { year } = wheel;
  const t = translate(lang);
  const title = `Årshjul ${year}`;
  const running = wheel.cycle.status === 'active';
  return (
    <Page lang={lang} title={title} self={paths.wheel(year)} console year={year} contact={props.contact}>
      {props.done ? <ActDone lang={lang} /> : null}
      <h1>{title}</h1>
      <p>
        <a href={paths.case(wheel.cycle.caseId)}>{t('Årshjulet', 'The budget cycle')}</a>:{' '}
        <span class="tag">{stateName(wheel.cycle.state, lang)}</span>
      </p>
      <YearLinks lang={lang} year={year} here="wheel" />
      <p>
        {props.calendar ? (
          <>
            <a href={paths.wheelFile(year, 'aarshjul.ics')}>{t('Kalender (.ics)', 'Calendar (.ics)')}</a> ·{' '}
          </>
        ) : null}
        <a href={paths.wheelFile(year, 'aarshjul.csv')}>CSV</a> ·{' '}
        <a href={paths.wheelFile(year, 'aarshjul.xlsx')}>Excel</a>
      </p>
      {wheel.rows.length === 0 ? (
        <p>
          {t(
            'Årets budgetter var godkendt, da årshjulet blev startet. Tilbage er kvartalsrapporterne og økonomiopfølgningen.',
            'The budgets of the year were decided when the cycle was started. What is left is the quarterly reports and the follow-up.',
          )}
        </p>
      ) : (
        <Matrix lang={lang} rows={wheel.rows} calendar={calendarOfPlan(wheel.plan)} />
      )}
      <Months lang={lang} wheel={wheel} />
      {wheel.followUps.length === 0 ? null : (
        <>
          <h2>{t('Økonomiopfølgning', 'Financial follow-up')}</h2>
          <ul class="plain">
            {wheel.followUps.map((one) => (
              <li>
                <a href={paths.case(one.caseId)}>
                  {props.systems.find(({ id }) => id === one.subject)?.name ?? one.subject}
                </a>
                : {stateName(one.state, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
      {running ? (
        <ActList
          lang={lang}
          subject={String(year)}
          acts={[
            'cases.record-sys-decision',
            'budget-cycle.dispense',
            'budget-cycle.join',
            'budget-cycle.leave',
            'budget-cycle.cancel',
          ]}
        />
      ) : null}
      <p>
        {props.years.map((one) => (
          <>
            <a href={paths.wheel(one)} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>{' '}
          </>
        ))}
        <a href={paths.wheelStart}>{t('Start et årshjul', 'Start a budget cycle')}</a>
      </p>
    </Page>
  );
}

function Matrix({ lang, rows, calendar }: { lang: Lang; rows: readonly WheelRow[]; calendar: Calendar }) {
  const t = translate(lang);
  return (
    <>
      <p class="hint sideways">
        {t(
          'Tabellen rulles sidelæns: de sidste frister står til højre.',
          'The table scrolls sideways: the last dates stand to the right.',
        )}
      </p>
      <Scroll label={t('Frister', 'Deadlines')}>
        <table class="wheel">
          <caption>{t('Systemer og frister', 'Systems and deadlines')}</caption>
          <Heads of={['System', ...movableDates.map((date) => dateName(date, lang))]} />
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <a href={paths.case(row.caseId)}>{row.name}</a>
                  <span class="soft small line">{stateName(row.state, lang)}</span>
                  {row.flags.map((flag) => (
                    <span class="tag late">! {flagName(flag, lang)}</span>
                  ))}
                </th>
                {movableDates.map((date) => {
                  const found = row.deadlines.find(({ name }) => name === date);
                  return <td>{found ? <Due lang={lang} calendar={calendar} {...found} /> : '–'}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Due({
  lang,
  calendar,
  due,
  status,
  owner,
}: { lang: Lang; calendar: Calendar } & WheelRow['deadlines'][number]) {
  const t = translate(lang);
  const day = lastDateOf(due);
  const kind = status === 'missed' ? 'tag late' : status === 'delivered' ? 'tag good' : 'tag';
  return (
    <>
      <span class={kind}>{statusName(status, lang)}</span>
      <span class="line">{formatDate(day, 'long', lang)}</span>
      {isBusinessDay(day, calendar) ? null : (
        <span class="soft small line">
          {t('sidste arbejdsdag ', 'last business day ')}
          {formatDate(lastBusinessDayOnOrBefore(day, calendar), 'long', lang)}
        </span>
      )}
      <span class="soft small line">{owner || t('ledig rolle', 'vacant role')}</span>
    </>
  );
}

/** What happens in each month, from the hearing to the follow-up. */
function Months({ lang, wheel }: { lang: Lang; wheel: Wheel }) {
  const t = translate(lang);
  const dates = daysOfWheel(wheel);
  const months = [...new Set(dates.map(({ day }) => day.slice(0, 7)))].toSorted();
  return (
    <details>
      <summary>{t('Måned for måned', 'Month by month')}</summary>
      {months.map((month) => (
        <>
          <h3>
            {monthNames[lang][Number(month.slice(5)) - 1]} {month.slice(0, 4)}
          </h3>
          <ul class="plain">
            {dates
              .filter(({ day }) => day.startsWith(month))
              .map((one) => (
                <li>
                  {formatDate(one.day, 'long', lang)}: {t(one.da, one.en)}
                  {one.systems === undefined ? '' : ` (${one.systems})`}
                </li>
              ))}
          </ul>
        </>
      ))}
    </details>
  );
}

/** There is no cycle of the year yet. */
export function NoWheel({
  lang,
  year,
  years,
  contact,
}: {
  lang: Lang;
  year: number;
  years: readonly number[];
  contact?: string | undefined;
}) {
  const t = translate(lang);
  const title = `Årshjul ${year}`;
  return (
    <Page lang={lang} title={title} self={paths.wheel(year)} console year={year} contact={contact}>
      <h1>{title}</h1>
      <p>{t(`Der er ikke startet et årshjul for ${year}.`, `No budget cycle has been started for ${year}.`)}</p>
      <p>
        <a class="button" href={`${paths.wheelStart}?year=${year}`}>
          {t(`Start årshjul ${year}`, `Start budget cycle ${year}`)}
        </a>
      </p>
      {years.length === 0 ? null : (
        <p>
          {t('Startede år: ', 'Years started: ')}
          {years.map((one) => (
            <>
              <a href={paths.wheel(one)}>{one}</a>{' '}
            </>
          ))}
        </p>
      )}
    </Page>
  );
}
