import { budgetFormOf } from '../../../machines/annual-budget/form.ts';
import { type DutyName, dutyDeclarations, isDuty } from '../../../machines/duties.ts';
import { fieldsOfDuty } from '../../../machines/duties/read-answer.ts';
import { accountsFormOf } from '../../../machines/financial-follow-up/form.ts';
import { type CaseForm, fieldsOnPage } from '../../../machines/forms/case-form.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { matterFormOf } from '../../../machines/matter/form.ts';
import { takeFormOf } from '../../../machines/meeting/page-forms.ts';
import { projectsFormOf } from '../../../machines/project-report/form.ts';
import { reportFormOf } from '../../../machines/quarterly-report/form.ts';
import { type CaseRow, viewAs, viewOf } from '../../../store/rows.ts';
import { casesToName } from '../../sdk/budget-year/named-cases.ts';
import { followedTemplate } from '../../sdk/followed-template.ts';
import type { WebDeps } from '../deps.ts';
import type { Choices } from '../forms/form-props.ts';
import { registerChoices } from '../forms/register-choices.ts';
import type { OpenTask } from './resolve-link.ts';

type Deps = Pick<WebDeps, 'store' | 'commands' | 'now'>;

/** What a case brings to the form of an open task, and what can be chosen in it. */
export interface FormOfTask {
  readonly ofCase: CaseForm;
  readonly known: Choices;
}

export const noForm: FormOfTask = { ofCase: {}, known: {} };

/** What the form of a task shows beside its declaration: names of the register, and what its case brings along. */
export async function formOfTask(
  deps: Deps,
  { task, case: row }: Pick<OpenTask, 'task' | 'case'>,
): Promise<FormOfTask> {
  if (!isDuty(task.duty)) return noForm;
  const ofCase = await caseFormOf(deps, task.duty, row);
  return {
    ofCase,
    known: await registerChoices(deps, fieldsOnPage(fieldsOfDuty(dutyDeclarations[task.duty]), ofCase)),
  };
}

async function caseFormOf({ store, commands }: Deps, duty: DutyName, row: CaseRow): Promise<CaseForm> {
  switch (duty) {
    case 'budget-draft':
    case 'budget-adjustment': {
      const { budget } = await commands.budgetSheet(row.id);
      const cases = await casesToName(store, row.system ?? '');
      return budgetFormOf(viewAs(row, 'annual-budget'), budget, duty === 'budget-adjustment', cases);
    }
    case 'project-status': {
      const reports = await store.projectReports(row.system === undefined ? {} : { system: row.system });
      return projectsFormOf(
        viewAs(row, 'project-report'),
        (project) => reports.findLast((report) => report.project === project)?.status ?? undefined,
      );
    }
    case 'quarterly-report':
      return reportFormOf(viewAs(row, 'quarterly-report'), (await followedTemplate(store, row))?.added ?? []);
    case 'accounts':
    case 'frame-accounts':
      return accountsFormOf(viewAs(row, 'financial-follow-up'));
    case 'complete-request': {
      const { amountOre, ...wish } = viewAs(row, 'change-request');
      // A wish has none.
      return { values: { proposal: amountOre === 0 ? wish : { ...wish, amountOre } } };
    }
    case 'frame-proposal':
      return { values: viewAs(row, 'frame') };
    case 'rsi-decision-recording':
      return partlyApproved(row);
    case 'agenda-approval':
      return takeFormOf((await commands.meeting(row.id)).agenda?.late ?? []);
    default:
      return row.machine === 'matter' ? matterFormOf(viewAs(row, 'matter')) : {};
  }
}

/** What RSI can leave out: lines of part B of a budget, or a part of the frame's amount. */
function partlyApproved(row: CaseRow): CaseForm {
  const recommended = row.amountOre === undefined ? undefined : formatKroner(row.amountOre);
  return {
    without: [
      ...(row.machine === 'annual-budget' ? [] : ['struck']),
      ...(row.machine === 'frame' ? [] : ['amountOre']),
      ...(row.machine === 'change-request' ? [] : ['charge']),
    ],
    options: {
      struck: (viewOf(row, 'annual-budget')?.budget?.lines ?? [])
        .filter(({ part }) => part === 'B')
        .map(({ id, name, amountOre }) => {
          const words = `${name}, ${formatKroner(amountOre)}`;
          return [id, words, words] as const;
        }),
    },
    ...(recommended === undefined
      ? {}
      : {
          notes: {
            amount: [`I kroner. SYS indstillede ${recommended}`, `In kroner. SYS recommended ${recommended}`],
          },
        }),
  };
}
