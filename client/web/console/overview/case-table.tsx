/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { daysBetween, formatDeadline, localDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { caseName, caseTitle, stateName } from '../../../../machines/terms/index.ts';
import { isReadable, type ListedCase, listedState, type System } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { Heads, Scroll } from '../../table.tsx';
import type { Line } from './case-lines.ts';

interface Props {
  readonly lang: Lang;
  readonly now: string;
  readonly lines: readonly Line[];
  readonly systems: readonly System[];
}

/** The cases as a table: what, how much, where it stands, whom it waits for, how old it is. */
export function CaseTable({ lang, now, lines, systems }: Props) {
  const t = translate(lang);
  return (
    <Scroll label={t('Sager', 'Cases')}>
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
              <td>{systems.find((one) => one.id === line.row.system)?.name ?? line.row.system ?? ''}</td>
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
              <td class="num">{ageInDays(line.row, now, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

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

const ageInDays = (row: ListedCase, now: string, lang: Lang): string =>
  counted(daysBetween(localDate(row.openedAt), localDate(row.closedAt ?? now)), 'days', lang);
