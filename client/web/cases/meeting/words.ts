import { formatClock, formatDate, formatDeadline, formatInstant } from '../../../../machines/governance/calendar.ts';
import type { TaskRow } from '../../../../store/rows.ts';
import type { MeetingRow } from '../../../sdk/meeting-commands.ts';
import { type Lang, translate } from '../../language.ts';

/** «19. maj 2027 kl. 10:00–14:00, Danske Regioner» */
export const whenAndWhere = (
  { date, from, to, place }: Pick<MeetingRow, 'date' | 'from' | 'to' | 'place'>,
  lang: Lang,
): string => {
  return `${formatDate(date, 'full', lang)} ${translate(lang)('kl.', 'at')} ${formatClock(from, lang)}–${formatClock(to, lang)}, ${place}`;
};

/** Until when cases can come on the agenda, or could; nothing once the meeting has begun. */
export function itemsDue({ state, casesDue }: MeetingRow, lang: Lang): string | undefined {
  if (!state.startsWith('preparation')) return undefined;
  const due = formatDeadline(casesDue, lang);
  return /\.(planned|opening|unopened|collecting)$/.test(state)
    ? translate(lang)(`Punkter til dagsordenen senest ${due}`, `Items for the agenda by ${due}`)
    : translate(lang)(
        `Fristen for sager var ${due}; medlemmer kan ønske punkter, til mødet begynder`,
        `Cases were due ${due}; members can ask for items until the meeting begins`,
      );
}

/** What happens next with a meeting and when, as lists say it. `tasks`: those of the meeting that are open. */
export function nextStep(row: MeetingRow, tasks: readonly TaskRow[], lang: Lang): string {
  const t = translate(lang);
  const by = (deadline: Parameters<typeof formatDeadline>[0]) => formatDeadline(deadline, lang);
  const first = tasks
    .filter(({ duty, caseId }) => caseId === row.caseId && duty !== 'agenda-wish')
    .toSorted((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1))[0];
  const due = first === undefined ? '' : `, ${t('senest', 'by')} ${by(first.deadline)}`;
  switch (row.state) {
    case 'preparation.planned':
      return t(
        `Åbner for sager og ønsker ${formatInstant(row.opens, 'long', 'da')}`,
        `Opens for cases and wishes ${formatInstant(row.opens, 'long', 'en')}`,
      );
    case 'preparation.collecting':
      return t(`Sager til dagsordenen senest ${by(row.casesDue)}`, `Cases for the agenda by ${by(row.casesDue)}`);
    case 'preparation.editing':
      return t('Sekretariatet gør dagsordenen færdig', 'The secretariat finishes the agenda') + due;
    case 'preparation.approving':
      return t('Formanden godkender dagsordenen', 'The chair approves the agenda') + due;
    case 'preparation.approved':
      return t(
        `Dagsordenen udsendes ${formatInstant(row.dispatchAt, 'long', 'da')}`,
        `The agenda goes out ${formatInstant(row.dispatchAt, 'long', 'en')}`,
      );
    case 'preparation.dispatched':
      return t(
        `Mødet begynder ${formatInstant(row.starts, 'long', 'da')}`,
        `The meeting begins ${formatInstant(row.starts, 'long', 'en')}`,
      );
    case 'sitting.open':
      return t('Registrér fremmøde og beslutninger, og slut mødet', 'Record attendance and decisions, and conclude');
    case 'minutes.drafting':
      return t('Sekretariatet gør referatet færdigt', 'The secretariat finishes the minutes') + due;
    case 'minutes.reading':
      return t('Medlemmerne gennemser referatet', 'The members look the minutes through') + due;
    case 'minutes.settling':
      return t('Formanden tager stilling til indsigelserne', 'The chair settles the objections') + due;
    case 'following':
      return t('Det aftalte følges op', 'What was agreed is followed up') + due;
    case 'closed':
    case 'cancelled':
      return '–';
    default:
      return first === undefined ? '–' : by(first.deadline);
  }
}
