/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dutyDeclarations } from '../../../../machines/duties.ts';
import { TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { ActAs } from '../acts/act-as.tsx';
import type { MeetingProps } from './meeting-props.ts';

/** What the secretariat sends on from the meeting's own pages: the agenda to the chair, the draft minutes to the members. */
export const ownDuties = ['agenda-preparation', 'minutes-draft'] as const;
export type OwnDuty = (typeof ownDuties)[number];

/** The secretariat's own task, done where the work is; nothing while it is not open. */
export function OwnDutyForm(
  props: Pick<MeetingProps, 'lang' | 'typed' | 'faults' | 'tasks' | 'secretariat' | 'view'> & {
    readonly duty: OwnDuty;
    /** Instead of the words of the duty. */
    readonly words?:
      | { readonly title: readonly [string, string]; readonly leads: readonly [string, string] }
      | undefined;
  },
) {
  const { lang, typed, faults, duty, tasks, secretariat, view } = props;
  const t = translate(lang);
  const sent = typed['duty'] === duty;
  if (secretariat.length === 0 || !(sent || tasks.some((task) => task.duty === duty))) return null;
  const { submit } = dutyDeclarations[duty].choices;
  const words = props.words ?? (submit && { title: submit.label, leads: submit.leads });
  if (words === undefined) return null;
  const title = t(...words.title);
  return (
    <form method="post" action={paths.meeting(view.row.number)} class="card" novalidate>
      <h3>{title}</h3>
      <p>{t(...words.leads)}</p>
      <input type="hidden" name="duty" value={duty} />
      <ActAs lang={lang} typed={typed} faults={faults} name="person" people={secretariat} />
      <TextField
        lang={lang}
        typed={typed}
        faults={faults}
        long
        name="comment"
        label={t('Bemærkning (kan udelades)', 'Comment (optional)')}
        maxlength={4000}
      />
      <button type="submit">{title}</button>
    </form>
  );
}
