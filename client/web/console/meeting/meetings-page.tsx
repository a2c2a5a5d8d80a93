/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { ActionLine } from '../../../../machines/meeting/agenda.ts';
import type { TaskRow } from '../../../../store/rows.ts';
import type { YearPlanView } from '../../../sdk/meeting-commands.ts';
import { type Lang, translate } from '../../language.ts';
import { nextStep, whenAndWhere } from '../../cases/meeting/words.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { stateName } from '../../../../machines/terms/index.ts';
import { add } from '../../../../machines/meeting/acts.ts';
import { ActList } from '../acts/act-list.tsx';
import { Done } from './meeting-page.tsx';
import { Warnings } from './place-preview.tsx';

interface MeetingsProps {
  readonly lang: Lang;
  readonly year: number;
  readonly plan: YearPlanView;
  readonly years: readonly number[];
  readonly tasks: readonly TaskRow[];
  readonly actions: readonly ActionLine[];
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** SYS' year: its meetings with state and next step, what is wrong with the plan, and what can be done with it (R-035). */
export function MeetingsPage(props: MeetingsProps) {
  const { lang, plan, tasks } = props;
  const t = translate(lang);
  const title = t(`Møder i SYS ${plan.year}`, `Meetings of SYS ${plan.year}`);
  const years = [...new Set([...props.years, plan.year, plan.year + 1])].toSorted();
  return (
    <Page
      lang={lang}
      title={title}
      self={paths.meetingsOf(plan.year)}
      console
      year={props.year}
      contact={props.contact}
    >
      {props.done ? <Done lang={lang} /> : null}
      <h1>{title}</h1>
      <nav aria-label={t('År', 'Years')}>
        <ul class="across">
          {years.map((one) => (
            <li>{one === plan.year ? <b aria-current="page">{one}</b> : <a href={paths.meetingsOf(one)}>{one}</a>}</li>
          ))}
        </ul>
      </nav>
      {plan.caseId === null ? null : <Warnings lang={lang} warnings={plan.warnings} />}
      {plan.meetings.length === 0 ? (
        <p>{t('Der er ingen møder i året.', 'There are no meetings in the year.')}</p>
      ) : (
        <Scroll label={title}>
          <table>
            <Heads of={[t('Møde', 'Meeting'), t('Tilstand', 'State'), t('Næste skridt', 'Next step')]} />
            <tbody>
              {plan.meetings.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={paths.meeting(row.number)}>{whenAndWhere(row, lang)}</a>
                    {row.extraordinary ? <span class="tag">{t('ekstraordinært', 'extraordinary')}</span> : null}
                  </th>
                  <td>
                    <span class="tag">{stateName(row.state, lang)}</span>
                  </td>
                  <td>{nextStep(row, tasks, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p>
        {t('RSI-kredsens møde i september', "RSI's meeting in September")}:{' '}
        {plan.rsi === null ? t('ikke angivet', 'not named') : formatDate(plan.rsi, 'full', lang)}
      </p>
      <ActionLog {...props} />
      <PlanActs {...props} />
    </Page>
  );
}

function ActionLog({ lang, actions }: MeetingsProps) {
  const t = translate(lang);
  if (actions.length === 0) return null;
  return (
    <details>
      <summary>{t(`Aktionslog (${actions.length} åbne)`, `Action log (${actions.length} open)`)}</summary>
      <ul>
        {actions.map(({ what, who, due, overdue }) => (
          <li>
            {what} – {who}, {t('senest', 'by')} {formatDate(due, 'long', lang)}
            {overdue ? <span class="tag late">! {t('overskredet', 'overdue')}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A year is planned once; meetings are added to a year that has been. */
function PlanActs({ lang, plan }: MeetingsProps) {
  const t = translate(lang);
  if (plan.caseId === null)
    return (
      <p>
        <a class="button" href={paths.act('year-plan.start', undefined, { year: String(plan.year) })}>
          {t(`Planlæg møderne i ${plan.year}`, `Plan the meetings of ${plan.year}`)}
        </a>
      </p>
    );
  const adding = { href: paths.act('meeting.add'), title: t(...add.title), leads: t(...add.leads) };
  const open = plan.state !== 'closed';
  return (
    <ActList lang={lang} subject={String(plan.year)} acts={open ? ['year-plan.rsi'] : []} more={open ? [adding] : []} />
  );
}
