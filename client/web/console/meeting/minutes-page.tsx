/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { MinutesContent } from '../../../../machines/meeting/agenda.ts';
import type { Person, TaskRow } from '../../../../store/rows.ts';
import type { MeetingView, MinutesEdit } from '../../../sdk/meeting-commands.ts';
import { ErrorSummary, TextField, type Typed } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { MinutesView } from '../../cases/meeting/minutes-view.tsx';
import { nextStep } from '../../cases/meeting/words.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActAs } from '../acts/act-as.tsx';
import { Done } from './meeting-page.tsx';
import type { Form } from './place-fields.tsx';

interface Props extends Form {
  readonly year: number;
  readonly view: MeetingView;
  readonly minutes: MinutesContent;
  readonly tasks: readonly TaskRow[];
  readonly regions: Readonly<Record<string, string>>;
  readonly secretariat: readonly Person[];
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** The minutes as they stand, and their words while they are a draft. */
export function MinutesPage(props: Props) {
  const { lang, view, minutes, tasks, typed, faults } = props;
  const t = translate(lang);
  const form = { lang, typed, faults };
  const { row } = view;
  const title = t(
    `Referat af SYS’ møde ${formatDate(row.date, 'long', 'da')}`,
    `Minutes of SYS's meeting of ${formatDate(row.date, 'long', 'en')}`,
  );
  // What was typed for minutes that have been sent meanwhile is shown all the same.
  const editing = (view.acts.includes('editMinutes') || typed['handling'] === 'edit') && props.secretariat.length > 0;
  const final = row.minutes?.standing === 'approved';
  return (
    <Page
      lang={lang}
      title={title}
      self={paths.meetingMinutes(row.number)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={faults} lang={lang} />
      {props.done ? <Done lang={lang} /> : null}
      <p class="eyebrow">
        <a href={paths.meeting(row.number)}>{t('Til mødet', 'To the meeting')}</a> ·{' '}
        <span class="tag">{final ? t('endeligt', 'final') : t('udkast', 'draft')}</span>
      </p>
      <h1>{title}</h1>
      <p>{nextStep(row, tasks, lang)}</p>
      <MinutesView lang={lang} minutes={minutes} regions={props.regions} />
      {editing ? (
        <>
          <h2>{t('Ret udkastet', 'Edit the draft')}</h2>
          <form method="post" action={paths.meetingMinutes(row.number)} novalidate>
            <input type="hidden" name="handling" value="edit" />
            <ActAs {...form} name="edit-person" people={props.secretariat} />
            <p class="hint">
              {t(
                'Skriv det, der skal stå under punktet ud over beslutningen.',
                'Write what is to stand under the item beside the decision.',
              )}
            </p>
            {minutes.items.map(({ id, no, title: name }) => (
              <TextField {...form} long name={`note.${id}`} label={`${no} ${name}`} maxlength={10_000} />
            ))}
            <TextField {...form} long name="remarks" label={t('Bemærkninger', 'Remarks')} maxlength={10_000} />
            <button type="submit">{t('Gem udkastet', 'Save the draft')}</button>
          </form>
          <h2>{t('Send til medlemmerne', 'Send to the members')}</h2>
          <form method="post" action={paths.meetingMinutes(row.number)} class="card" novalidate>
            <input type="hidden" name="handling" value="submit" />
            <ActAs {...form} name="submit-person" people={props.secretariat} />
            <p>
              {minutes.settlement === null
                ? t(
                    'Medlemmerne får udkastet og kan gøre indsigelse. Tavshed er ingen indsigelse. Gem udkastet først.',
                    'The members get the draft and can object. Silence is no objection. Save the draft first.',
                  )
                : t(
                    'Formanden har taget stilling til indsigelserne; referatet bliver endeligt. Gem udkastet først.',
                    'The chair has settled the objections; the minutes become final. Save the draft first.',
                  )}
            </p>
            <button type="submit">
              {minutes.settlement === null
                ? t('Send udkastet', 'Send the draft')
                : t('Gør referatet endeligt', 'Make the minutes final')}
            </button>
          </form>
        </>
      ) : null}
    </Page>
  );
}

/** The secretariat's own words as the form begins; what was decided the meeting has written itself. */
export const typedFromMinutes = ({ items, remarks }: MinutesContent, notes: MeetingView['notes']): Typed => ({
  remarks: remarks ?? '',
  ...Object.fromEntries(items.map(({ id, result }) => [`note.${id}`, notes[id] ?? result?.note ?? ''])),
});

/** What was changed of it. */
export function minutesEdit(before: Typed, typed: Typed): MinutesEdit {
  const now = (name: string) => (typed[name] ?? '').replaceAll('\r\n', '\n').trim();
  const changed = Object.keys(before).filter((name) => typed[name] !== undefined && now(name) !== before[name]);
  const notes = changed.filter((name) => name.startsWith('note.'));
  return {
    ...(notes.length === 0
      ? {}
      : { notes: Object.fromEntries(notes.map((name) => [name.slice('note.'.length), now(name)])) }),
    ...(changed.includes('remarks') ? { remarks: now('remarks') } : {}),
  };
}
