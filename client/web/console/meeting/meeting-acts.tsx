/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { itemKinds } from '../../../../machines/meeting/agenda.ts';
import type { Person } from '../../../../store/rows.ts';
import { SelectField, TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { itemKindName } from '../../../../machines/terms/index.ts';
import { paths } from '../../paths.ts';
import type { MeetingProps } from './meeting-props.ts';
import { ActAs } from '../acts/act-as.tsx';
import { TwoSteps } from './meetings-page.tsx';
import { PlaceFields, PlacePreview, seenOf } from './place-fields.tsx';

/** What is done on the meeting's own page; items, agenda and minutes have theirs. */
export const meetingActs = [
  'submitAgenda',
  'recompose',
  'wish',
  'attend',
  'closeVote',
  'conclude',
  'move',
  'cancel',
] as const;
export type MeetingAct = (typeof meetingActs)[number];

/** What a cancelling that has been looked at says of itself. */
export const cancelSeen = 'aflys';

/** The forms of the meeting at this step; only for those who may act. */
export function MeetingActs(props: MeetingProps) {
  const { lang, view, secretariat, chair } = props;
  const t = translate(lang);
  const { row, acts } = view;
  const form = { lang, typed: props.typed, faults: props.faults };
  const can = (act: (typeof acts)[number]) => acts.includes(act);
  // What was typed for an act that has become impossible meanwhile is shown all the same.
  const sent = (act: MeetingAct) => props.typed['handling'] === act;
  const preparing = props.tasks.some(({ duty }) => duty === 'agenda-preparation');
  const open = /^preparation\b(?!.*conven)/.test(row.state);
  if (secretariat.length === 0 && chair.length === 0)
    return <p class="note">{t('Kun sekretariatet kan handle her.', 'Only the secretariat can act here.')}</p>;
  const bySecretariat = secretariat.length > 0;
  return (
    <div class="acts">
      <h2>{t('Handlinger', 'Acts')}</h2>
      {bySecretariat && can('editAgenda') ? (
        <p>
          <a class="button" href={paths.meetingAgenda(row.number)}>
            {t('Redigér dagsordenen', 'Edit the agenda')}
          </a>
        </p>
      ) : null}
      {bySecretariat && row.state === 'minutes.drafting' ? (
        <p>
          <a class="button" href={paths.meetingMinutes(row.number)}>
            {t('Redigér referatet', 'Edit the minutes')}
          </a>
        </p>
      ) : null}
      {bySecretariat && (preparing || sent('submitAgenda')) ? (
        <Act {...props} act="submitAgenda" people={secretariat} title={t('Send til formanden', 'Send to the chair')}>
          <p>{t('Formanden får dagsordenen til godkendelse.', 'The chair gets the agenda for approval.')}</p>
          <TextField
            {...form}
            long
            name="submitAgenda-comment"
            label={t('Besked til formanden (kan udelades)', 'Message to the chair (optional)')}
            maxlength={4000}
          />
        </Act>
      ) : null}
      {bySecretariat && can('recomposeAgenda') ? (
        <Act
          {...props}
          act="recompose"
          people={secretariat}
          title={t('Sæt dagsordenen sammen igen', 'Compose the agenda anew')}
        >
          <p>
            {t(
              'Sagerne læses igen. Rækkefølge, noter og sene sager, der er taget med, bliver stående.',
              'The cases are read again. Order, notes and late cases that were taken stay.',
            )}
          </p>
        </Act>
      ) : null}
      {bySecretariat && (open || sent('wish')) ? <WishForm {...props} /> : null}
      {bySecretariat && can('recordAttendance') ? <AttendForm {...props} /> : null}
      {can('closeItemVote') && secretariat.length + chair.length > 0 ? (
        <Act
          {...props}
          act="closeVote"
          people={[...secretariat, ...chair]}
          title={t('Luk afstemningen', 'Close the vote')}
        >
          <p>{t('Stemmerne tælles, og punktet er afgjort.', 'The votes are counted and the item is decided.')}</p>
        </Act>
      ) : null}
      {bySecretariat && can('concludeMeeting') ? <ConcludeForm {...props} /> : null}
      {bySecretariat && (can('moveMeeting') || sent('move')) ? (
        <Act {...props} act="move" people={secretariat} title={t('Flyt mødet', 'Move the meeting')} steps>
          <PlaceFields form={form} prefix="move-" />
          <TextField {...form} long name="move-reason" label={t('Begrundelse', 'Reason')} maxlength={4000} />
          {props.preview === undefined ? null : <PlacePreview lang={lang} preview={props.preview} />}
          <TwoSteps
            {...form}
            seen={props.preview && seenOf(props.preview.meeting)}
            confirm={t('Flyt mødet', 'Move the meeting')}
          />
        </Act>
      ) : null}
      {bySecretariat && (can('cancelMeeting') || sent('cancel')) ? <CancelForm {...props} /> : null}
    </div>
  );
}

/** One act, folded until it is wanted. `steps`: it has buttons of its own. */
function Act(
  props: MeetingProps & {
    readonly act: MeetingAct;
    readonly people: readonly Person[];
    readonly title: string;
    readonly steps?: boolean;
    readonly children?: Child;
  },
) {
  const { lang, typed, faults, act, title } = props;
  return (
    <details open={typed['handling'] === act} id={`handling-${act}`}>
      <summary>{title}</summary>
      <form method="post" action={paths.meeting(props.view.row.number)} novalidate>
        <input type="hidden" name="handling" value={act} />
        <ActAs lang={lang} typed={typed} faults={faults} name={`${act}-person`} people={props.people} />
        {props.children}
        {props.steps === true ? null : <button type="submit">{title}</button>}
      </form>
    </details>
  );
}

/** An item on a member's behalf: it cannot be refused. */
function WishForm(props: MeetingProps) {
  const { lang, typed, faults } = props;
  const t = translate(lang);
  const form = { lang, typed, faults };
  return (
    <Act {...props} act="wish" people={props.secretariat} title={t('Tilføj et medlems punkt', "Add a member's item")}>
      <SelectField
        {...form}
        name="wish-for"
        label={t('For hvem', 'For whom')}
        empty={t('Vælg et medlem af SYS', 'Choose a member of SYS')}
        options={props.members.map(({ id, name }) => [id, name] as const)}
      />
      <TextField {...form} name="wish-title" label={t('Overskrift', 'Title')} maxlength={200} />
      <TextField
        {...form}
        long
        name="wish-text"
        label={t('Hvad der ønskes behandlet', 'What is to be treated')}
        maxlength={10_000}
      />
      <SelectField
        {...form}
        name="wish-kind"
        label={t('Slags', 'Kind')}
        options={itemKinds.map((kind) => [kind, itemKindName(kind, lang)] as const)}
        empty={t('Drøftelse, hvis intet vælges', 'Discussion when nothing is chosen')}
      />
    </Act>
  );
}

/** Who took each region's seat. */
function AttendForm(props: MeetingProps) {
  const { lang, faults, view } = props;
  const t = translate(lang);
  const before = Object.fromEntries(
    (view.attendance?.regions ?? []).map(({ region, person }) => [`attend-seat.${region}`, person ?? '']),
  );
  const typed =
    props.typed['handling'] === 'attend'
      ? props.typed
      : { 'attend-others': (view.attendance?.others ?? []).join('\n'), ...before, ...props.typed };
  return (
    <Act {...props} act="attend" people={props.secretariat} title={t('Registrér fremmøde', 'Record attendance')}>
      <fieldset id="attend-present" tabindex={-1}>
        <legend>{t('Hvem sidder for regionerne?', 'Who sits for the regions?')}</legend>
        {view.seats.map(({ region, people }) => (
          <SelectField
            lang={lang}
            faults={faults}
            typed={typed}
            name={`attend-seat.${region}`}
            label={props.regions[region] ?? region}
            empty={t('Ikke til stede', 'Absent')}
            options={people.map(
              ({ person, name, substitute }) =>
                [person, substitute ? `${name} (${t('stedfortræder', 'substitute')})` : name] as const,
            )}
          />
        ))}
      </fieldset>
      <TextField
        lang={lang}
        faults={faults}
        typed={typed}
        long
        name="attend-others"
        label={t('Andre i lokalet, én på hver linje', 'Others in the room, one a line')}
      />
    </Act>
  );
}

/** The meeting ends; what is not decided goes on. */
function ConcludeForm(props: MeetingProps) {
  const { lang, view } = props;
  const t = translate(lang);
  const left = (view.agenda?.items ?? []).filter(
    ({ id }) => id.startsWith('case:') && !view.results.some(({ item }) => item === id),
  );
  return (
    <Act {...props} act="conclude" people={props.secretariat} title={t('Slut mødet', 'Conclude the meeting')}>
      <p>
        {left.length === 0
          ? t('Alle sager på dagsordenen er afgjort.', 'Every case on the agenda has been decided.')
          : t(
              'Disse sager er ikke afgjort og kommer på næste dagsorden:',
              'These cases have not been decided and go on the next agenda:',
            )}
      </p>
      {left.length === 0 ? null : (
        <ul>
          {left.map(({ no, title }) => (
            <li>
              {no} {title}
            </li>
          ))}
        </ul>
      )}
    </Act>
  );
}

function CancelForm(props: MeetingProps) {
  const { lang, view, cancelling } = props;
  const t = translate(lang);
  const form = { lang, typed: props.typed, faults: props.faults };
  const cases = (view.agenda?.items ?? []).filter(({ id }) => id.startsWith('case:'));
  return (
    <Act {...props} act="cancel" people={props.secretariat} title={t('Aflys mødet', 'Cancel the meeting')} steps>
      <TextField {...form} long name="cancel-reason" label={t('Begrundelse', 'Reason')} maxlength={4000} />
      {cancelling ? (
        <div class="note warn">
          <p>
            {t(
              `Aflysningen sendes til SYS, og mødet falder ud af kalenderen. ${cases.length} sager på dagsordenen venter på næste møde, og medlemmernes ønsker til dette møde falder bort. Det kan ikke fortrydes.`,
              `SYS is told and the meeting leaves the calendar. ${cases.length} cases on the agenda wait for the next meeting; members' items for this one fall away. It cannot be undone.`,
            )}
          </p>
        </div>
      ) : null}
      <TwoSteps {...form} seen={cancelling ? cancelSeen : undefined} confirm={t('Aflys mødet', 'Cancel the meeting')} />
    </Act>
  );
}
