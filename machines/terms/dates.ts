import type { MovableDate } from '../budget-cycle/plan.ts';
import { formatInstant } from '../governance/date-words.ts';
import { monthNames } from '../governance/month-names.ts';
import { type Language, termOf, type Words } from './words.ts';

/** The dates of a budget year that can be moved, as the page, the calendar, the letters and the command line name them. */
export const planDates: Readonly<Record<MovableDate, Words>> = {
  hearingClose: ['Høring af brugergruppen', 'Hearing of the user group'],
  draftToFsg: ['Udkast til FSG', 'Draft to the FSG'],
  fsgApproval: ['FSG’s indstilling', "The FSG's recommendation"],
  first: ['Førstebehandling i SYS', 'First reading in SYS'],
  secondDraft: ['Tilpasset budget', 'Adjusted budget'],
  final: ['Andenbehandling i SYS', 'Second reading in SYS'],
  rsiTarget: ['RSI-kredsens godkendelse', 'Approval by the RSI circle'],
  accounts: ['Regnskab', 'Accounts'],
};
export const dateName = (date: string, lang: Language): string => termOf(planDates, date, lang);

/** What a date of the year does: something opens, a deadline passes, a reminder leaves. */
export const plannedKinds = {
  opens: ['Åbner', 'Opens'],
  deadline: ['Frist', 'Deadline'],
  reminder: ['Påmindelse', 'Reminder'],
} as const satisfies Record<string, Words>;
export type PlannedKind = keyof typeof plannedKinds;

/** How far a date of the year is; the mark stands beside the word, never alone. */
export const dateStatuses = {
  notStarted: ['ikke begyndt', 'not begun', '○'],
  underWay: ['i gang', 'under way', '◐'],
  delivered: ['leveret', 'delivered', '✓'],
  missed: ['overskredet', 'missed', '!'],
  dispensed: ['flyttet ved dispensation', 'moved by exemption', '↷'],
} as const satisfies Record<string, readonly [da: string, en: string, mark: string]>;
export type DateStatus = keyof typeof dateStatuses;

/** «✓ leveret» */
export const statusName = (status: DateStatus, lang: Language): string =>
  `${dateStatuses[status][2]} ${dateStatuses[status][lang === 'da' ? 0 : 1]}`;

/** What must be noticed about a budget of the year. */
const flags: Readonly<Record<string, Words>> = {
  firstMissed: ['førstebehandling overskredet', 'first reading missed'],
  finalMissed: ['andenbehandling overskredet', 'second reading missed'],
  provisional: ['foreløbigt budget', 'provisional budget'],
};
export const flagName = (flag: string, lang: Language): string => termOf(flags, flag, lang);

/** `Q1` of a year as people read it: «1. kvartal 2028», `1st quarter of 2028`. */
export function quarterName(quarter: string, year: number | string, lang: Language): string {
  const no = quarter.slice(1);
  return lang === 'da'
    ? `${no}. kvartal ${year}`
    : `${['1st', '2nd', '3rd', '4th'][Number(no) - 1] ?? no} quarter of ${year}`;
}

/** `2026-10` as people read it: «oktober 2026», `October 2026`. */
export const monthName = (month: string, lang: Language): string =>
  `${monthNames[lang][Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;

/** A wall time with its offset, «25. oktober 2026 kl. 02.30 (dansk sommertid)»: the two hours of an autumn night are told apart. */
export function danishTime(at: string, lang: Language): string {
  const when = formatInstant(at, 'long', lang);
  const offset = /([+-]\d\d:\d\d)$/.exec(at)?.[1];
  if (offset === '+02:00') return `${when} (${lang === 'da' ? 'dansk sommertid' : 'Danish summer time'})`;
  return offset === '+01:00' ? `${when} (${lang === 'da' ? 'dansk normaltid' : 'Danish standard time'})` : when;
}
