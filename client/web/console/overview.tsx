/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { daysBetween, formatDeadline, localDate } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { CaseRow, Frame, System, TaskRow } from '../../../store/model.ts';
import { type Lang, say } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { stateName } from '../words.ts';

export interface OverviewProps {
  readonly lang: Lang;
  readonly now: string;
  readonly year: number;
  readonly cases: readonly CaseRow[];
  readonly openTasks: readonly TaskRow[];
  readonly systems: readonly System[];
  readonly frame: Frame;
  readonly contact?: string | undefined;
}

interface Line {
  readonly row: CaseRow;
  readonly tasks: readonly TaskRow[];
  readonly next?: TaskRow;
  readonly late: boolean;
}

/** All cases: overdue first, then by the next deadline, the ended ones last. */
export function linesOf({ cases, openTasks, now }: Pick<OverviewProps, 'cases' | 'openTasks' | 'now'>): Line[] {
  const lines = cases.map((row) => {
    const tasks = openTasks
      .filter((task) => task.caseId === row.id)
      .toSorted((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
    const [next] = tasks;
    return { row, tasks, late: next !== undefined && next.deadline.due <= now, ...(next ? { next } : {}) };
  });
  const rank = (line: Line) => (line.row.closedAt ? 3 : line.late ? 0 : line.next ? 1 : 2);
  return lines.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.next?.deadline.due ?? a.row.openedAt).localeCompare(b.next?.deadline.due ?? b.row.openedAt),
  );
}

export function Overview(props: OverviewProps) {
  const { lang } = props;
  const s = say(lang);
  const lines = linesOf(props);
  const late = lines.filter((line) => line.late).length;
  return (
    <Page
      lang={lang}
      title={s('Overblik', 'Overview')}
      self={paths.home}
      console
      year={props.year}
      contact={props.contact}
    >
      <h1>{s('Overblik', 'Overview')}</h1>
      <FrameSums frame={props.frame} lang={lang} />
      <h2>{s('Sager', 'Cases')}</h2>
      <p>
        {late === 0
          ? s('Ingen frister er overskredet.', 'No deadline has been missed.')
          : late === 1
            ? s('1 sag har en overskredet frist.', '1 case has a missed deadline.')
            : s(`${late} sager har en overskredet frist.`, `${late} cases have a missed deadline.`)}
      </p>
      {lines.length === 0 ? (
        <div class="card">
          <p>{s('Der er ingen sager endnu.', 'There are no cases yet.')}</p>
          <p>
            <a class="button" href={paths.newCase}>
              {s('Indgiv et ændringsønske', 'File a change request')}
            </a>
          </p>
        </div>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={s('Sager', 'Cases')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{s('Sag', 'Case')}</th>
                <th scope="col">System</th>
                <th scope="col" class="num">
                  {s('Beløb', 'Amount')}
                </th>
                <th scope="col">{s('Tilstand', 'State')}</th>
                <th scope="col">{s('Venter på', 'Waiting for')}</th>
                <th scope="col" class="num">
                  {s('Alder', 'Age')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr>
                  <th scope="row">
                    <a href={paths.case(line.row.number)}>{line.row.number}</a>
                    <br />
                    <span class="soft">{line.row.title}</span>
                  </th>
                  <td>{props.systems.find((one) => one.id === line.row.system)?.name ?? line.row.system ?? ''}</td>
                  <td class="num">
                    {line.row.amountOre === undefined ? '' : formatKroner(line.row.amountOre, { whole: true })}
                  </td>
                  <td>
                    <span class="tag">
                      {stateName(line.row.closedAt && line.row.outcome ? line.row.outcome : line.row.state, lang)}
                    </span>
                  </td>
                  <td>{line.row.closedAt ? '–' : <Awaited line={line} lang={lang} />}</td>
                  <td class="num">{ageInDays(line.row, props.now, s)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

function Awaited({ line, lang }: { line: Line; lang: Lang }) {
  const s = say(lang);
  if (!line.next) return <span class="soft">{s('systemet', 'the system')}</span>;
  const names = line.tasks.map((task) => task.name);
  const shown =
    names.length > 3
      ? `${names.slice(0, 2).join(', ')} ${s('og', 'and')} ${names.length - 2} ${s('andre', 'others')}`
      : names.join(', ');
  return (
    <>
      {shown}
      <br />
      {line.late ? (
        <span class="tag late">
          {s('Frist overskredet: ', 'Deadline missed: ')}
          {formatDeadline(line.next.deadline, lang)}
        </span>
      ) : (
        <span class="soft">
          {s('senest ', 'by ')}
          {formatDeadline(line.next.deadline, lang)}
        </span>
      )}
    </>
  );
}

function ageInDays(row: CaseRow, now: string, s: (da: string, en: string) => string): string {
  const days = daysBetween(localDate(row.openedAt), localDate(row.closedAt ?? now));
  return days === 1 ? s('1 dag', '1 day') : `${days} ${s('dage', 'days')}`;
}

/** Granted, committed, spent and remaining of a year's frame. */
export function FrameSums({ frame, lang }: { frame: Frame; lang: Lang }) {
  const s = say(lang);
  const sums = [
    [s('Bevilget', 'Granted'), frame.grantedOre],
    [s('Disponeret', 'Committed'), frame.committedOre],
    [s('Forbrugt', 'Spent'), frame.spentOre],
    [s('Rest', 'Remaining'), frame.remainingOre],
  ] as const;
  return (
    <section aria-label={s('Ramme', 'Frame')}>
      <p class="eyebrow">
        {s('Økonomisk ramme', 'Financial frame')} {frame.year} ·{' '}
        <a href={paths.ledger(frame.year)}>{s('se posterne', 'see the entries')}</a>
      </p>
      <ul class="sums">
        {sums.map(([name, amount]) => (
          <li>
            <span class="soft">{name}</span>
            <b>{formatKroner(amount, { whole: true })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
