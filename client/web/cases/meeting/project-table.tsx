/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import type { ProjectLine } from '../../../../machines/meeting/agenda.ts';
import { type Lang, translate } from '../../language.ts';
import { lightName } from '../../../../machines/terms/index.ts';

/** Every project with its lights in words; one without a status is shown as missing. */
export function ProjectTable({ lang, projects }: { lang: Lang; projects: readonly ProjectLine[] }) {
  const t = translate(lang);
  if (projects.length === 0)
    return <p class="soft">{t('Ingen projekter er i gang.', 'No projects are in delivery.')}</p>;
  const title = t('Projektoversigt', 'Project overview');
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads
          of={[
            t('Projekt', 'Project'),
            t('Tid', 'Time'),
            t('Økonomi', 'Economy'),
            t('Omfang', 'Scope'),
            t('Status', 'Status'),
          ]}
        />
        <tbody>
          {projects.map(({ number, title: name, systemName, status }) => (
            <tr>
              <th scope="row">
                {number} {name}
                <span class="soft small line">{systemName}</span>
              </th>
              {(['time', 'economy', 'scope'] as const).map((light) => (
                <td>{status === null ? '–' : lightName(status[light], lang)}</td>
              ))}
              <td>
                {status === null ? (
                  <span class="tag late">! {t('mangler', 'missing')}</span>
                ) : (
                  <span class="text">{status.note}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
