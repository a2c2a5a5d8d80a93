import { type Adjustment, type BudgetPart, type LineKind, smallBasis } from '../annual-budget/budget.ts';
import type { OperationTopic } from '../quarterly-report/report.ts';
import { inLanguage, type Language, termOf, type Words } from './words.ts';

/** The parts in full. */
export const partNames: Readonly<Record<BudgetPart, Words>> = {
  A: ['Del A, almindelig drift', 'Part A, ordinary operation'],
  B: ['Del B, ændringer og videreudvikling', 'Part B, changes and further development'],
};
export const partName = (part: BudgetPart, lang: Language): string => inLanguage(partNames[part], lang);

/** The parts as names of sheets, which have room for 31 characters. */
export const partSheets: Readonly<Record<BudgetPart, string>> = {
  A: partNames.A[0],
  B: partNames.B[0].replace('videreudvikling', 'udvikling'),
};

/** The four kinds of system management. */
export const lineKindNames: Readonly<Record<LineKind, Words>> = {
  operation: ['drift', 'operation'],
  support: ['support', 'support'],
  maintenance: ['vedligehold', 'maintenance'],
  development: ['videreudvikling', 'further development'],
};

/** What a line of part B is that no single case has been decided for. */
export const smallBasisName: Words = ['pulje til mindre ændringsønsker', 'pot for small requests'];
/** The basis of a line of part B: the pot in words, a case by its number, a decision as it was cited; nothing where none is stated. */
export const basisWords = (basis: string | undefined, lang: Language = 'da'): string =>
  basis === smallBasis ? inLanguage(smallBasisName, lang) : (basis ?? '');

/** Why a part changed between the readings. */
const adjustments: Readonly<Record<Adjustment['code'], Words>> = {
  economyAgreement: ['økonomiaftalen', 'the economy agreement'],
  clarification: ['afklaring', 'clarification'],
  adjustment: ['anden tilpasning', 'other adjustment'],
};
export const adjustmentName = (code: string, lang: Language): string => termOf(adjustments, code, lang);

/** What a budget rests on: the register, last year's part A, or the approvals of SYS and RSI. */
const standings = {
  opening: ['åbningsbudget', 'opening budget'],
  provisional: ['foreløbigt budget', 'provisional budget'],
  final: ['endeligt budget', 'final budget'],
} as const satisfies Record<string, Words>;
export const standingName = (standing: keyof typeof standings, lang: Language): string =>
  inLanguage(standings[standing], lang);

/** What a report of operation tells of. */
const topics: Readonly<Record<OperationTopic, Words>> = {
  backup: ['Backup og genskabelse', 'Backup and restore'],
  capacity: ['Kapacitet', 'Capacity'],
  optimisation: ['Optimering', 'Optimisation'],
  errorCorrection: ['Fejlretning', 'Error correction'],
  changeManagement: ['Ændringsstyring', 'Change management'],
  releaseTests: ['Releases og test', 'Releases and tests'],
  support: ['Brugersupport', 'User support'],
  dataQuality: ['Datakvalitet', 'Data quality'],
};
export const topicName = (topic: OperationTopic, lang: Language): string => inLanguage(topics[topic], lang);
