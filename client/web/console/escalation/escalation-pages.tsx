/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { type CaseRow, type ListedCase, listedState, type System } from '../../../../store/rows.ts';
import { EscalationCase } from '../../cases/escalation/escalation-case.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { noReportingChannel, outcomeName, stateName } from '../../../../machines/terms/index.ts';
import { ActList } from '../acts/act-list.tsx';

interface Shared {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

/** Every escalation, and the form that raises one. */
export function EscalationsPage(
  props: Shared & {
    readonly rows: readonly ListedCase[];
    readonly systems: readonly System[];
  },
) {
  const { lang, rows } = props;
  const t = translate(lang);
  const title = t('Eskaleringer', 'Escalations');
  return (
    <Page lang={lang} title={title} self={paths.escalations} console year={props.year} contact={props.contact}>
      <h1>{title}</h1>
      {rows.length === 0 ? (
        <p>{t('Der er ingen eskaleringer.', 'There are no escalations.')}</p>
      ) : (
        <Scroll label={title}>
          <table>
            <Heads of={[t('Sag', 'Case'), 'System', t('Rejst', 'Raised'), t('Stilling', 'State')]} />
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={paths.escalation(row.number)}>
                      {row.number} {row.title}
                    </a>
                  </th>
                  <td>{props.systems.find(({ id }) => id === row.system)?.name ?? row.system ?? '–'}</td>
                  <td>{formatInstant(row.openedAt, 'long', lang)}</td>
                  <td>
                    {row.outcome === undefined
                      ? stateName(listedState(row), lang)
                      : outcomeName(row.outcome, lang, row.machine)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p class="note warn">{t(...noReportingChannel)}</p>
      <p>
        <a class="button" href={paths.act('escalation.raise')}>
          {t('Rejs et kritisk forhold', 'Raise a critical matter')}
        </a>
      </p>
    </Page>
  );
}

/** One escalation, with what can be done from here at this step. */
export function EscalationPage(
  props: Shared & { readonly row: CaseRow; readonly acts: readonly string[] | undefined; readonly done: boolean },
) {
  const { lang, row } = props;
  const t = translate(lang);
  return (
    <Page
      lang={lang}
      title={`${t('Eskalering', 'Escalation')} ${row.number}`}
      self={paths.escalation(row.number)}
      console
      year={props.year}
      contact={props.contact}
    >
      {props.done ? (
        <div class="note good" role="status">
          <p>{t('Det er gjort og skrevet i journalen.', 'It is done and entered in the journal.')}</p>
        </div>
      ) : null}
      <p class="eyebrow">
        {t('Eskalering', 'Escalation')} {row.number} · <span class="tag">{stateName(row.state, lang)}</span>
      </p>
      <h1>{row.title}</h1>
      <p>
        <a href={paths.case(row.id)}>{t('Opgaver og historik', 'Tasks and history')}</a> ·{' '}
        <a href={paths.escalations}>{t('Alle eskaleringer', 'All escalations')}</a>
      </p>
      <EscalationCase lang={lang} row={row} />
      <ActList lang={lang} subject={row.number} acts={props.acts} />
    </Page>
  );
}
