import { quarterName } from '../../machines/terms/dates.ts';
import { formatDate } from '../../machines/governance/calendar.ts';
import { shortSystem, type LetterFacts } from './facts.ts';

/** What a case of the budget year is called, in a long and a short form, and the system it is for, by name and by id. */
export interface Matter {
  readonly long: string;
  readonly short: string;
  readonly systems: readonly string[];
}

/** «Driftsbudget 2028 for PPJ» in its parts; `undefined` for a change request. */
export function matterOf(facts: LetterFacts): Matter | undefined {
  const { year } = facts;
  const names = {
    'annual-budget': [`Driftsbudget ${year}`, `Budget ${year}`],
    'quarterly-report': [
      `Kvartalsrapport ${quarterName(quarterOf(facts), year, 'da')}`,
      `Rapport ${quarterOf(facts).slice(1)}. kv. ${year}`,
    ],
    'financial-follow-up': [`Økonomiopfølgning ${year}`, `Opfølgning ${year}`],
    frame: [`Økonomisk ramme ${year}`, `Ramme ${year}`],
    escalation: [`Eskalering ${facts.case.number}`, `Esk. ${facts.case.number}`],
    'status-report': [`Statusrapport ${facts.case.number}`, `Status ${facts.case.number}`],
    'model-revision': [`Styringsmodellen ${facts.case.number}`, `Model ${facts.case.number}`],
    matter: [`Sag ${facts.case.number}`, `Sag ${facts.case.number}`],
    register: ['Registeret', 'Registeret'],
    overview: ['Sekretariatets uge', 'Ugen'],
    meeting: [`SYS-møde ${meetingDay(facts)}`, `SYS-møde ${dayWords(facts.case.number, 'short')}`],
    'year-plan': [`SYS’ mødeplan ${facts.case.number}`, `Mødeplan ${facts.case.number}`],
    'project-report': [
      `Projektstatus ${dayWords(facts.data.text('meetingDate') ?? facts.proposal.text('date') ?? '', 'long')}`,
      'Projektstatus',
    ],
    'budget-cycle': [`Årshjul ${year}`, `Årshjul ${year}`],
  } as const;
  const found = Object.entries(names).find(([machine]) => machine === facts.case.machine)?.[1];
  return found && { long: found[0], short: found[1], systems: systemsOf(facts) };
}

/** The matter in words, as a heading or a reference: «Driftsbudget 2028 for PPJ». */
export const matterName = ({ long, systems: [system] }: Matter): string =>
  system === undefined ? long : `${long} for ${system}`;

/** The day of the meeting: of the letter, else as the case knows it. */
function meetingDay({ data, proposal, case: row }: LetterFacts): string {
  const date = data.text('date') ?? proposal.text('date') ?? row.number.slice(0, 10);
  return dayWords(date, 'long');
}

/** A date in words; what is no date as it stands. */
const dayWords = (date: string, style: 'short' | 'long'): string =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? formatDate(date, style) : date;

/** `Q1` … `Q4`, from the letter, the case, or the case's number. */
export function quarterOf({ data, proposal, case: row }: LetterFacts): string {
  const quarter = data.text('quarter') ?? proposal.text('quarter') ?? /-(q[1-4])-/i.exec(row.number)?.[1] ?? '';
  return quarter.toUpperCase();
}

function systemsOf(facts: LetterFacts): readonly string[] {
  const { machine } = facts.case;
  const id = facts.case.system ?? (machine === 'register' ? facts.data.text('system') : undefined);
  if (id !== undefined) return [...new Set([shortSystem(facts) ?? id, id])];
  return machine === 'financial-follow-up' ? ['rammen'] : [];
}
