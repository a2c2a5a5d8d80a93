import type { LetterKind } from '../governance/effects.ts';
import type { Words } from './words.ts';

/** What a letter is, as its subject begins: «[Opgave]» (letters-and-links §5). A reminder comes before the deadline, an overdue notice after it. */
export const letterKindTerms: Readonly<Record<LetterKind, Words>> = {
  task: ['Opgave', 'Task'],
  reminder: ['Påmindelse', 'Reminder'],
  overdue: ['Rykker', 'Overdue notice'],
  orientation: ['Orientering', 'Information'],
  receipt: ['Kvittering', 'Receipt'],
  warning: ['Advarsel', 'Warning'],
  escalation: ['Eskalering', 'Escalation'],
};
