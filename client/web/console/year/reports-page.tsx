/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { Heads, Scroll } from '../../table.tsx';
import { quarters } from '../../../../machines/governance/deadlines.ts';
import type { Wheel } from '../../../sdk/budget-commands.ts';
import type { Table } from '../../../spreadsheet/table.ts';
import type { System } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { YearLinks } from './year-links.tsx';

type Cell = Wheel['reports'][number]['quarters']['Q1'];
type Pair = readonly [da: string, en: string, kind: string];

/** bestilt · mangler · modtaget · godkendt (glossary); the word carries it, the mark and colour repeat it. */
function reportStatus(cell: Cell): Pair {
  if (cell === null) return ['ikke bestilt', 'not asked for', 'tag'];
  if (cell.state === 'approved') return ['✓ godkendt', '✓ approved', 'tag good'];
  if (cell.state === 'left') return ['udgået', 'left', 'tag'];
  if (cell.state === 'expenses') return ['◐ modtaget', '◐ received', 'tag'];
  return cell.late ? ['! mangler', '! missing', 'tag late'] : ['○ bestilt', '○ asked for', 'tag'];
}

/** The matrix system × quarter of a year's reports. */
export function ReportsPage({
  lang,
  wheel,
  systems,
  contact,
}: {
  lang: Lang;
  wheel: Wheel;
  systems: readonly System[];
  contact?: string | undefined;
}) {
  const t = translate(lang);
  const { year } = wheel;
  const title = `${t('Rapporter', 'Reports')} ${year}`;
  const missing = wheel.reports
    .flatMap((row) => Object.values(row.quarters))
    .filter((cell) => cell !== null && reportStatus(cell)[2] === 'tag late').length;
  return (
    <Page lang={lang} title={title} self={paths.reports(year)} console year={year} contact={contact}>
      <h1>{title}</h1>
      <YearLinks lang={lang} year={year} here="reports" />
      <p>
        {missing === 0
          ? t('Ingen rapporter mangler.', 'No reports are missing.')
          : t(
              `${counted(missing, 'reports', 'da')} mangler efter fristen.`,
              `${counted(missing, 'reports', 'en')} missing after the deadline.`,
            )}{' '}
        <a href={paths.act('cases.record-sys-decision', String(year))}>
          {t('Registrér SYS’ godkendelse af udgifterne', "Record SYS's approval of the expenses")}
        </a>
      </p>
      <p>
        <a href={paths.reportsFile(year, 'rapporter.xlsx')}>Excel</a> ·{' '}
        <a href={paths.reportsFile(year, 'rapporter.csv')}>CSV</a>
      </p>
      <Scroll label={title}>
        <table class="wheel">
          <Heads of={['System', ...quarters]} />
          <tbody>
            {wheel.reports.map((row) => (
              <tr>
                <th scope="row">{systems.find(({ id }) => id === row.system)?.name ?? row.system}</th>
                {quarters.map((quarter) => {
                  const cell = row.quarters[quarter];
                  const [da, en, kind] = reportStatus(cell);
                  return (
                    <td>
                      <span class={kind}>{t(da, en)}</span>{' '}
                      {cell === null ? null : (
                        <>
                          {cell.late && cell.state !== 'reporting' ? (
                            <span class="soft small line">{t('kom for sent', 'came late')}</span>
                          ) : null}{' '}
                          <a class="line" href={paths.case(cell.caseId)}>
                            {t('Se sagen', 'See the case')}
                          </a>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Page>
  );
}

/** The same as a list for a spreadsheet, in Danish. */
export const reportsTable = (wheel: Wheel, systems: readonly System[]): Table => ({
  title: `Rapporter ${wheel.year}`,
  columns: [
    { key: 'system', name: 'System', kind: 'text' },
    ...quarters.map((quarter) => ({ key: quarter, name: quarter, kind: 'text' as const })),
  ],
  rows: wheel.reports.map((row) => ({
    system: systems.find(({ id }) => id === row.system)?.name ?? row.system,
    ...Object.fromEntries(
      quarters.map((quarter) => {
        const cell = row.quarters[quarter];
        return [
          quarter,
          `${reportStatus(cell)[0].replace(/^\W /, '')}${cell?.late && cell.state !== 'reporting' ? ' (for sent)' : ''}`,
        ];
      }),
    ),
  })),
});
