import type { Adjustment, BudgetPart, LineKind } from '../../../machines/annual-budget/budget.ts';
import { formatDate } from '../../../machines/governance/calendar.ts';
import type { MovableDate } from '../../../machines/budget-cycle/plan.ts';
import type { OperationTopic } from '../../../machines/quarterly-report/report.ts';
import type { WheelRow } from '../../sdk/budget-commands.ts';
import type { Lang } from '../language.ts';

type Pair = readonly [da: string, en: string];
const pick = (pair: Pair | undefined, lang: Lang): string | undefined => pair?.[lang === 'da' ? 0 : 1];

/** What each kind of case is called before its number or title. */
const caseKinds: Readonly<Record<string, Pair>> = {
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
export const caseKind = (machine: string, lang: Lang): string => pick(caseKinds[machine], lang) ?? machine;

/** There is one of each: a number would say nothing. */
const onlyOnes: readonly string[] = ['register', 'overview'];
const dated = /^\d{4}-\d\d-\d\d$/;

/** «Ændringsønske 2027-0042», «Driftsbudget 2028-ppj», «SYS-møde 16. maj 2028». */
export function caseName(
  { machine, number }: { readonly machine: string; readonly number: string },
  lang: Lang,
): string {
  const kind = caseKind(machine, lang);
  if (onlyOnes.includes(machine)) return kind;
  return `${kind} ${dated.test(number) ? formatDate(number, 'long', lang) : number}`;
}

/** What a case is called in a heading: its title, and of a meeting its date as people write it. */
export const caseTitle = (
  row: { readonly machine: string; readonly number: string; readonly title: string },
  lang: Lang,
): string => (row.machine === 'meeting' ? caseName(row, lang) : row.title);

/** The parts in full. */
export const partNames: Readonly<Record<BudgetPart, Pair>> = {
  A: ['Del A, almindelig drift', 'Part A, ordinary operation'],
  B: ['Del B, ændringer og videreudvikling', 'Part B, changes and further development'],
};
export const partName = (part: BudgetPart, lang: Lang): string => pick(partNames[part], lang) ?? part;

/** The four kinds of system management. */
export const kindNames: Readonly<Record<LineKind, Pair>> = {
  operation: ['drift', 'operation'],
  support: ['support', 'support'],
  maintenance: ['vedligehold', 'maintenance'],
  development: ['videreudvikling', 'further development'],
};
export const kindName = (kind: LineKind, lang: Lang): string => pick(kindNames[kind], lang) ?? kind;

/** Why a part changed between the readings. */
export const adjustmentNames: Readonly<Record<Adjustment['code'], Pair>> = {
  economyAgreement: ['økonomiaftalen', 'the economy agreement'],
  clarification: ['afklaring', 'clarification'],
  adjustment: ['anden tilpasning', 'other adjustment'],
};
export const adjustmentName = (code: Adjustment['code'], lang: Lang): string =>
  pick(adjustmentNames[code], lang) ?? code;

/** Duties of operation that a report tells of. */
export const topicNames: Readonly<Record<OperationTopic, Pair>> = {
  backup: ['Backup og genskabelse', 'Backup and restore'],
  capacity: ['Kapacitet', 'Capacity'],
  optimisation: ['Optimering', 'Optimisation'],
  errorCorrection: ['Fejlretning', 'Error correction'],
  changeManagement: ['Ændringsstyring', 'Change management'],
  releaseTests: ['Releases og test', 'Releases and tests'],
  support: ['Brugersupport', 'User support'],
  dataQuality: ['Datakvalitet', 'Data quality'],
};
export const topicName = (topic: OperationTopic, lang: Lang): string => pick(topicNames[topic], lang) ?? topic;

/** Dates of the plan that can be moved. */
export const dateNames: Readonly<Record<MovableDate, Pair>> = {
  hearingClose: ['Høringen lukker', 'The hearing closes'],
  draftToFsg: ['Udkast til FSG', 'Draft to the FSG'],
  fsgApproval: ['FSG’s godkendelse', 'Approval by the FSG'],
  first: ['Førstebehandling i SYS', 'First reading in SYS'],
  secondDraft: ['Tilpasset budget', 'Adjusted budget'],
  final: ['Andenbehandling i SYS', 'Second reading in SYS'],
  rsiTarget: ['RSI-kredsens godkendelse', 'Approval by the RSI circle'],
  accounts: ['Regnskab', 'Accounts'],
};
export const dateName = (date: string, lang: Lang): string =>
  pick((dateNames as Record<string, Pair>)[date], lang) ?? date;

type Status = WheelRow['deadlines'][number]['status'];
/** How far a date of the year is; the mark stands beside the word, never alone. */
export const statusNames: Readonly<Record<Status, readonly [da: string, en: string, mark: string]>> = {
  notStarted: ['ikke startet', 'not started', '○'],
  underWay: ['i gang', 'under way', '◐'],
  delivered: ['leveret', 'delivered', '✓'],
  missed: ['overskredet', 'missed', '!'],
  dispensed: ['dispenseret', 'dispensed', '↷'],
};
export const statusName = (status: Status, lang: Lang): string =>
  `${statusNames[status][2]} ${statusNames[status][lang === 'da' ? 0 : 1]}`;

const flagNames: Readonly<Record<string, Pair>> = {
  firstMissed: ['førstebehandling overskredet', 'first reading missed'],
  finalMissed: ['30. september overskredet', '30 September missed'],
  provisional: ['foreløbigt budget', 'provisional budget'],
};
export const flagName = (flag: string, lang: Lang): string => pick(flagNames[flag], lang) ?? flag;

/** What SYS is asked about, in the middle of a sentence: «… at SYS godkender …». */
const askedOf: Readonly<Record<string, { readonly adopts: Pair; readonly rejects: Pair }>> = {
  approve: {
    adopts: ['SYS godkender ændringsønsket', 'SYS approves the change request'],
    rejects: ['ændringsønsket forkastes', 'the change request is rejected'],
  },
  'recommend-to-rsi': {
    adopts: ['SYS indstiller ændringsønsket til RSI', 'SYS recommends the change request to RSI'],
    rejects: ['ændringsønsket forkastes', 'the change request is rejected'],
  },
  'budget-first-reading': {
    adopts: ['SYS godkender budgettet ved førstebehandlingen', 'SYS approves the budget at the first reading'],
    rejects: [
      'budgettet sendes tilbage til forretningsstyregruppen',
      'the budget is returned to the business steering group',
    ],
  },
  'budget-second-reading': {
    adopts: [
      'SYS godkender budgettet ved andenbehandlingen og indstiller det til RSI',
      'SYS approves the budget at the second reading and recommends it to RSI',
    ],
    rejects: ['budgettet sendes tilbage til FSA', 'the budget is returned to the FSA'],
  },
  frame: {
    adopts: ['SYS indstiller rammen til RSI', 'SYS recommends the frame to RSI'],
    rejects: ['forslaget sendes tilbage til sekretariatet', 'the proposal is returned to the secretariat'],
  },
  'meeting-item': {
    adopts: ['SYS godkender punktet på mødet', 'SYS approves the item at the meeting'],
    rejects: ['punktet afvises eller sendes tilbage', 'the item is refused or sent back'],
  },
  'model-revision': {
    adopts: ['SYS indstiller versionen til RSI', 'SYS recommends the version to RSI'],
    rejects: ['forslaget sendes tilbage til sekretariatet', 'the proposal is returned to the secretariat'],
  },
  'matter-decision': {
    adopts: ['SYS godkender sagen', 'SYS approves the matter'],
    rejects: ['sagen ikke er vedtaget', 'the matter is not adopted'],
  },
  'matter-recommendation': {
    adopts: ['SYS indstiller sagen til RSI', 'SYS recommends the matter to RSI'],
    rejects: ['sagen ikke indstilles og slutter', 'the matter is not recommended and ends'],
  },
  'quarterly-expenses': {
    adopts: ['SYS godkender kvartalets udgifter', "SYS approves the quarter's expenses"],
    rejects: ['rapporten sendes tilbage til FSA', 'the report is returned to the FSA'],
  },
  'financial-follow-up': {
    adopts: [
      'SYS godkender regnskabet og de ønskede overførsler',
      'SYS approves the accounts and the requested carry-over',
    ],
    rejects: [
      'overførslerne afslås, og pengene går tilbage til regionerne',
      'the carry-over is refused and the money goes back to the regions',
    ],
  },
};
/** What a yes and a no lead to; a question written out is about a change request. */
export const askedAbout = (question: string | undefined) => askedOf[question ?? ''] ?? askedOf['approve']!;
