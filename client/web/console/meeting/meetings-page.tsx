/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { ActionLine } from '../../../../machines/meeting/agenda.ts';
import type { Person, TaskRow } from '../../../../store/rows.ts';
import type { MeetingPreview, YearPlanView } from '../../../sdk/meeting-commands.ts';
import { ErrorSummary, TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { nextStep, whenAndWhere } from '../../cases/meeting/words.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Scroll } from '../../cases/budget-tables.tsx';
import { stateName } from '../../../../machines/terms/index.ts';
import { ActAs } from '../acts/act-as.tsx';
import { type Form, PlaceFields, PlacePreview, seenOf, Warnings } from './place-fields.tsx';

export interface MeetingsProps extends Form {
  readonly year: number;
  readonly plan: YearPlanView;
  readonly years: readonly number[];
  readonly tasks: readonly TaskRow[];
  readonly actions: readonly ActionLine[];
  /** Who may plan; without anybody the page has no forms. */
  readonly secretariat: readonly Person[];
  readonly preview?: MeetingPreview | undefined;
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
      <ErrorSummary faults={props.faults} lang={lang} />
      {props.done ? (
        <div class="note good" role="status">
          <p>{t('Det er gjort og skrevet i journalen.', 'It is done and entered in the journal.')}</p>
        </div>
      ) : null}
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
            <thead>
              <tr>
                <th scope="col">{t('Møde', 'Meeting')}</th>
                <th scope="col">{t('Tilstand', 'State')}</th>
                <th scope="col">{t('Næste skridt', 'Next step')}</th>
              </tr>
            </thead>
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

function PlanActs(props: MeetingsProps) {
  const { lang, plan, typed, faults, secretariat, preview } = props;
  const t = translate(lang);
  const form = { lang, typed, faults };
  if (secretariat.length === 0)
    return <p class="note">{t('Kun sekretariatet planlægger møderne.', 'Only the secretariat plans the meetings.')}</p>;
  if (plan.caseId === null)
    return (
      <p>
        <a class="button" href={`${paths.meetingPlan}?aar=${plan.year}`}>
          {t(`Planlæg møderne i ${plan.year}`, `Plan the meetings of ${plan.year}`)}
        </a>
      </p>
    );
  return (
    <>
      <h2>{t('Handlinger', 'Acts')}</h2>
      <details open={typed['handling'] === 'add'}>
        <summary>{t('Tilføj et møde', 'Add a meeting')}</summary>
        <form method="post" action={paths.meetingsOf(plan.year)} novalidate>
          <input type="hidden" name="handling" value="add" />
          <ActAs {...form} name="add-person" people={secretariat} />
          <PlaceFields form={form} prefix="add-" />
          <label class="choice" for="add-extraordinary">
            <input
              type="checkbox"
              id="add-extraordinary"
              name="add-extraordinary"
              value="ja"
              checked={typed['add-extraordinary'] === 'ja'}
            />
            <span>{t('Ekstraordinært møde', 'Extraordinary meeting')}</span>
          </label>
          <TextField {...form} long name="add-reason" label={t('Begrundelse', 'Reason')} maxlength={4000} />
          {preview === undefined ? null : <PlacePreview lang={lang} preview={preview} />}
          <TwoSteps
            {...form}
            seen={preview && seenOf(preview.meeting)}
            confirm={t('Indkald mødet', 'Call the meeting')}
          />
        </form>
      </details>
      <details open={typed['handling'] === 'rsi'}>
        <summary>{t('Angiv RSI-kredsens møde i september', 'Name the day on which RSI meets')}</summary>
        <form method="post" action={paths.meetingsOf(plan.year)} novalidate>
          <input type="hidden" name="handling" value="rsi" />
          <ActAs {...form} name="rsi-person" people={secretariat} />
          <TextField {...form} name="rsi-date" short label={t('Dato', 'Date')} hint={t('dd-mm-åååå', 'dd-mm-yyyy')} />
          <button type="submit">{t('Gem datoen', 'Save the date')}</button>
        </form>
      </details>
    </>
  );
}

/** First to be seen, then to be confirmed. */
export function TwoSteps({ lang, seen, confirm }: Form & { seen: string | undefined; confirm: string }) {
  const t = translate(lang);
  return (
    <>
      {seen === undefined ? null : <input type="hidden" name="set" value={seen} />}
      <div class="row">
        <button type="submit" name="trin" value="se" class={seen === undefined ? undefined : 'quiet'}>
          {t('Se, hvad der sker', 'See what happens')}
        </button>
        {seen === undefined ? null : (
          <button type="submit" name="trin" value="bekraeft">
            {confirm}
          </button>
        )}
      </div>
    </>
  );
}
