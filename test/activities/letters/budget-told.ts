import type { Deadline } from '../../../machines/governance/deadlines.ts';
import {
  budgetCase,
  budgetData,
  cycleCase,
  followUpCase,
  followUpData,
  frameCase,
  frameData,
  reportCase,
  reportData,
} from './budget-year.ts';

/** What a machine says with a letter, on which case, and words that the reader must then find. */
export interface LetterFact {
  readonly of: string;
  readonly data: Record<string, unknown>;
  readonly deadline?: Deadline;
  readonly finds: readonly string[];
  /** What the subject has between prefix and deadline. */
  readonly subject: string;
}

const ppj = 'Præhospital Patientjournal (PPJ), Region Midtjylland';
const budgetFacts = [
  `Driftsbudget 2028: ${ppj}`,
  'I alt: 1.750.000 kr. (ekskl. moms, 2028-PL)',
  'Del A, almindelig drift: 1.050.000 kr. (i forhold til 2027: +50.000 kr., +5,0 %)',
  'Del B, ændringer og videreudvikling: 700.000 kr. (i forhold til 2027: +200.000 kr., +40,0 %)',
  'Ændret siden førstebehandlingen: del A uændret; del B +300.000 kr., +75,0 %',
  'Stor ændring, som kræver begrundelse: del B',
  'Høring af brugergruppen: bemærkninger fra 2 af 5 adspurgte',
];
export const budget = (
  data: Record<string, unknown>,
  subject: string,
  finds: readonly string[],
  deadline?: Deadline,
): LetterFact => ({
  of: budgetCase,
  data: { ...budgetData, ...data },
  subject: `Driftsbudget 2028 for PPJ${subject === '' ? '' : `: ${subject}`}`,
  finds: [...budgetFacts, ...finds],
  ...(deadline && { deadline }),
});
export const report = (data: Record<string, unknown>, subject: string, finds: readonly string[]): LetterFact => ({
  of: reportCase,
  data: { ...reportData, ...data },
  subject: `Kvartalsrapport 1. kvartal 2028 for PPJ${subject === '' ? '' : `: ${subject}`}`,
  finds: [
    `Kvartalsrapport 1. kvartal 2028: ${ppj}`,
    'Tilgængelighed: 99,761 % i kvartalet (312 minutters nedetid)',
    'Krav i SLA og KPI, der ikke er overholdt: Svartid (3,5 s, krav højst 2 s)',
    'Forbrug i kvartalet: 260.000 kr.',
    'Indsendt: efter fristen',
    ...finds,
  ],
});
export const followUp = (data: Record<string, unknown>, subject: string, finds: readonly string[]): LetterFact => ({
  of: followUpCase,
  data: { ...followUpData, ...data },
  subject: `Økonomiopfølgning 2028 for PPJ: ${subject}`,
  finds: [
    `Økonomiopfølgning 2028: ${ppj}`,
    'Budget: 1.750.000 kr.',
    'Regnskab: 1.630.000 kr.',
    'Samlet afvigelse: -120.000 kr. (mindreforbrug)',
    'Ønsket overført til 2029: 90.000 kr.',
    ...finds,
  ],
});
export const frame = (data: Record<string, unknown>, subject: string, finds: readonly string[]): LetterFact => ({
  of: frameCase,
  data: { ...frameData, ...data },
  subject: `Økonomisk ramme 2028: ${subject}`,
  finds: [
    'Økonomisk ramme 2028: vedligehold og videreudvikling (fælles pulje)',
    'Beløb: 4.550.000 kr. (ekskl. moms, 2028-PL)',
    ...finds,
  ],
});
export const cycle = (
  data: Record<string, unknown>,
  subject: string,
  finds: readonly string[],
  deadline?: Deadline,
): LetterFact => ({
  of: cycleCase,
  data: { year: 2028, ...data },
  subject: `Årshjul 2028: ${subject}`,
  finds: ['Årshjul 2028: driftsbudgetter, ramme', 'Systemer: PPJ, Laboratoriesvar', ...finds],
  ...(deadline && { deadline }),
});
