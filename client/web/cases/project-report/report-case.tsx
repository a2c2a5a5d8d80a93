/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, viewAs } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { LightCells, lightHeads, Milestones } from './lights.tsx';
import type { Reported } from '../../../../machines/project-report/status.ts';
import type { ViewOf } from '../../../../machines/views.ts';

/** What a project report is about, and what has been reported. */
export function ProjectReportCase({ lang, row }: { lang: Lang; row: CaseRow }) {
  const t = translate(lang);
  const view = viewAs(row, 'project-report');
  return (
    <>
      <p>
        {t(
          `Til SYS’ møde ${formatDate(view.date, 'long', 'da')}. Systemet har ${counted(view.projects.length, 'projects', 'da')} i gang.`,
          `For SYS's meeting on ${formatDate(view.date, 'long', 'en')}. The system has ${counted(view.projects.length, 'projects', 'en')} in progress.`,
        )}
        {view.late ? ` ${t('Status kom for sent.', 'The status came late.')}` : ''}
      </p>
      {view.reported === null ? null : <StatusTable lang={lang} view={view} reported={view.reported} />}
    </>
  );
}

/** The status of each project as its receivers see it. */
export function StatusTable({
  lang,
  view,
  reported,
}: {
  lang: Lang;
  view: Pick<ViewOf<'project-report'>, 'projects'>;
  reported: readonly Reported[];
}) {
  const t = translate(lang);
  const title = t('Projekternes status', 'The status of the projects');
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads
          of={[
            t('Projekt', 'Project'),
            ...lightHeads(lang),
            { num: t('Forventet', 'Expected') },
            t('Milepæle', 'Milestones'),
            'Status',
          ]}
        />
        <tbody>
          {reported.map((status) => {
            const project = view.projects.find((one) => one.project === status.project);
            return (
              <tr>
                <th scope="row">
                  {project?.number} {project?.title ?? status.project}
                </th>
                <LightCells status={status} lang={lang} />
                <td class="num">{status.forecastOre === null ? '–' : formatKroner(status.forecastOre)}</td>
                <td>
                  <Milestones milestones={status.milestones} lang={lang} />
                </td>
                <td class="lines">{status.note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
