import { kindOf } from '../../machines/matter/kinds.ts';
import { type CaseRow, viewOf } from '../../store/rows.ts';
import { quarterName } from '../../machines/terms/dates.ts';
import { capital } from '../../machines/terms/words.ts';
import { caseKind, shortCaseKind } from '../../machines/terms/lifecycles.ts';
import { formatDate } from '../../machines/governance/calendar.ts';
import { shortSystem, type LetterFacts } from './facts.ts';

/** What a case of the budget year is called, in a long and a short form, and the system it is for, by name and by id. */
export interface Matter {
  readonly long: string;
  readonly short: string;
  readonly systems: readonly string[];
}

/** «Driftsbudget 2028 for PPJ» in its parts; `undefined` for a change request, which is known by its number. */
export function matterOf(facts: LetterFacts): Matter | undefined {
  const { machine } = facts.case;
  if (machine === 'change-request') return undefined;
  const named = (kind: string, which: string): string => `${kind} ${which}`.trim();
  return {
    long: named(kindName(facts.case), whichOf(facts, 'long')),
    short: named(shortCaseKind(machine), whichOf(facts, 'short')),
    systems: systemsOf(facts),
  };
}

/** What the case is called by its kind: of a matter the name of its own, «Gennemgang af driftshåndbog». */
const kindName = (row: CaseRow): string =>
  row.machine === 'matter' ? kindOf(row.view.kind).name[0] : caseKind(row.machine, 'da');

/** Which of its kind a case is: a year, a quarter, a day or a number; nothing where there is only one. */
function whichOf(facts: LetterFacts, style: 'long' | 'short'): string {
  const { year, case: row } = facts;
  switch (row.machine) {
    case 'register':
    case 'overview':
      return '';
    case 'annual-budget':
    case 'financial-follow-up':
    case 'frame':
    case 'budget-cycle':
      return String(year);
    case 'quarterly-report': {
      const quarter = quarterOf(facts);
      return style === 'long' ? quarterName(quarter, year, 'da') : `${quarter.slice(1)}. kv. ${year}`;
    }
    case 'meeting':
      return style === 'long' ? meetingDay(facts) : dayWords(row.number, 'short');
    case 'project-report':
      return style === 'long'
        ? dayWords(facts.data.text('meetingDate') ?? viewOf(row, 'project-report')?.date ?? '', 'long')
        : '';
    default:
      return row.number;
  }
}

/** The matter in words, as a heading or a reference: «Driftsbudget 2028 for PPJ». */
export const matterName = ({ long, systems: [system] }: Matter): string =>
  system === undefined ? long : `${long} for ${system}`;

/** The day of the meeting: of the letter, else as the case knows it. */
function meetingDay({ data, case: row }: LetterFacts): string {
  const date = data.text('date') ?? viewOf(row, 'meeting')?.date ?? row.number.slice(0, 10);
  return dayWords(date, 'long');
}

/** A date in words; what is no date as it stands. */
const dayWords = (date: string, style: 'short' | 'long'): string =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? formatDate(date, style) : date;

/** `Q1` … `Q4`, from the letter, the case, or the case's number. */
export function quarterOf({ data, case: row }: LetterFacts): string {
  const quarter =
    data.text('quarter') ?? viewOf(row, 'quarterly-report')?.quarter ?? /-(q[1-4])-/i.exec(row.number)?.[1] ?? '';
  return quarter.toUpperCase();
}

function systemsOf(facts: LetterFacts): readonly string[] {
  const { machine } = facts.case;
  const id = facts.case.system ?? (machine === 'register' ? facts.data.text('system') : undefined);
  if (id !== undefined) return [...new Set([shortSystem(facts) ?? id, facts.system?.shortName ?? capital(id)])];
  return machine === 'financial-follow-up' ? ['rammen'] : [];
}
