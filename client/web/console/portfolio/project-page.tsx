/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { ProjectHistory } from '../../../portfolio/projects.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LightCells, lightHeads, Milestones } from '../../cases/project-report/lights.tsx';
import { outcomeName, stateName } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly history: ProjectHistory;
  readonly contact?: string | undefined;
}

/** One project: who follows it, and every status it was given, the newest first. */
export function ProjectPage({ lang, year, history, contact }: Props) {
  const t = translate(lang);
  const { follower, reports } = history;
  const title = t('Statusrapporter om projektet', 'Status reports of the project');
  return (
    <Page
      lang={lang}
      title={`${history.number} ${history.title}`}
      self={paths.project(history.number)}
      console
      year={year}
      contact={contact}
    >
      <p class="eyebrow">
        {t('Projekt', 'Project')} {history.number}
      </p>
      <h1>{history.title}</h1>
      <p>
        <a href={paths.case(history.project)}>{t('Ændringsønsket', 'The change request')}</a> ·{' '}
        <a href={paths.projects}>{t('Alle projekter', 'All projects')}</a>
        {history.system === null ? null : (
          <>
            {' · '}
            <a href={paths.roadmapOf(history.system)}>{t('Systemets roadmap', 'Roadmap of the system')}</a>
          </>
        )}
      </p>
      {follower?.who === 'rsi' ? (
        <div class="note warn">
          <p>
            {t(
              `Flyttet til RSI-kredsens porteføljerapportering ${formatDate(follower.at, 'long', 'da')}: ${follower.decision}. Projektet rapporteres ikke til SYS.`,
              `Moved to RSI's portfolio reporting on ${formatDate(follower.at, 'long', 'en')}: ${follower.decision}. The project is not reported to SYS.`,
            )}
          </p>
        </div>
      ) : null}
      {follower?.who === 'sys' ? (
        <div class="note">
          <p>
            {t(
              `Givet tilbage til SYS ${formatDate(follower.at, 'long', 'da')}: ${follower.decision}.`,
              `Given back to SYS on ${formatDate(follower.at, 'long', 'en')}: ${follower.decision}.`,
            )}
          </p>
        </div>
      ) : null}
      <div class="card">
        <dl class="facts">
          <dt>System</dt>
          <dd>{history.systemName}</dd>
          <dt>{t('Godkendt beløb', 'Approved amount')}</dt>
          <dd>{history.approvedOre === null ? '–' : formatKroner(history.approvedOre)}</dd>
          <dt>{t('Tilstand', 'State')}</dt>
          <dd>
            {history.open || history.outcome === null
              ? stateName(history.state, lang)
              : outcomeName(history.outcome, lang)}
          </dd>
          <dt>{t('Følges af', 'Followed by')}</dt>
          <dd>{follower?.who === 'rsi' ? t('RSI-kredsen', 'RSI') : 'SYS'}</dd>
        </dl>
      </div>
      <h2>{title}</h2>
      {history.missing.length === 0 ? null : (
        <p class="note warn">
          {t('Status udeblev til: ', 'Status never came for: ')}
          {history.missing.map((date) => formatDate(date, 'long', lang)).join(', ')}.
        </p>
      )}
      {reports.length === 0 ? (
        <p>
          {t(
            'Der er ingen status endnu. FSA bliver bedt om den før SYS’ næste møde.',
            "There is no status yet. The FSA is asked for it before SYS's next meeting.",
          )}
        </p>
      ) : (
        <Scroll label={title}>
          <table>
            <Heads
              of={[
                t('Til mødet', 'For the meeting'),
                ...lightHeads(lang),
                { num: t('Forventet', 'Expected') },
                t('Milepæle', 'Milestones'),
                'Status',
              ]}
            />
            <tbody>
              {reports.map(({ meeting, at, late, status }) => (
                <tr>
                  <th scope="row">
                    {formatDate(meeting, 'long', lang)}
                    <span class="soft small line">
                      {t('opdateret', 'updated')} {formatDate(at, 'long', lang)}
                    </span>
                    {late ? <span class="tag late">{t('for sent', 'late')}</span> : null}
                  </th>
                  <LightCells status={status} lang={lang} />
                  <td class="num">{status.forecastOre === null ? '–' : formatKroner(status.forecastOre)}</td>
                  <td>
                    <Milestones milestones={status.milestones} lang={lang} />
                  </td>
                  <td>{status.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Page>
  );
}
