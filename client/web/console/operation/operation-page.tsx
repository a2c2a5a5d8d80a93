/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import type { CasesToLookAt } from '../../../sdk/operation/attention.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { OperationTable } from './operation-table.tsx';
import { caseKind, nameOfCase } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly found: CasesToLookAt;
}

/** The operator's page: what has failed, what stands still, what is suspended, and which versions open cases are of. */
export function OperationPage({ lang, year, contact, found }: Props) {
  const t = translate(lang);
  const title = t('Drift', 'Operation');
  const { incidents, failing, suspended, versions } = found;
  const calm = incidents.length + failing.length + suspended.length === 0;
  const CaseLink = ({ id }: { readonly id: string }) => <a href={paths.operationOf(id)}>{nameOfCase(id, lang)}</a>;
  return (
    <Page lang={lang} title={title} self={paths.operation} console year={year} contact={contact}>
      <h1>{title}</h1>
      {calm ? (
        <p class="note good">
          {t(
            'Intet er fejlet, ingen sag står stille, og ingen er sat i bero.',
            'Nothing has failed, no case stands still, and none is suspended.',
          )}
        </p>
      ) : null}
      {failing.length === 0 ? null : (
        <section>
          <h2>{t('Sager, der står stille', 'Cases that stand still')}</h2>
          <p>
            {t(
              'Ingen worker kan føre dem videre. Start den udgave, de begyndte på; intet er tabt.',
              'No worker can go on with them. Start the version they began on; nothing is lost.',
            )}
          </p>
          <ul>
            {failing.map((id) => (
              <li>
                <CaseLink id={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <OperationTable
        name={t('Det, der er fejlet', 'What has failed')}
        heads={[t('Sag', 'Case'), t('Hvad', 'What'), t('Siden', 'Since'), t('Handlinger', 'Acts')]}
        rows={incidents.map(({ caseId, incident }) => [
          <CaseLink id={caseId} />,
          `${incident.name}: ${incident.message}`,
          formatInstant(incident.at, 'long', lang),
          <>
            <a href={paths.act('case.retry', caseId, { incident: incident.id })}>{t('Prøv igen', 'Retry')}</a>
            {' · '}
            <a href={paths.act('case.skip', caseId, { incident: incident.id })}>{t('Spring over', 'Skip')}</a>
          </>,
        ])}
      />
      <OperationTable
        name={t('Sat i bero', 'Suspended')}
        heads={[t('Sag', 'Case'), t('Siden', 'Since'), t('Hvem og hvorfor', 'Who and why'), t('Handlinger', 'Acts')]}
        rows={suspended.map(({ caseId = '', at, person, reason }) => [
          <CaseLink id={caseId} />,
          formatInstant(at, 'long', lang),
          `${person}: ${reason ?? ''}`,
          <a href={paths.act('case.resume', caseId)}>{t('Lad uret gå igen', 'Resume')}</a>,
        ])}
      />
      <OperationTable
        name={t('Udgaver i brug', 'Versions in use')}
        heads={[t('Sagstype', 'Kind of case'), t('Udgave', 'Version'), t('Kode', 'Build'), t('Sager', 'Cases')]}
        rows={versions.map(({ machine, version, build, begunAt, current, cases }) => [
          caseKind(machine, lang),
          version,
          build === undefined
            ? ''
            : `${build}, ${current === true ? t('nye sager', 'new cases') : begunAt === undefined ? '' : formatInstant(begunAt, 'long', lang)}`,
          String(cases),
        ])}
      />
      <p>
        <a href={paths.rehearsal}>
          {t('Prøv den nye udgave på sager af en tidligere', 'Rehearse the new version on cases of an earlier one')}
        </a>
      </p>
      <h2>{t('Flere sager på én gang', 'Several cases at once')}</h2>
      <ul>
        {(
          [
            ['cases.suspend', 'Sæt sager i bero', 'Suspend cases'],
            ['cases.resume', 'Lad sagers ur gå igen', 'Resume cases'],
            ['cases.retry', 'Prøv det fejlede igen', 'Retry what has failed'],
          ] as const
        ).map(([id, da, en]) => (
          <li>
            <a href={paths.act(id)}>{t(da, en)}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
