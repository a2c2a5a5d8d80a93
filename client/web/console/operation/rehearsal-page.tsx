/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import type { NextWave } from '../../../sdk/operation/next-wave.ts';
import { isTakenAsItIs, type RehearsedCase } from '../../../sdk/operation/views.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { OperationTable } from './operation-table.tsx';
import { caseKind, nameOfCase, stateName } from '../../../../machines/terms/index.ts';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly wave: NextWave;
}

/** The cases that a wave would take to the present version next, taken up in thought: what would become of each. The wave is started from here. */
export function RehearsalPage({ lang, year, contact, wave: { cases, more } }: Props) {
  const t = translate(lang);
  const title = t('Prøve af den nye udgave', 'Rehearsal of the new version');
  const stopped = cases.filter(({ problem }) => problem !== undefined);
  const moved = cases.filter(({ problem }) => problem === undefined);
  const changed = moved.filter((one) => !isTakenAsItIs(one));
  const CaseLink = ({ id }: { readonly id: string }) => <a href={paths.operationOf(id)}>{nameOfCase(id, lang)}</a>;
  const state = (path: string | undefined) => (path === undefined ? '' : stateName(path, lang));
  const version = ({ machine, from, to }: RehearsedCase) => `${caseKind(machine, lang)} ${from} → ${to}`;
  return (
    <Page lang={lang} title={title} self={paths.rehearsal} console year={year} contact={contact}>
      <p class="eyebrow">
        <a href={paths.operation}>{t('Drift', 'Operation')}</a>
      </p>
      <h1>{title}</h1>
      {cases.length === 0 ? (
        <p class="note good">{t('Alle åbne sager er af den nye udgave.', 'All open cases are of the new version.')}</p>
      ) : (
        <p>
          {more
            ? t(
                `De næste ${cases.length} åbne sager af en tidligere udgave er taget op i tanken; der er flere. Intet er sket med dem.`,
                `The next ${cases.length} open cases of an earlier version have been taken up in thought; there are more. Nothing has happened to them.`,
              )
            : t(
                `${cases.length} åbne sager af en tidligere udgave er taget op i tanken. Intet er sket med dem.`,
                `${cases.length} open cases of an earlier version have been taken up in thought. Nothing has happened to them.`,
              )}
        </p>
      )}
      {cases.length === 0 ? null : (
        <ul>
          <li>
            {t(
              `${moved.length - changed.length} tages op, som de står.`,
              `${moved.length - changed.length} are taken up as they stand.`,
            )}
          </li>
          <li>{t(`${changed.length} ændrer sig.`, `${changed.length} change.`)}</li>
          <li>{t(`${stopped.length} kan ikke tages op.`, `${stopped.length} cannot be taken up.`)}</li>
        </ul>
      )}
      {moved.length === 0 ? null : (
        <p>
          <a class="button" href={paths.act('cases.migrate', undefined, { atMost: String(moved.length) })}>
            {t('Tag dem til den nye udgave', 'Take them to the new version')}
          </a>
        </p>
      )}
      <OperationTable
        name={t('Kan ikke tages op', 'Cannot be taken up')}
        heads={[t('Sag', 'Case'), t('Udgave', 'Version'), t('Hvorfor', 'Why')]}
        rows={stopped.map((one) => [<CaseLink id={one.caseId} />, version(one), one.problem ?? ''])}
      />
      <OperationTable
        name={t('Ændrer sig', 'Change')}
        heads={[
          t('Sag', 'Case'),
          t('Udgave', 'Version'),
          t('Trin', 'State'),
          t('Frister, der begynder', 'Deadlines that begin'),
          t('Frister, der bortfalder', 'Deadlines that lapse'),
        ]}
        rows={changed.map((one) => [
          <CaseLink id={one.caseId} />,
          version(one),
          one.before === one.after ? state(one.before) : `${state(one.before)} → ${state(one.after)}`,
          one.armed.map(({ id, dueAt }) => `${id}: ${formatInstant(dueAt, 'long', lang)}`).join('; '),
          one.dropped.join('; '),
        ])}
      />
    </Page>
  );
}
