import { meetingDuties } from '../../../../machines/meeting/duties.ts';
import type { TaskRow } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** What the secretariat sends on from the meeting's own pages: the agenda to the chair, the draft minutes to the members. */
type OwnDuty = 'agenda-preparation' | 'minutes-draft';

interface Words {
  readonly title: readonly [da: string, en: string];
  readonly leads: readonly [da: string, en: string];
}

/** The secretariat's own open task among the acts of a meeting, one for each who has it; `words` instead of those of the duty. */
export function ownDuty(tasks: readonly TaskRow[], duty: OwnDuty, lang: Lang, words?: Words) {
  const t = translate(lang);
  const { label, leads: after } = meetingDuties[duty].choices.submit;
  const { title, leads } = words ?? { title: label, leads: after };
  const open = tasks.filter((task) => task.duty === duty);
  return open.map(({ id, name }) => ({
    href: paths.duty(id),
    title: open.length === 1 ? t(...title) : `${t(...title)} (${name})`,
    leads: t(...leads),
  }));
}
