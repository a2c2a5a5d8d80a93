/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Adjustment, Budget } from '../../../machines/annual-budget/budget.ts';
import type { Accounts } from '../../../machines/financial-follow-up/accounts.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { assess } from '../../../machines/quarterly-report/assess.ts';
import type { QuarterlyReport } from '../../../machines/quarterly-report/report.ts';
import type { CaseRow } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import { keptProjects, type Reported } from '../cases/project-report/kept.ts';
import { StatusTable } from '../cases/project-report/report-case.tsx';
import { keptBudget, keptFollowUp, keptReport } from '../cases/kept.ts';
import { ReportTables } from '../cases/quarterly-report/report-case.tsx';
import { YearCase } from '../cases/year-case.tsx';

interface Props {
  readonly lang: Lang;
  readonly row: CaseRow;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly policy: Pick<Policy, 'budget'>;
}

/** What is about to be sent, as its receivers will see it: differences, breaches and deviations are worked out here. */
export function AnswerReview({ lang, row, answer, policy }: Props) {
  const t = translate(lang);
  const budget = answer['budget'] as Budget | undefined;
  if (budget) {
    const adjustments = (answer['adjustments'] as readonly Adjustment[] | undefined) ?? [];
    const shown = {
      ...row,
      view: { ...keptBudget(row), budget, adjustments, reason: null, hearing: null, waived: null },
    };
    return <YearCase lang={lang} row={shown} policy={policy} />;
  }
  const report = answer['report'] as QuarterlyReport | undefined;
  if (report) {
    const kept = keptReport(row);
    const names = new Map((kept.budget?.lines ?? []).map((line) => [`${line.part}/${line.id}`, line.name]));
    return (
      <>
        <h2>{t('Rapporten', 'The report')}</h2>
        <ReportTables
          lang={lang}
          report={report}
          assessment={assess(report, kept.plan, kept.kpis ?? [])}
          names={names}
        />
      </>
    );
  }
  const projects = answer['projects'] as readonly Reported[] | undefined;
  if (projects) return <StatusTable lang={lang} kept={keptProjects(row)} reported={projects} />;
  const form = answer['form'] as Readonly<Record<string, unknown>> | undefined;
  if (form) return <YearCase lang={lang} row={{ ...row, view: { ...row.view, form, reason: null } }} policy={policy} />;
  const accounts = answer['accounts'] as Accounts | undefined;
  if (accounts) {
    const shown = { ...row, view: { ...keptFollowUp(row), accounts, reason: null, decision: null } };
    return <YearCase lang={lang} row={shown} policy={policy} />;
  }
  return null;
}
