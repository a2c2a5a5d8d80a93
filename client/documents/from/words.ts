import { partsOfId } from '../../../machines/governance/case-id.ts';
import type { MeetingFacts } from '../../../machines/meeting/agenda.ts';
import { formatClock, formatDate } from '../../../machines/governance/date-words.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { caseName } from '../../../machines/terms/index.ts';

/** What the register calls regions and systems; papers show names, not ids. */
export interface Names {
  region(id: string): string;
  system(id: string): string;
}

/** «Ændringsønske 2028-0012» of `change-request/2028-0012`. */
export const caseWords = (id: string): string => {
  const { kind: machine, number } = partsOfId(id);
  return machine === '' ? id : caseName({ machine, number }, 'da');
};

/** A case that has a number of its own; those of a year and a system (`2028-ppj`) are known by their titles alone. */
const isNumbered = (id: string): boolean => /^[\d-]+$/.test(partsOfId(id).number);
/** «Ændringsønske 2028-0012», or nothing where the title says it all. */
export const numberedCase = (id: string): string => (isNumbered(id) ? caseWords(id) : '');
/** «Ændringsønske 2028-0012: Nyt modul», «Driftsbudget 2028 for PPJ». */
export const caseLine = (id: string, title: string): string => (isNumbered(id) ? `${caseWords(id)}: ${title}` : title);

export const amountWords = (ore: number | null | undefined): string =>
  ore === null || ore === undefined ? '' : formatKroner(ore);

export const dateWords = (date: string): string => formatDate(date, 'long', 'da');
/** `16-05-2028`: for names of files. */
export const dateInName = (date: string): string => date.split('-').reverse().join('-');

export const meetingFacts = (meeting: MeetingFacts): (readonly [string, string])[] => [
  ['Møde', meeting.extraordinary ? 'Ekstraordinært SYS-møde' : 'Ordinært SYS-møde'],
  ['Dato', formatDate(meeting.date, 'full', 'da')],
  ['Tid', `kl. ${formatClock(meeting.from)}–${formatClock(meeting.to)}`],
  ['Sted', meeting.place],
];
