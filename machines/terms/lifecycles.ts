import { formatDate } from '../governance/date-words.ts';
import { inLanguage, type Language, type Words } from './words.ts';
import { partsOfId } from '../governance/case-id.ts';

interface CaseTerms {
  /** Indefinite, before its number or title. */
  readonly one: Words;
  /** The case in question, in the middle of a sentence: «RSI-kredsens afgørelse om driftsbudgettet». */
  readonly the: Words;
  /** In the subject of a mail, where there is little room. */
  readonly short?: string;
  /** What its amount is. */
  readonly sum?: Words;
}

/** What a case of each lifecycle is called: the only table of them. */
export const caseTerms = {
  'change-request': { one: ['Ændringsønske', 'Change request'], the: ['ændringsønsket', 'the change request'] },
  'annual-budget': {
    one: ['Driftsbudget', 'Operating budget'],
    the: ['driftsbudgettet', 'the operating budget'],
    short: 'Budget',
    sum: ['Driftsbudget i alt', 'Operating budget in total'],
  },
  'budget-cycle': { one: ['Årshjul', 'Budget cycle'], the: ['årshjulet', 'the budget cycle'] },
  'quarterly-report': {
    one: ['Kvartalsrapport', 'Quarterly report'],
    the: ['kvartalsrapporten', 'the quarterly report'],
    short: 'Rapport',
    sum: ['Udgifter i kvartalet', 'Expenses of the quarter'],
  },
  'financial-follow-up': {
    one: ['Økonomiopfølgning', 'Financial follow-up'],
    the: ['økonomiopfølgningen', 'the financial follow-up'],
    short: 'Opfølgning',
    sum: ['Ønsket overført', 'Requested to carry over'],
  },
  frame: {
    one: ['Økonomisk ramme', 'Financial frame'],
    the: ['rammen', 'the frame'],
    short: 'Ramme',
    sum: ['Rammen', 'The frame'],
  },
  escalation: { one: ['Eskalering', 'Escalation'], the: ['eskaleringen', 'the escalation'], short: 'Esk.' },
  'status-report': {
    one: ['Statusrapport', 'Status report'],
    the: ['statusrapporten', 'the status report'],
    short: 'Status',
  },
  'model-revision': {
    one: ['Styringsmodellen', 'Governance model'],
    the: ['den nye version af styringsmodellen', 'the new version of the governance model'],
    short: 'Model',
  },
  matter: { one: ['Sag', 'Matter'], the: ['sagen', 'the matter'] },
  meeting: { one: ['SYS-møde', 'SYS meeting'], the: ['mødet', 'the meeting'] },
  'project-report': { one: ['Projektstatus', 'Project status'], the: ['projektstatus', 'the project status'] },
  'year-plan': { one: ['Mødeplan', 'Meeting plan'], the: ['mødeplanen', 'the meeting plan'] },
  register: { one: ['Registeret', 'The register'], the: ['registeret', 'the register'] },
  mailbox: { one: ['Postkasse', 'Mailbox'], the: ['postkassen', 'the mailbox'] },
  overview: { one: ['Ugens overblik', 'Overview of the week'], the: ['ugens overblik', 'the overview of the week'] },
} as const satisfies Readonly<Record<string, CaseTerms>>;

const termsOf = (machine: string): CaseTerms | undefined =>
  Object.entries(caseTerms).find(([name]) => name === machine)?.[1];

/** «Ændringsønske», «Driftsbudget». */
export const caseKind = (machine: string, lang: Language): string => {
  const terms = termsOf(machine);
  return terms === undefined ? machine : inLanguage(terms.one, lang);
};

/** The same where there is little room: «Budget». */
export const shortCaseKind = (machine: string): string => termsOf(machine)?.short ?? caseKind(machine, 'da');

/** «Driftsbudget i alt»; undefined where a case has no amount, or says it otherwise. */
export function sumOfCase(machine: string, lang: Language): string | undefined {
  const sum = termsOf(machine)?.sum;
  return sum && inLanguage(sum, lang);
}

/** «ændringsønsket», «rammen»; «sagen» for what has no word of its own. */
export const theCase = (machine: string, lang: Language): string =>
  inLanguage(termsOf(machine)?.the ?? caseTerms.matter.the, lang);

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

/** The same by the case's id: `annual-budget/2028-ppj` → «Driftsbudget 2028-ppj». */
export function nameOfCase(id: string, lang: Language): string {
  const { kind, number } = partsOfId(id);
  return caseName({ machine: kind, number }, lang);
}

/** What a case is called in a heading: its title, and of a meeting its date as people write it. */
export const caseTitle = (
  row: { readonly machine: string; readonly number: string; readonly title: string },
  lang: Language,
): string => (row.machine === 'meeting' ? caseName(row, lang) : row.title);

/** «2027-0042 Ny signatur»; a case whose number says no more than its title (the day of a meeting, a year and a system) by the title alone. */
export const numberedTitle = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  /^\d{4}-\d{4}$/.test(number) ? `${number} ${title}` : title;
