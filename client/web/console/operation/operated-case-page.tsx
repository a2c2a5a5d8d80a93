/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { acts } from '../../../../machines/acts.ts';
import { actId } from '../../../../machines/acts/act.ts';
import { stateName, timerName, numberedTitle, caseName } from '../../../../machines/terms/index.ts';
import type { CaseRow } from '../../../../store/rows.ts';
import type { View } from '../../../../workflows/messages.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActList } from '../acts/act-list.tsx';

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
  readonly row: CaseRow;
  /** The run of the case; undefined of one that does not answer. */
  readonly view: View | undefined;
}

/** The run of one case: its deadlines and incidents, and what an operator can do. */
export function OperatedCasePage({ lang, year, contact, row, view }: Props) {
  const t = translate(lang);
  const title = t(`Drift af ${caseName(row, 'da')}`, `Operation of ${caseName(row, 'en')}`);
  const timers = view?.timers ?? [];
  const incidents = view?.incidents ?? [];
  return (
    <Page lang={lang} title={title} self={paths.operationOf(row.id)} console year={year} contact={contact}>
      <p class="eyebrow">
        <a href={paths.case(row.id)}>{numberedTitle(row)}</a>
      </p>
      <h1>{title}</h1>
      <p>{t(`Trin: ${stateName(row.state, 'da')}`, `State: ${stateName(row.state, 'en')}`)}</p>
      {incidents.length === 0 ? null : (
        <>
          <h2>{t('Det, der er fejlet', 'What has failed')}</h2>
          <ul>
            {incidents.map(({ id, name, message, at }) => (
              <li>
                {`${name}: ${message} (${formatInstant(at, 'long', lang)}) `}
                <a href={paths.act('case.retry', row.id, { incident: id })}>{t('Prøv igen', 'Retry')}</a>
                {' · '}
                <a href={paths.act('case.skip', row.id, { incident: id })}>{t('Spring over', 'Skip')}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {timers.length === 0 ? null : (
        <>
          <h2>{t('Frister, der løber', 'Deadlines that run')}</h2>
          <ul>
            {timers.map(({ id, actor, dueAt }) => {
              const timer = actor === '' ? id : `${actor}/${id}`;
              return (
                <li>
                  {`${formatInstant(dueAt, 'long', lang)}: ${timerName(id, lang)} `}
                  <a href={paths.act('case.reschedule', row.id, { timer })}>{t('Flyt', 'Move')}</a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <ActList lang={lang} subject={row.id} acts={view === undefined ? undefined : actsOn(view)} />
    </Page>
  );
}

/** What is done to a case as a whole; what needs an incident or a timer stands beside it. */
const actsOn = ({ status, suspended }: View): readonly string[] =>
  status !== 'active'
    ? []
    : acts
        .filter(
          ({ on, operates, positional }) =>
            on === 'case' && operates === true && positional !== 'incident' && positional !== 'timer',
        )
        .map(actId)
        .filter((id) => id !== (suspended === undefined ? 'case.resume' : 'case.suspend'));
