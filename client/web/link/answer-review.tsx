/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Adjustment, Budget } from '../../../machines/annual-budget/budget.ts';
import type { Accounts } from '../../../machines/financial-follow-up/accounts.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { assess } from '../../../machines/quarterly-report/assess.ts';
import type { QuarterlyReport } from '../../../machines/quarterly-report/report.ts';
import { type CaseRow, viewAs, isCase } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import { StatusTable } from '../cases/project-report/report-case.tsx';
import { ReportTables } from '../cases/quarterly-report/report-case.tsx';
import { YearCase } from '../cases/year-case.tsx';
import type { Reported } from '../../../machines/project-report/status.ts';

interface Props {
  readonly lang: Lang;
  readonly row: CaseRow;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly policy: Pick<Policy, 'budget'>;
}

/** Whether a part of an answer is shown whole, and not said in words. */
export const isPresented = (part: string): boolean =>
  ['budget', 'adjustments', 'report', 'projects', 'form', 'accounts'].includes(part);

/** What is about to be sent, as its receivers will see it: differences, breaches and deviations are worked out here. */
export function AnswerReview({ lang, row, answer, policy }: Props) {
  const t = translate(lang);
  const budget = answer['budget'] as Budget | undefined;
  if (budget) {
    const adjustments = (answer['adjustments'] as readonly Adjustment[] | undefined) ?? [];
    if (!isCase(row, 'annual-budget')) return null;
    const adjusted = { ...row.view, budget, adjustments: [...adjustments], reason: null, hearing: null, waived: null };
    return <YearCase lang={lang} row={{ ...row, view: adjusted }} policy={policy} />;
  }
  const report = answer['report'] as QuarterlyReport | undefined;
  if (report) {
    const view = viewAs(row, 'quarterly-report');
    const names = new Map((view.budget?.lines ?? []).map((line) => [`${line.part}/${line.id}`, line.name]));
    return (
      <>
        <h2>{t('Rapporten', 'The report')}</h2>
        <ReportTables
          lang={lang}
          report={report}
          assessment={assess(report, view.plan, view.kpis ?? [])}
          names={names}
        />
      </>
    );
  }
  const projects = answer['projects'] as readonly Reported[] | undefined;
  if (projects) return <StatusTable lang={lang} view={viewAs(row, 'project-report')} reported={projects} />;
  const form = answer['form'] as Readonly<Record<string, unknown>> | undefined;
  if (form && isCase(row, 'matter'))
    return <YearCase lang={lang} row={{ ...row, view: { ...row.view, form, reason: null } }} policy={policy} />;
  const accounts = answer['accounts'] as Accounts | undefined;
  if (accounts && isCase(row, 'financial-follow-up'))
    return (
      <YearCase
        lang={lang}
        row={{ ...row, view: { ...row.view, accounts, reason: null, decision: null } }}
        policy={policy}
      />
    );
  return null;
}
