import { formatDate } from '../governance/date-words.ts';
import { type Language, termOf, type Words } from './words.ts';

/** What a case of each lifecycle is called, indefinite: before its number or title. */
const lifecycles: Readonly<Record<string, Words>> = {
  'change-request': ['Ændringsønske', 'Change request'],
  'annual-budget': ['Driftsbudget', 'Operating budget'],
  'budget-cycle': ['Budgetcyklus', 'Budget cycle'],
  'quarterly-report': ['Kvartalsrapport', 'Quarterly report'],
  'financial-follow-up': ['Økonomiopfølgning', 'Financial follow-up'],
  frame: ['Økonomisk ramme', 'Financial frame'],
  escalation: ['Eskalering', 'Escalation'],
  'status-report': ['Statusrapport', 'Status report'],
  'model-revision': ['Styringsmodellen', 'Governance model'],
  matter: ['Sag', 'Matter'],
  meeting: ['SYS-møde', 'SYS meeting'],
  'project-report': ['Projektstatus', 'Project status'],
  'year-plan': ['Mødeplan', 'Meeting plan'],
  register: ['Registeret', 'The register'],
  overview: ['Ugens overblik', 'Overview of the week'],
};
export const caseKind = (machine: string, lang: Language): string => termOf(lifecycles, machine, lang);

/** There is one of each: a number would say nothing. */
const onlyOnes: readonly string[] = ['register', 'overview'];
const dated = /^\d{4}-\d\d-\d\d$/;

/** «Ændringsønske 2027-0042», «Driftsbudget 2028-ppj», «SYS-møde 16. maj 2028». */
export function caseName(
  { machine, number }: { readonly machine: string; readonly number: string },
  lang: Language,
): string {
  const kind = caseKind(machine, lang);
  if (onlyOnes.includes(machine)) return kind;
  return `${kind} ${dated.test(number) ? formatDate(number, 'long', lang) : number}`;
}

/** What a case is called in a heading: its title, and of a meeting its date as people write it. */
export const caseTitle = (
  row: { readonly machine: string; readonly number: string; readonly title: string },
  lang: Language,
): string => (row.machine === 'meeting' ? caseName(row, lang) : row.title);

/** The case in question, definite, in the middle of a sentence: «RSI-kredsens afgørelse om driftsbudgettet». */
const definite: Readonly<Record<string, Words>> = {
  'change-request': ['ændringsønsket', 'the change request'],
  'annual-budget': ['driftsbudgettet', 'the operating budget'],
  'quarterly-report': ['kvartalsrapporten', 'the quarterly report'],
  'financial-follow-up': ['økonomiopfølgningen', 'the financial follow-up'],
  frame: ['rammen', 'the frame'],
  escalation: ['eskaleringen', 'the escalation'],
  'status-report': ['statusrapporten', 'the status report'],
  'model-revision': ['den nye version af styringsmodellen', 'the new version of the governance model'],
  meeting: ['mødet', 'the meeting'],
};
/** «ændringsønsket», «rammen»; «sagen» for what has no word of its own. */
export const theCase = (machine: string, lang: Language): string =>
  Object.hasOwn(definite, machine) ? termOf(definite, machine, lang) : lang === 'da' ? 'sagen' : 'the case';
