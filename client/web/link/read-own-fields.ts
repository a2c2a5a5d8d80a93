import { proposalFields } from '../../../machines/change-request/proposal.ts';
import { dutyDeclarations, type DutyName } from '../../../machines/duties.ts';
import { fieldsOfDuty } from '../../../machines/duties/read-answer.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import type { TemplateSection } from '../../../machines/governance/templates/template.ts';
import { type CaseRow, viewAs, viewOf } from '../../../store/rows.ts';
import type { Typed } from '../fields.tsx';
import { readFollowUps } from '../cases/escalation/decision-form.tsx';
import { readTake } from '../cases/meeting/answer-form.tsx';
import { fillsIn, matterPrefilled, readMatter } from '../cases/matter/matter-forms.ts';
import { readStatus } from '../cases/project-report/read-status.ts';
import type { LongRead } from './form-names.ts';
import { readAccounts, typedFromAccounts } from '../cases/financial-follow-up/read-accounts.ts';
import { readAdjustments, readBudget, typedFromAdjustments } from '../cases/annual-budget/read-budget.ts';
import { readReport, typedFromReport } from '../cases/quarterly-report/read-report.ts';

const noFields: LongRead = { fields: {}, typed: {}, faults: [] };

/** The parts of an answer that have a body of their own, read from it: by duty, like the bodies in `own-fields.tsx`. */
export function readOwnFields(duty: DutyName, choice: string, typed: Typed, row: CaseRow): LongRead {
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
      return readStruck(choice, typed, row);
    case 'agenda-approval':
      return readTake(choice, typed);
    case 'escalation-decision':
      return readFollowUps(typed);
    case 'project-status':
      return readStatus(typed, row);
    case 'quarterly-report':
      return readReport(typed, viewAs(row, 'quarterly-report'));
    case 'accounts':
    case 'frame-accounts':
      return readAccounts(typed, viewAs(row, 'financial-follow-up'));
    default:
      if (fillsIn(duty)) return readMatter(choice, typed, row);
      if (isReadElsewhere(duty)) return { ...noFields, typed };
      throw new Error(
        `The duty ${duty} has a field own(…) that nothing reads: give it a case in readOwnFields, client/web/link/read-own-fields.ts.`,
      );
  }
}

/** Every field of the duty is of a kind that all forms read. */
const isReadElsewhere = (duty: DutyName): boolean =>
  Object.values(fieldsOfDuty(dutyDeclarations[duty])).every(({ as }) => as !== 'own');

/** The lines of part B that RSI left out of a budget. */
function readStruck(choice: string, typed: Typed, row: CaseRow): LongRead {
  if (choice !== 'inPart' || row.machine !== 'annual-budget') return { ...noFields, typed };
  const struck = (viewOf(row, 'annual-budget')?.budget?.lines ?? [])
    .filter(({ id, part }) => part === 'B' && typed[`struck.${id}`] === 'ja')
    .map(({ id }) => id);
  return struck.length > 0
    ? { fields: { struck }, typed, faults: [] }
    : {
        fields: {},
        typed,
        faults: [
          {
            field: 'struck',
            da: 'Vælg de linjer i del B, som RSI-kredsen har udeladt.',
            en: 'Choose the lines of part B that RSI has left out.',
          },
        ],
      };
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
    case 'complete-request':
      return writeForm(proposalFields, viewAs(row, 'change-request'), 'proposal.');
    case 'frame-proposal':
      return writeForm(fieldsOfDuty(dutyDeclarations[duty]), viewAs(row, 'frame'));
    case 'quarterly-report':
      return typedFromReport(viewAs(row, 'quarterly-report'), added);
    case 'accounts':
    case 'frame-accounts':
      return typedFromAccounts(viewAs(row, 'financial-follow-up'));
    default:
      return fillsIn(duty) ? matterPrefilled(row) : {};
  }
}
