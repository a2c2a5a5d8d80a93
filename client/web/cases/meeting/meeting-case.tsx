/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { capital, decisionName } from '../../../../machines/terms/index.ts';
import type { Child } from 'hono/jsx';
import type { AgendaItem } from '../../../../machines/meeting/agenda.ts';
import { formatDate, formatDeadline } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type CaseRow, type TaskRow, viewOf } from '../../../../store/rows.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { ProposalParts } from '../change-request/proposal-parts.tsx';
import { AgendaView, ItemFacts } from './agenda-view.tsx';
import { MinutesView } from './minutes-view.tsx';
import { whenAndWhere } from './words.ts';

/** A meeting as the pages behind personal links know it. */
export interface MeetingOfTask {
  readonly view: MeetingView;
  /** Names of regions by id. */
  readonly regions: Readonly<Record<string, string>>;
  /** The item that the task votes on. */
  readonly item?: AgendaItem;
  readonly votedOn?: VotedOn;
}

/** The change request that is voted on, and what is left of the pool that would pay it, in øre. */
export interface VotedOn {
  readonly row: CaseRow;
  readonly remainingOre?: number;
}

interface Props {
  readonly lang: Lang;
  readonly meeting: MeetingOfTask;
  readonly task: TaskRow;
  readonly row: CaseRow;
}

const ofMinutes: readonly string[] = ['minutes-draft', 'minutes-objection', 'minutes-settlement'];
const ofAgenda: readonly string[] = ['agenda-preparation', 'agenda-approval'];

/** What somebody with a task at a meeting must see to do it: the agenda, the item, the minutes, what was agreed. */
export function MeetingCase({ lang, meeting, task, row }: Props) {
  const { view, regions, item } = meeting;
  const t = translate(lang);
  const { agenda, minutes } = view;
  const { duty } = task;
  const out = view.row.agenda?.standing === 'approved';
  const section = (id: string, title: string, body: Child) => (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {body}
    </section>
  );
  const reason = viewOf(row, 'meeting')?.reason;
  return (
    <>
      <p>{whenAndWhere(view.row, lang)}</p>
      {ofAgenda.includes(duty) && typeof reason === 'string' ? (
        <div class="note">
          <p>
            {t('Skrevet sidst: ', 'Written last: ')}
            {reason}
          </p>
        </div>
      ) : null}
      {duty === 'agenda-wish' ? <OwnWishes lang={lang} view={view} task={task} /> : null}
      {agenda !== null && (ofAgenda.includes(duty) || (duty === 'agenda-wish' && out))
        ? section(
            'dagsorden',
            t('Dagsordenen', 'The agenda'),
            <AgendaView lang={lang} agenda={agenda} regions={regions} />,
          )
        : null}
      {minutes !== null && ofMinutes.includes(duty)
        ? section(
            'referat',
            t('Referatet', 'The minutes'),
            <MinutesView lang={lang} minutes={minutes} regions={regions} />,
          )
        : null}
      {item === undefined
        ? null
        : section('punktet', `${item.no} ${item.title}`, <VotedItem lang={lang} meeting={meeting} />)}
      {duty === 'follow-up' ? <Agreed lang={lang} task={task} row={row} view={view} /> : null}
      {duty === 'decision-refused' ? <Refused lang={lang} view={view} /> : null}
      {duty === 'meeting-record' ? (
        <p>
          <a href={paths.act('meeting.attend', view.row.number)}>{t('Registrér fremmøde', 'Record attendance')}</a>
          {t('; beslutningerne registreres under punkterne på ', '; decisions are recorded under the items on ')}
          <a href={paths.meeting(view.row.number)}>{t('mødets side', "the meeting's page")}</a>
          {t(', hvor mødet også sluttes.', ', where the meeting is concluded too.')}
        </p>
      ) : null}
      {duty === 'decision-refused' || duty === 'agenda-preparation' || duty === 'minutes-draft' ? (
        <p>
          <a href={paths.meeting(view.row.number)}>
            {t('Mødets side i sekretariatets overblik', "The meeting's page in the overview of the secretariat")}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What is voted on: the item, and of a change request the case and the pool. */
export function VotedItem({ lang, meeting: { item, regions, votedOn } }: Pick<Props, 'lang' | 'meeting'>) {
  return item === undefined ? null : (
    <div class="card">
      <ItemFacts lang={lang} item={item} regions={regions} />
      {votedOn === undefined ? null : <Request lang={lang} of={votedOn} />}
    </div>
  );
}

/** The request as a member must know it to vote: the pool before and after, and what it was filed with. */
function Request({ lang, of: { row, remainingOre } }: { lang: Lang; of: VotedOn }) {
  const t = translate(lang);
  const after = remainingOre === undefined ? undefined : remainingOre - (row.amountOre ?? 0);
  return (
    <>
      {remainingOre === undefined || after === undefined ? null : (
        <p>
          {t('Rest i puljen: ', 'Left in the pool: ')}
          <b>{formatKroner(remainingOre)}</b>
          {after >= 0
            ? t(`; efter en godkendelse ${formatKroner(after)}`, `; after an approval ${formatKroner(after)}`)
            : t(`; der mangler ${formatKroner(-after)}`, `; ${formatKroner(-after)} is missing`)}
        </p>
      )}
      <ProposalParts row={row} lang={lang} />
    </>
  );
}

/** Until when, and what the reader has asked for already. */
function OwnWishes({ lang, view, task }: Pick<Props, 'lang' | 'task'> & { view: MeetingView }) {
  const t = translate(lang);
  const mine = view.wishes.filter(({ name }) => name === task.name);
  return (
    <>
      <p>
        {t(
          `Punkter, der kommer, før dagsordenen er sendt ud (${formatDeadline(view.row.dispatch, 'da')}), får deres egen plads på den. Derefter tales der om dem under «Eventuelt», uden beslutning.`,
          `Items that come before the agenda is out (${formatDeadline(view.row.dispatch, 'en')}) have their own place on it. After that they are talked about under any other business, without a decision.`,
        )}
      </p>
      {mine.length === 0 ? null : (
        <>
          <p>{t('Du har ønsket:', 'You have asked for:')}</p>
          <ul>
            {mine.map(({ title, afterDispatch }) => (
              <li>
                {title}
                {afterDispatch ? ` (${t('under Eventuelt', 'under any other business')})` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Decisions that their cases did not take, with what the cases said. */
function Refused({ lang, view }: { lang: Lang; view: MeetingView }) {
  const t = translate(lang);
  return (
    <ul>
      {view.results
        .filter(({ told }) => told === 'refused')
        .map((result) => {
          const item = view.agenda?.items.find(({ id }) => id === result.item);
          return (
            <li>
              <b>
                {item?.no} {item?.title}
              </b>
              : {capital(decisionName(result.outcome, lang, item?.toRsi))}. {t('Sagens svar: ', 'The case said: ')}
              {result.refusal}
            </li>
          );
        })}
    </ul>
  );
}

/** What was agreed, from the meeting's own record: its actor's number says which. */
function Agreed({ lang, task, row, view }: Pick<Props, 'lang' | 'task' | 'row'> & { view: MeetingView }) {
  const t = translate(lang);
  const all = viewOf(row, 'meeting')?.actions ?? [];
  const agreed = all[Number(task.actor.split('-').at(-1)) - 1];
  if (agreed === undefined) return null;
  const item = view.agenda?.items.find(({ id }) => id === agreed.item);
  return (
    <div class="card">
      <dl class="facts">
        <dt>{t('Det aftaltes', 'It was agreed')}</dt>
        <dd>{agreed.what}</dd>
        <dt>{t('Senest', 'By')}</dt>
        <dd>{formatDate(agreed.due, 'full', lang)}</dd>
        {item === undefined ? null : (
          <>
            <dt>{t('Under punktet', 'Under the item')}</dt>
            <dd>
              {item.no} {item.title}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
