/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { MinutesContent } from '../../../../machines/meeting/agenda.ts';
import { translate } from '../../language.ts';
import { MinutesView } from '../../cases/meeting/minutes-view.tsx';
import { nextStep } from '../../cases/meeting/words.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActList } from '../acts/act-list.tsx';
import { Done } from './meeting-page.tsx';
import type { MeetingProps } from './meeting-props.ts';
import { ownDuty } from './own-duty.ts';

const settled = {
  title: ['Gør referatet endeligt', 'Make the minutes final'],
  leads: [
    'Formanden har taget stilling til indsigelserne; referatet bliver endeligt.',
    'The chair has settled the objections; the minutes become final.',
  ],
} as const;

/** The minutes as they stand, and their words while they are a draft. */
export function MinutesPage(props: MeetingProps & { readonly minutes: MinutesContent }) {
  const { lang, view, minutes, tasks } = props;
  const t = translate(lang);
  const { row } = view;
  const title = t(
    `Referat af SYS’ møde ${formatDate(row.date, 'long', 'da')}`,
    `Minutes of SYS's meeting of ${formatDate(row.date, 'long', 'en')}`,
  );
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
      {props.done ? <Done lang={lang} /> : null}
      <p class="eyebrow">
        <a href={paths.meeting(row.number)}>{t('Til mødet', 'To the meeting')}</a> ·{' '}
        <span class="tag">{final ? t('endeligt', 'final') : t('udkast', 'draft')}</span>
      </p>
      <h1>{title}</h1>
      <p>{nextStep(row, tasks, lang)}</p>
      <MinutesView lang={lang} minutes={minutes} regions={props.regions} />
      {view.acts.includes('meeting.edit-minutes') ? (
        <ActList
          lang={lang}
          subject={row.number}
          acts={['meeting.edit-minutes']}
          more={ownDuty(tasks, 'minutes-draft', lang, minutes.settlement === null ? undefined : settled)}
        />
      ) : null}
    </Page>
  );
}
