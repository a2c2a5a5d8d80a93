import type { DutyName } from '../../../machines/duties.ts';
import { parseKroner } from '../../../machines/governance/money.ts';
import type { TemplateSection } from '../../../machines/governance/templates/template.ts';
import { type CaseRow, viewAs, viewOf } from '../../../store/rows.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { readEscalationDecision } from '../cases/escalation/decision-form.tsx';
import { readTake, readWish } from '../cases/meeting/answer-form.tsx';
import { matterPrefilled, readMatter } from '../cases/matter/matter-forms.ts';
import { readStatus } from '../cases/project-report/read-status.ts';
import { type LongRead, textIn } from './form-names.ts';
import { readAccounts, typedFromAccounts } from '../cases/financial-follow-up/read-accounts.ts';
import { kronerIn, readAdjustments, readBudget, typedFromAdjustments } from '../cases/annual-budget/read-budget.ts';
import { readReport, typedFromReport } from '../cases/quarterly-report/read-report.ts';

const noFields: LongRead = { fields: {}, typed: {}, faults: [] };

/** The duties whose forms have fields of their own. */
export const longDuties: readonly string[] = [
  'budget-draft',
  'budget-adjustment',
  'rsi-decision-recording',
  'frame-proposal',
  'quarterly-report',
  'accounts',
  'frame-accounts',
  'escalation-decision',
  'project-status',
];

/** What a duty asks for beside choice and comment, read from its form. */
export function readDutyFields(duty: DutyName, choice: string, typed: Typed, row: CaseRow): LongRead {
  switch (duty) {
    case 'budget-draft':
      return readBudget(typed);
    case 'budget-adjustment': {
      const budget = readBudget(typed);
      const adjustments = readAdjustments(budget.typed);
      return {
        fields: { ...budget.fields, ...adjustments.fields },
        typed: adjustments.typed,
        faults: [...budget.faults, ...adjustments.faults],
      };
    }
    case 'rsi-decision-recording':
      return readRsi(choice, typed, row);
    case 'matter-completion':
    case 'matter-preparation-fsa':
    case 'matter-preparation-region':
    case 'matter-preparation-secretariat':
      return readMatter(choice, typed, row);
    case 'agenda-wish':
      return readWish(typed);
    case 'agenda-approval':
      return readTake(choice, typed);
    case 'frame-proposal':
      return readFrame(typed);
    case 'escalation-decision':
      return readEscalationDecision(typed);
    case 'project-status':
      return readStatus(typed, row);
    case 'quarterly-report':
      return readReport(typed, viewAs(row, 'quarterly-report'));
    case 'accounts':
    case 'frame-accounts':
      return readAccounts(typed, viewAs(row, 'financial-follow-up'));
    default:
      return { ...noFields, typed };
  }
}

function readRsi(choice: string, typed: Typed, row: CaseRow): LongRead {
  const faults: FieldFault[] = [];
  const reference = textIn(typed, 'reference');
  if (reference === '')
    faults.push({
      field: 'reference',
      da: 'Skriv hvilket referat og punkt afgørelsen står i.',
      en: 'Say which minutes and item the decision stands in.',
    });
  if (choice !== 'inPart' || row.machine === 'matter') return { fields: { reference }, typed, faults };
  if (row.machine === 'frame') {
    const amount = parseKroner(textIn(typed, 'amountOre'));
    if (!amount.ok) faults.push({ field: 'amountOre', da: amount.da, en: amount.en });
    return { fields: { reference, ...(amount.ok ? { amountOre: amount.ore } : {}) }, typed, faults };
  }
  const struck = (viewOf(row, 'annual-budget')?.budget?.lines ?? [])
    .filter(({ id, part }) => part === 'B' && typed[`struck.${id}`] === 'ja')
    .map(({ id }) => id);
  if (struck.length === 0)
    faults.push({
      field: 'struck',
      da: 'Vælg de linjer i del B, som RSI-kredsen har udeladt.',
      en: 'Choose the lines of part B that RSI has left out.',
    });
  return { fields: { reference, struck }, typed, faults };
}

function readFrame(typed: Typed): LongRead {
  const faults: FieldFault[] = [];
  const amount = parseKroner(textIn(typed, 'amountOre'));
  const motivation = textIn(typed, 'motivation');
  if (!amount.ok) faults.push({ field: 'amountOre', da: amount.da, en: amount.en });
  else if (amount.ore === 0)
    faults.push({ field: 'amountOre', da: 'Rammen skal være over 0 kr.', en: 'The frame must be above 0.' });
  if (motivation === '')
    faults.push({ field: 'motivation', da: 'Skriv, hvad rammen bygger på.', en: 'Say what the frame rests on.' });
  return { fields: { amountOre: amount.ok ? amount.ore : 0, motivation }, typed, faults };
}

/** What the form begins with: what the case holds already. */
export function prefilledFields(
  duty: string,
  row: CaseRow,
  sheet: Typed | undefined,
  added: readonly TemplateSection[] = [],
): Typed {
  switch (duty) {
    case 'budget-draft':
    case 'project-status':
      return sheet ?? {};
    case 'budget-adjustment':
      return { ...sheet, ...typedFromAdjustments(viewAs(row, 'annual-budget').adjustments ?? []) };
    case 'matter-completion':
    case 'matter-preparation-fsa':
    case 'matter-preparation-region':
    case 'matter-preparation-secretariat':
      return matterPrefilled(row);
    case 'frame-proposal': {
      const { amountOre, motivation } = viewAs(row, 'frame');
      return {
        ...(amountOre ? { amountOre: kronerIn(amountOre) } : {}),
        ...(motivation ? { motivation } : {}),
      };
    }
    case 'quarterly-report':
      return typedFromReport(viewAs(row, 'quarterly-report'), added);
    case 'accounts':
    case 'frame-accounts':
      return typedFromAccounts(viewAs(row, 'financial-follow-up'));
    default:
      return {};
  }
}
