/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { AgendaItem, ItemResult } from '../../../../machines/meeting/agenda.ts';
import type { CaseRow } from '../../../../store/rows.ts';
import { translate } from '../../language.ts';
import { ItemFacts } from '../../cases/meeting/agenda-view.tsx';
import { capital, decisionName } from '../../../../machines/terms/index.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActList } from '../acts/act-list.tsx';
import { pageOfCase } from '../acts/page-of-case.ts';
import { itemActs } from './item-acts.ts';
import { Done } from './meeting-page.tsx';
import type { MeetingProps } from './meeting-props.ts';

export interface ItemProps extends MeetingProps {
  readonly item: AgendaItem;
  /** The item's case, when it has one. */
  readonly row: CaseRow | undefined;
}

/** One item at the meeting: what it is, a vote on it, what was decided. */
export function ItemPage(props: ItemProps) {
  const { lang, view, item } = props;
  const t = translate(lang);
  const { row: meeting } = view;
  const title = `${item.no} ${item.title}`;
  const result = view.results.find((one) => one.item === item.id);
  const cast = props.cast[item.id];
  return (
    <Page
      lang={lang}
      title={title}
      self={paths.meetingItem(meeting.number, item.no)}
      console
      year={props.year}
      contact={props.contact}
    >
      {props.done ? <Done lang={lang} /> : null}
      <p class="eyebrow">
        <a href={`${paths.meeting(meeting.number)}#punkt-${item.no}`}>
          {t(
            `Til mødet ${formatDate(meeting.date, 'long', 'da')}`,
            `To the meeting of ${formatDate(meeting.date, 'long', 'en')}`,
          )}
        </a>
      </p>
      <h1>{title}</h1>
      <div class="card">
        <ItemFacts lang={lang} item={item} regions={props.regions} />
        {props.row === undefined ? null : (
          <p>
            <a href={pageOfCase(props.row)}>{t('Se sagen', 'See the case')}</a>
          </p>
        )}
      </div>
      {result === undefined ? null : <Result {...props} result={result} />}
      {cast === undefined ? null : (
        <div class="note">
          <p>
            {t('Der stemmes på punktet.', 'A vote on the item is open.')}{' '}
            {t(`${cast.votes} af ${cast.of} har stemt.`, `${cast.votes} of ${cast.of} have voted.`)}
          </p>
        </div>
      )}
      <ActList
        lang={lang}
        subject={meeting.number}
        asked={{ item: item.no, items: item.no }}
        acts={Object.entries(itemActs).flatMap(([id, can]) => (view.acts.includes(id) && can(view, item) ? [id] : []))}
      />
    </Page>
  );
}

function Result({ lang, item, result }: ItemProps & { result: ItemResult }) {
  const t = translate(lang);
  return (
    <div class={result.told === 'refused' ? 'note warn' : 'note good'}>
      <p>
        <b>{capital(decisionName(result.outcome, lang, item.toRsi))}</b>
        {result.reason === null ? '' : `: ${result.reason}`}
      </p>
      {result.note ? <p class="lines">{result.note}</p> : null}
      {result.proof === null ? null : <p>{t(result.proof.da, result.proof.en)}</p>}
      {result.recused.map(({ name }) => (
        <p>{t(`${name} deltog ikke i sagens behandling.`, `${name} took no part in the item.`)}</p>
      ))}
      {result.dissent.map(({ name, text }) => (
        <p>
          {t('Afvigende mening', 'Dissent')}, {name}: {text}
        </p>
      ))}
      {result.actions.map(({ what, name, due }) => (
        <p>
          {t('Opfølgning', 'Follow-up')}: {what} – {name}, {t('senest', 'by')} {formatDate(due, 'long', lang)}
        </p>
      ))}
      {result.told === 'refused' ? (
        <p>
          {t('Afgørelsen kunne ikke overføres til sagen: ', 'The case did not take the decision: ')}
          {result.refusal}
        </p>
      ) : null}
    </div>
  );
}
