/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads } from '../table.tsx';
import { daysBetween, formatDeadline, localDate } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import {
  type Frame,
  isReadable,
  type ListedCase,
  listedState,
  type Person,
  type System,
  type TaskRow,
} from '../../../store/rows.ts';
import { SelectField } from '../fields.tsx';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { caseName, caseTitle, stateName } from '../../../machines/terms/index.ts';
import type { MeetingRow } from '../../sdk/meeting-commands.ts';
import { itemsDue, nextStep, whenAndWhere } from '../cases/meeting/words.ts';
import type { Concern } from './concerns.ts';

export interface OverviewProps {
  readonly lang: Lang;
  readonly now: string;
  readonly year: number;
  readonly cases: readonly ListedCase[];
  readonly openTasks: readonly TaskRow[];
  readonly systems: readonly System[];
  readonly frame: Frame;
  readonly contact?: string | undefined;
  readonly people: readonly Person[];
  readonly concerns: readonly Concern[];
  readonly filter: Filter;
  /** The next meeting of SYS, when one is called. */
  readonly meeting?: MeetingRow | undefined;
}

/** What the list is narrowed to; empty fields narrow nothing. */
export interface Filter {
  readonly system: string;
  readonly state: string;
  readonly show: 'open' | 'ended' | 'all';
  /** Cases that wait for this person. */
  readonly person: string;
}

const fits =
  ({ system, state, show, person }: Filter) =>
  ({ row, tasks }: Line): boolean =>
    !isReadable(row) ||
    ((system === '' || row.system === system) &&
      (state === '' || row.state === state) &&
      (show === 'all' || (show === 'ended') === (row.closedAt !== undefined)) &&
      (person === '' || tasks.some((task) => task.person === person)));

interface Line {
  readonly row: ListedCase;
  readonly tasks: readonly TaskRow[];
  readonly next?: TaskRow;
  readonly late: boolean;
}

/** All cases of all systems: first those that cannot be read, which no choice of the list hides; then overdue ones, then by the next deadline, the ended ones last. */
function linesOf({ cases, openTasks, now }: Pick<OverviewProps, 'cases' | 'openTasks' | 'now'>): Line[] {
  const lines = cases.map((row) => {
    const tasks = openTasks
      .filter((task) => task.caseId === row.id)
      .toSorted((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
    const [next] = tasks;
    return { row, tasks, late: next !== undefined && next.deadline.due <= now, ...(next ? { next } : {}) };
  });
  const rank = (line: Line) => (!isReadable(line.row) ? -1 : line.row.closedAt ? 3 : line.late ? 0 : line.next ? 1 : 2);
  return lines.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.next?.deadline.due ?? a.row.openedAt).localeCompare(b.next?.deadline.due ?? b.row.openedAt),
  );
}

export function Overview(props: OverviewProps) {
  const { lang } = props;
  const t = translate(lang);
  const every = linesOf({ ...props, cases: props.cases.filter((row) => !runsByItself(row)) });
  const lines = every.filter(fits(props.filter));
  const late = lines.filter((line) => line.late).length;
  return (
    <Page
      lang={lang}
      title={t('Overblik', 'Overview')}
      self={paths.home}
      console
      year={props.year}
      contact={props.contact}
    >
      <h1>{t('Overblik', 'Overview')}</h1>
      <FrameSums frame={props.frame} lang={lang} />
      <NextMeeting {...props} />
      <Concerns concerns={props.concerns} lang={lang} />
      <h2>{t('Sager', 'Cases')}</h2>
      <p>
        {late === 0
          ? t('Ingen frister er overskredet.', 'No deadline has been missed.')
          : late === 1
            ? t('1 sag har en overskredet frist.', '1 case has a missed deadline.')
            : t(`${late} sager har en overskredet frist.`, `${late} cases have a missed deadline.`)}
      </p>
      {every.length === 0 ? <FirstSteps lang={lang} /> : <Filters {...props} every={every} />}
      {every.length > 0 && lines.length === 0 ? (
        <p>
          {t('Ingen sager passer til valget. ', 'No case fits the choice. ')}
          <a href={`${paths.home}?vis=alle`}>{t('Vis alle sager', 'Show all cases')}</a>
        </p>
      ) : null}
      {lines.length === 0 ? null : (
        <div class="scroll" tabindex={0} role="region" aria-label={t('Sager', 'Cases')}>
          <table>
            <Heads
              of={[
                t('Sag', 'Case'),
                'System',
                { num: t('Beløb', 'Amount') },
                t('Tilstand', 'State'),
                t('Venter på', 'Waiting for'),
                { num: t('Alder', 'Age') },
              ]}
            />
            <tbody>
              {lines.map((line) => (
                <tr>
                  <th scope="row">
                    <CaseLink row={line.row} lang={lang} />
                  </th>
                  <td>{props.systems.find((one) => one.id === line.row.system)?.name ?? line.row.system ?? ''}</td>
                  <td class="num">{line.row.amountOre === undefined ? '' : formatKroner(line.row.amountOre)}</td>
                  <td>
                    <span class="tag">
                      {stateName(
                        isReadable(line.row) && line.row.closedAt && line.row.outcome
                          ? line.row.outcome
                          : listedState(line.row),
                        lang,
                      )}
                    </span>
                  </td>
                  <td>{line.row.closedAt ? '–' : <Awaited line={line} lang={lang} />}</td>
                  <td class="num">{ageInDays(line.row, props.now, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

/** The register's watch and the weekly overview are no case of anybody's while they wait for their day. */
const runsByItself = ({ machine, state }: ListedCase): boolean =>
  (machine === 'register' || machine === 'overview') && state === 'waiting';

/** Cases that are known by a number; the others by their title alone. */
const numbered: readonly string[] = ['change-request', 'escalation', 'status-report', 'matter'];

function CaseLink({ row, lang }: { row: ListedCase; lang: Lang }) {
  if (!numbered.includes(row.machine)) return <a href={paths.case(row.id)}>{caseTitle(row, lang)}</a>;
  return (
    <>
      <a href={paths.case(row.id)}>{row.machine === 'change-request' ? row.number : caseName(row, lang)}</a>
      <br />
      <span class="soft">{row.title}</span>
    </>
  );
}

function Awaited({ line, lang }: { line: Line; lang: Lang }) {
  const t = translate(lang);
  if (!line.next) return <span class="soft">{t('systemet', 'the system')}</span>;
  const names = line.tasks.map((task) => task.name);
  const shown =
    names.length > 3
      ? `${names.slice(0, 2).join(', ')} ${t('og', 'and')} ${names.length - 2} ${t('andre', 'others')}`
      : names.join(', ');
  return (
    <>
      {shown}
      <br />
      {line.late ? (
        <span class="tag late">
          {t('Frist overskredet: ', 'Deadline missed: ')}
          {formatDeadline(line.next.deadline, lang)}
        </span>
      ) : (
        <span class="soft">
          {t('senest ', 'by ')}
          {formatDeadline(line.next.deadline, lang)}
        </span>
      )}
    </>
  );
}

function ageInDays(row: ListedCase, now: string, t: (da: string, en: string) => string): string {
  const days = daysBetween(localDate(row.openedAt), localDate(row.closedAt ?? now));
  return days === 1 ? t('1 dag', '1 day') : `${days} ${t('dage', 'days')}`;
}

/** Granted, committed, spent and remaining of a year's frame. */
export function FrameSums({ frame, lang }: { frame: Frame; lang: Lang }) {
  const t = translate(lang);
  const sums = [
    [t('Bevilget', 'Granted'), frame.grantedOre],
    [t('Disponeret', 'Committed'), frame.committedOre],
    [t('Forbrugt', 'Spent'), frame.spentOre],
    ...(
      [
        [t('Overført hertil', 'Carried in'), frame.carriedInOre],
        [t('Overført herfra', 'Carried out'), frame.carriedOutOre],
        [t('Reserveret', 'Reserved'), frame.reservedOre],
        [t('Tilbageført', 'Refunded'), frame.refundedOre],
      ] as const
    ).filter(([, amount]) => amount > 0),
    [t('Rest', 'Remaining'), frame.remainingOre],
  ] as const;
  return (
    <section aria-label={t('Ramme', 'Frame')}>
      <p class="eyebrow">
        {t('Økonomisk ramme', 'Financial frame')} {frame.year} ·{' '}
        <a href={paths.ledger(frame.year)}>{t('se posterne', 'see the entries')}</a>
      </p>
      <ul class="sums">
        {sums.map(([name, amount]) => (
          <li>
            <span class="soft">{name}</span>
            <b>{formatKroner(amount)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a new user does first. */
function FirstSteps({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <div class="card">
      <p>{t('Der er ingen sager endnu. Sådan kommer du i gang:', 'There are no cases yet. This is how to start:')}</p>
      <ol>
        <li>
          {t(
            'Indgiv et ændringsønske som systemets FSA, fx Søren Dahl for PPJ i eksempelregisteret.',
            'File a change request as the FSA of a system, for example Søren Dahl for PPJ in the example register.',
          )}
        </li>
        <li>
          {t('Læs under ', 'Read under ')}
          <a href={paths.mailbox}>{t('Mails', 'Mails')}</a>
          {t(
            ', hvem der blev bedt om noget, og svar ved at følge linket i mailen.',
            ' who was asked for something, and answer by following the link in the mail.',
          )}
        </li>
        <li>
          {t(
            'Se på sagen, hvor langt den er, og hvad der kan gøres nu.',
            'See on the case how far it is and what can be done now.',
          )}
        </li>
      </ol>
      <p>
        <a class="button" href={paths.newCase}>
          {t('Indgiv et ændringsønske', 'File a change request')}
        </a>
      </p>
      <p>
        {t('Du kan også ', 'You can also ')}
        <a href={paths.wheelStart}>{t('starte et budgetår', 'start a budget year')}</a>,{' '}
        <a href={paths.newMatter}>{t('rejse en anden sag', 'raise another matter')}</a>{' '}
        {t('eller se, hvad der mangler i ', 'or see what is missing in ')}
        <a href={paths.register}>{t('registeret', 'the register')}</a>.
      </p>
    </div>
  );
}

/** The next meeting: when, how far it is, until when items can come. */
function NextMeeting({ lang, meeting, openTasks }: OverviewProps) {
  const t = translate(lang);
  if (meeting === undefined) return null;
  const due = itemsDue(meeting, lang);
  return (
    <section class="card" aria-labelledby="naeste-moede">
      <h2 id="naeste-moede" class="inline">
        {t('Næste møde i SYS', 'Next meeting of SYS')}
      </h2>
      <p>
        <a href={paths.meeting(meeting.number)}>{whenAndWhere(meeting, lang)}</a>{' '}
        <span class="tag">{stateName(meeting.state, lang)}</span>
      </p>
      <p class="soft">
        {due === undefined ? '' : `${due}. `}
        {t('Næste skridt: ', 'Next step: ')}
        {nextStep(meeting, openTasks, lang)}
      </p>
    </section>
  );
}

function Concerns({ concerns, lang }: { concerns: readonly Concern[]; lang: Lang }) {
  if (concerns.length === 0) return null;
  return (
    <section class="note warn" aria-labelledby="pas-paa">
      <h2 id="pas-paa">{translate(lang)('Se efter', 'Look after')}</h2>
      <ul class="plain">
        {concerns.map(({ text, href }) => (
          <li>{href === undefined ? text : <a href={href}>{text}</a>}</li>
        ))}
      </ul>
    </section>
  );
}

function Filters({ lang, systems, people, filter, openTasks, every }: OverviewProps & { every: readonly Line[] }) {
  const t = translate(lang);
  const order = new Intl.Collator('da');
  const states = [...new Set(every.map((line) => line.row.state))].map(
    (state) => [state, stateName(state, lang)] as const,
  );
  const asked = new Set(openTasks.map((task) => task.person));
  const waiting = people.filter((person) => asked.has(person.id)).toSorted((a, b) => order.compare(a.name, b.name));
  const shared = { lang, faults: [] };
  const typed = { system: filter.system, tilstand: filter.state, vis: shown[filter.show], person: filter.person };
  const any = t('Alle', 'All');
  return (
    <form method="get" action={paths.home} class="filters">
      <SelectField
        {...shared}
        typed={typed}
        name="vis"
        label={t('Vis', 'Show')}
        options={[
          ['aabne', t('Åbne sager', 'Open cases')],
          ['afsluttede', t('Afsluttede sager', 'Ended cases')],
          ['alle', t('Alle sager', 'All cases')],
        ]}
      />
      <SelectField
        {...shared}
        typed={typed}
        name="system"
        label="System"
        empty={any}
        options={systems.map(({ id, name }) => [id, name] as const)}
      />
      <SelectField
        {...shared}
        typed={typed}
        name="tilstand"
        label={t('Tilstand', 'State')}
        empty={any}
        options={states}
      />
      <SelectField
        {...shared}
        typed={typed}
        name="person"
        label={t('Venter på', 'Waiting for')}
        empty={any}
        options={waiting.map(({ id, name }) => [id, name] as const)}
      />
      <button type="submit" class="quiet">
        {t('Vis', 'Show')}
      </button>
    </form>
  );
}

const shown = { open: 'aabne', ended: 'afsluttede', all: 'alle' } as const;

/** The filter of the address; whatever is unknown narrows nothing. */
export function filterFrom(query: (name: string) => string | undefined): Filter {
  const show = (['open', 'ended', 'all'] as const).find((one) => shown[one] === query('vis')) ?? 'all';
  return { system: query('system') ?? '', state: query('tilstand') ?? '', show, person: query('person') ?? '' };
}
