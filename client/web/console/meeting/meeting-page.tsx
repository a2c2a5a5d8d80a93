/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { formatDate, formatDeadline, formatInstant } from '../../../../machines/governance/calendar.ts';
import type { AgendaItem } from '../../../../machines/meeting/agenda.ts';
import type { MeetingSeen } from '../../../documents/meeting-seen.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import { AgendaView } from '../../cases/meeting/agenda-view.tsx';
import { AttendanceView } from '../../cases/meeting/minutes-view.tsx';
import { ProjectTable } from '../../cases/meeting/project-table.tsx';
import { nextStep, whenAndWhere } from '../../cases/meeting/words.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { stateName } from '../../../../machines/terms/index.ts';
import { ActList } from '../acts/act-list.tsx';
import { itemActs, votable } from './item-acts.ts';
import { ownDuty } from './own-duty.ts';
import type { MeetingProps } from './meeting-props.ts';

/** One meeting: its dates, where it stands, the agenda, who was there, and what can be done now. */
export function MeetingPage(props: MeetingProps) {
  const { lang, view, tasks } = props;
  const t = translate(lang);
  const { row, agenda } = view;
  const title = t(
    `Møde i SYS ${formatDate(row.date, 'full', 'da')}`,
    `SYS meeting of ${formatDate(row.date, 'full', 'en')}`,
  );
  const late = tasks.some(({ duty }) => duty === 'agenda-approval');
  return (
    <Page lang={lang} title={title} self={paths.meeting(row.number)} console year={props.year} contact={props.contact}>
      {props.done ? <Done lang={lang} /> : null}
      <p class="eyebrow">
        <a href={paths.meetingsOf(Number(row.date.slice(0, 4)))}>{t('Årets møder', 'Meetings of the year')}</a> ·{' '}
        <span class="tag">{stateName(row.state, lang)}</span>
        {row.extraordinary ? <span class="tag">{t('ekstraordinært', 'extraordinary')}</span> : null}
      </p>
      <h1>{title}</h1>
      <MeetingFactsCard {...props} />
      {late ? (
        <p class="note">
          {t(
            'Dagsordenen er hos formanden, som godkender den eller sender den tilbage med sit personlige link.',
            'The agenda is with the chair, who approves it or returns it by personal link.',
          )}
        </p>
      ) : null}
      <Voting {...props} />
      {/^(sitting|minutes|following|closed)/.test(row.state) ? (
        <section aria-labelledby="fremmoede">
          <h2 id="fremmoede">{t('Fremmøde', 'Attendance')}</h2>
          <AttendanceView lang={lang} attendance={view.attendance} regions={props.regions} />
        </section>
      ) : null}
      <ActList
        lang={lang}
        subject={row.number}
        acts={view.acts.filter((id) => !Object.hasOwn(itemActs, id) || voteActs(view).includes(id))}
        more={ownDuty(tasks, 'agenda-preparation', lang)}
      />
      {view.withheld.map(({ da, en }) => (
        <p class="note">{t(da, en)}</p>
      ))}
      <h2>{t('Dagsorden', 'Agenda')}</h2>
      {agenda === null ? (
        <Before {...props} withheld={withholds(view, 'agenda')} />
      ) : (
        <AgendaView
          lang={lang}
          agenda={{ ...agenda, projects: view.projects }}
          results={view.results}
          regions={props.regions}
          hrefOf={(item) => (hasPage(view, item) ? paths.meetingItem(row.number, item.no) : undefined)}
        />
      )}
      <p>
        <a href={paths.case(row.caseId)}>{t('Opgaver og historik', 'Tasks and history')}</a>
      </p>
    </Page>
  );
}

/** Votes on several items are opened and closed together from the meeting's own page. */
const voteActs = (view: MeetingView): readonly string[] => [
  ...((view.agenda?.items ?? []).some((item) => votable(view, item)) ? ['meeting.open-vote'] : []),
  ...(view.voting.length > 0 ? ['meeting.close-vote'] : []),
];

const withholds = ({ withheld }: MeetingSeen, what: 'agenda' | 'minutes'): boolean =>
  withheld.some((one) => one.what === what);

/** What was done stands at the top, and is told to screen readers. */
export function Done({ lang }: { lang: Lang }) {
  return (
    <div class="note good" role="status">
      <p>{translate(lang)('Det er gjort og skrevet i journalen.', 'It is done and entered in the journal.')}</p>
    </div>
  );
}

/** Items that are decided on have a page of their own while the meeting is held and after it. */
const hasPage = ({ row, results }: MeetingView, { id, outcomes }: AgendaItem): boolean =>
  /^(sitting|minutes|following)/.test(row.state) && (outcomes.length > 0 || results.some(({ item }) => item === id));

function MeetingFactsCard({ lang, view, tasks }: MeetingProps) {
  const { row } = view;
  const t = translate(lang);
  const facts: (readonly [string, Child])[] = [
    [t('Tid og sted', 'Time and place'), whenAndWhere(row, lang)],
    [t('Næste skridt', 'Next step'), <b>{nextStep(row, tasks, lang)}</b>],
  ];
  if (row.state.startsWith('preparation'))
    facts.push(
      [t('Sager til dagsordenen senest', 'Cases for the agenda by'), formatDeadline(row.casesDue, lang)],
      [t('Til formanden senest', 'To the chair by'), formatDeadline(row.projectsDue, lang)],
      [t('Dagsordenen udsendes', 'The agenda goes out'), formatInstant(row.dispatchAt, 'long', lang)],
    );
  if (row.agenda !== null && !withholds(view, 'agenda'))
    facts.push([
      t('Dagsorden', 'Agenda'),
      <Papers
        lang={lang}
        name={t('Dagsorden', 'Agenda')}
        {...row.agenda}
        of={(f) => paths.agendaPaper(row.number, f)}
      />,
    ]);
  if (/^(minutes|following|closed)/.test(row.state) && !withholds(view, 'minutes'))
    facts.push([
      t('Referat', 'Minutes'),
      <>
        <a href={paths.meetingMinutes(row.number)}>{t('Læs referatet', 'Read the minutes')}</a>
        {row.minutes === null ? null : (
          <>
            {' · '}
            <Papers
              lang={lang}
              name={t('Referat', 'Minutes')}
              {...row.minutes}
              of={(f) => paths.minutesPaper(row.number, f)}
            />
          </>
        )}
      </>,
    ]);
  return (
    <div class="card">
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}

/** A document's two formats, with its version and whether it is a draft. */
function Papers({
  lang,
  name,
  version,
  standing,
  of,
}: {
  lang: Lang;
  name: string;
  version: number;
  standing: string;
  of: (format: 'pdf' | 'docx') => string;
}) {
  const t = translate(lang);
  return (
    <>
      {(['pdf', 'docx'] as const).map((format) => (
        <>
          <a href={of(format)}>
            {name} ({format.toUpperCase()})
          </a>{' '}
        </>
      ))}
      <span class="soft small">
        {t('udgave', 'version')} {version}, {standing === 'draft' ? t('udkast', 'draft') : t('endelig', 'final')}
      </span>
    </>
  );
}

function Voting({ lang, view, cast }: MeetingProps) {
  const t = translate(lang);
  const { agenda, row } = view;
  const items = (agenda?.items ?? []).filter(({ id }) => cast[id] !== undefined);
  if (items.length === 0) return null;
  return (
    <section class="note" aria-labelledby="afstemning">
      <h2 id="afstemning">{t('Der stemmes', 'Votes are open')}</h2>
      <ul>
        {items.map(({ id, no, title }) => (
          <li>
            <a href={paths.meetingItem(row.number, no)}>
              {no} {title}
            </a>
            {t(
              `: ${cast[id]?.votes} af ${cast[id]?.of} har stemt.`,
              `: ${cast[id]?.votes} of ${cast[id]?.of} have voted.`,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before the agenda is composed: what members have asked for, and how projects stand. `withheld`: it is composed, and a draft that is not for this reader. */
function Before({ lang, view, withheld }: MeetingProps & { readonly withheld: boolean }) {
  const t = translate(lang);
  const { row, wishes, projects } = view;
  const overview = (
    <>
      <h3>{t('Projektoversigt', 'Project overview')}</h3>
      <ProjectTable lang={lang} projects={projects} />
    </>
  );
  if (withheld) return overview;
  return (
    <>
      <p>
        {t(
          `Dagsordenen sættes sammen af de sager, der er klar ${formatDeadline(row.casesDue, 'da')}.`,
          `The agenda is composed of the cases that are ready ${formatDeadline(row.casesDue, 'en')}.`,
        )}
      </p>
      <h3>{t('Medlemmernes punkter', "The members' items")}</h3>
      {wishes.length === 0 ? (
        <p class="soft">{t('Ingen har ønsket punkter endnu.', 'Nobody has asked for items yet.')}</p>
      ) : (
        <ul>
          {wishes.map((wish) => (
            <li>
              <b>{wish.title}</b> ({wish.name})<p class="text">{wish.text}</p>
            </li>
          ))}
        </ul>
      )}
      {overview}
    </>
  );
}
