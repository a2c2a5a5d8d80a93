import type { BudgetReading, Payer } from '../meeting/agenda.ts';
import type { ItemKind, ReportLine } from '../meeting/agenda.ts';
import { inLanguage, type Language, type Words } from './words.ts';

/** What an item of an agenda is there for, as its title begins. */
export const itemKindNames: Readonly<Record<ItemKind, Words>> = {
  decision: ['Beslutning', 'Decision'],
  discussion: ['Drøftelse', 'Discussion'],
  orientation: ['Orientering', 'Orientation'],
};
export const itemKindName = (kind: ItemKind, lang: Language): string => inLanguage(itemKindNames[kind], lang);

/** Whether a quarter's report has come, as the agenda says it. */
const reportStates: Readonly<Record<ReportLine['state'], Words>> = {
  missing: ['mangler', 'missing'],
  received: ['modtaget', 'received'],
  approved: ['godkendt', 'approved'],
};
export const reportStateName = (state: ReportLine['state'], lang: Language): string =>
  inLanguage(reportStates[state], lang);

/** What pays, as a sentence names it: «den fælles pulje 2027»; null where RSI says it. */
export function payerName(payer: Payer): string | null {
  if (payer.by === 'rsi') return null;
  return payer.by === 'pool' ? `den fælles pulje ${payer.year}` : 'systemets særskilte aftale';
}
/** Which reading of a budget it is: «1. behandling». */
export const readingName = (reading: BudgetReading['reading']): string =>
  reading === 'first' ? '1. behandling' : '2. behandling';
