/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type MovedProject, nextMilestone, type ProjectEntry, type Projects } from '../../../portfolio/projects.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LightCells, lightHeads } from '../../cases/project-report/lights.tsx';
import { PortfolioLinks } from './portfolio-links.tsx';
import { reportingName, rsiChargeName } from '../../../../machines/terms/index.ts';

interface Props extends Projects {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

/** Every project under the FSGs with its last status, those whose status is late, and those that RSI follows. */
export function ProjectsPage({ lang, year, projects, moved, contact }: Props) {
  const t = translate(lang);
  const title = t('Projekter', 'Projects');
  const late = projects.filter(({ reporting }) => reporting === 'overdue' || reporting === 'missing');
  return (
    <Page lang={lang} title={title} self={paths.projects} console year={year} contact={contact}>
      <h1>{title}</h1>
      <PortfolioLinks lang={lang} here="projects" />
      <p>
        {t(
          'Igangsatte ændringsønsker, som SYS følger. Status indberettes af systemets FSA før hvert møde i SYS.',
          "Change requests in progress that SYS follows. The system's FSA reports their status before each meeting of SYS.",
        )}{' '}
        <a href={paths.portfolioFile('projekter.xlsx')}>Excel</a> ·{' '}
        <a href={paths.portfolioFile('projekter.csv')}>CSV</a>
      </p>
      <Late late={late} lang={lang} />
      {projects.length === 0 ? (
        <p>{t('Ingen projekter er i gang.', 'No projects are in progress.')}</p>
      ) : (
        <Scroll label={title}>
          <table>
            <Heads
              of={[
                t('Projekt', 'Project'),
                ...lightHeads(lang),
                { num: t('Godkendt', 'Approved') },
                { num: t('Forventet', 'Expected') },
                t('Næste milepæl', 'Next milestone'),
                t('Senest opdateret', 'Last updated'),
                'Status',
              ]}
            />
            <tbody>
              {projects.map((one) => (
                <Row project={one} lang={lang} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <Moved moved={moved} lang={lang} />
    </Page>
  );
}

function Row({ project, lang }: { project: ProjectEntry; lang: Lang }) {
  const t = translate(lang);
  const { status } = project;
  const next = nextMilestone(project);
  return (
    <tr>
      <th scope="row">
        <a href={paths.project(project.number)}>{project.title}</a>
        <span class="soft small line">
          {project.number} · {project.systemName}
          {project.fsg === null ? '' : ` · ${project.fsg}`}
        </span>
      </th>
      <LightCells status={status} lang={lang} />
      <td class="num">{project.approvedOre === null ? '–' : formatKroner(project.approvedOre)}</td>
      <td class="num">{status === null || status.forecastOre === null ? '–' : formatKroner(status.forecastOre)}</td>
      <td>{next === undefined ? '–' : `${next.name}, ${formatDate(next.date, 'long', lang)}`}</td>
      <td>
        <Updated project={project} lang={lang} />
      </td>
      <td>{status === null ? t('Der er ingen status endnu.', 'There is no status yet.') : status.note}</td>
    </tr>
  );
}

/** When the status came, for which meeting, and whether the next one is late. */
function Updated({ project, lang }: { project: ProjectEntry; lang: Lang }) {
  const t = translate(lang);
  const { reporting, askedFor, due } = project;
  return (
    <>
      {project.reportedAt === null
        ? t('Aldrig', 'Never')
        : `${formatDate(project.reportedAt, 'long', lang)}, ${t('til mødet', 'for the meeting')} ${formatDate(project.reportedFor ?? '', 'long', lang)}`}
      {reporting === 'unasked' || askedFor === null ? null : (
        <span class="line">
          <span class={reporting === 'overdue' || reporting === 'missing' || reporting === 'late' ? 'tag late' : 'tag'}>
            {reportingName(reporting, lang)}
          </span>
          <span class="soft small">
            {reporting === 'awaited' || reporting === 'overdue'
              ? `${t('senest', 'by')} ${formatDate(due ?? '', 'long', lang)}`
              : reporting === 'missing' || reporting === 'cancelled'
                ? `${t('til mødet', 'for the meeting')} ${formatDate(askedFor, 'long', lang)}`
                : ''}
          </span>
        </span>
      )}
    </>
  );
}

function Late({ late, lang }: { late: readonly ProjectEntry[]; lang: Lang }) {
  const t = translate(lang);
  if (late.length === 0) return null;
  return (
    <section class="note warn" aria-labelledby="sene">
      <h2 id="sene">{t('Status mangler', 'Status is missing')}</h2>
      <ul class="plain">
        {late.map(({ number, title, systemName, due, askedFor }) => (
          <li>
            <a href={paths.project(number)}>
              {number} {title}
            </a>{' '}
            ({systemName}),{' '}
            {t(
              `til mødet ${formatDate(askedFor ?? '', 'long', 'da')}, skulle være kommet ${formatDate(due ?? '', 'long', 'da')}`,
              `for the meeting ${formatDate(askedFor ?? '', 'long', 'en')}, was due ${formatDate(due ?? '', 'long', 'en')}`,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Moved({ moved, lang }: { moved: readonly MovedProject[]; lang: Lang }) {
  const t = translate(lang);
  if (moved.length === 0) return null;
  const title = t('Flyttet til RSI-kredsen', 'Moved to RSI');
  return (
    <>
      <h2>{title}</h2>
      <p>
        {t(
          'RSI-kredsen følger disse projekter i sin egen porteføljerapportering; de rapporteres ikke til SYS.',
          'RSI follows these projects in its own portfolio reporting; they are not reported to SYS.',
        )}
      </p>
      <Scroll label={title}>
        <table>
          <Heads
            of={[
              t('Projekt', 'Project'),
              'System',
              t('Flyttet', 'Moved'),
              t('Afgørelse', 'Decision'),
              t('Betales af', 'Paid by'),
            ]}
          />
          <tbody>
            {moved.map((one) => (
              <tr>
                <th scope="row">
                  <a href={paths.project(one.number)}>
                    {one.number} {one.title}
                  </a>
                </th>
                <td>{one.systemName}</td>
                <td>{formatDate(one.at, 'long', lang)}</td>
                <td>{one.decision}</td>
                <td>{one.charge === null ? '–' : rsiChargeName(one.charge, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
