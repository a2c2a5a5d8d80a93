/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Policy } from '../../../machines/governance/policy.ts';
import { assess } from '../../../machines/quarterly-report/assess.ts';
import { type CaseRow, isCase } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import { StatusTable } from '../cases/project-report/report-case.tsx';
import { ReportTables } from '../cases/quarterly-report/report-case.tsx';
import { YearCase } from '../cases/year-case.tsx';
import { annualBudgetDuties } from '../../../machines/annual-budget/duties.ts';
import { quarterlyReportDuties } from '../../../machines/quarterly-report/duties.ts';
import { projectReportDuties } from '../../../machines/project-report/duties.ts';
import { submittedForm } from '../../../machines/matter/duties.ts';
import { financialFollowUpDuties } from '../../../machines/financial-follow-up/duties.ts';
import { type Answer, answerTo } from '../../../machines/duties/answer.ts';

interface Props {
  readonly lang: Lang;
  readonly row: CaseRow;
  readonly answer: Answer;
  readonly policy: Pick<Policy, 'budget'>;
}

/** Whether a part of an answer is shown whole, and not said in words. */
export const isPresented = (part: string): boolean =>
  ['budget', 'adjustments', 'report', 'projects', 'form', 'accounts'].includes(part);

/** What is about to be sent, as its receivers will see it: differences, breaches and deviations are worked out here. */
export function AnswerReview({ lang, row, answer, policy }: Props) {
  const t = translate(lang);
  if (isCase(row, 'annual-budget')) {
    const drafted = answerTo(annualBudgetDuties['budget-draft'], answer);
    if (drafted === undefined) return null;
    const adjusted = answerTo(annualBudgetDuties['budget-adjustment'], answer);
    const { budget } = drafted;
    const adjustments = adjusted?.adjustments ?? [];
    return (
      <YearCase
        lang={lang}
        row={{ ...row, view: { ...row.view, budget, adjustments, reason: null, hearing: null, waived: null } }}
        policy={policy}
      />
    );
  }
  if (isCase(row, 'quarterly-report')) {
    const report = answerTo(quarterlyReportDuties['quarterly-report'], answer)?.report;
    if (report === undefined) return null;
    const { budget, plan, kpis } = row.view;
    const names = new Map((budget?.lines ?? []).map((line) => [`${line.part}/${line.id}`, line.name]));
    return (
      <>
        <h2>{t('Rapporten', 'The report')}</h2>
        <ReportTables lang={lang} report={report} assessment={assess(report, plan, kpis ?? [])} names={names} />
      </>
    );
  }
  if (isCase(row, 'project-report')) {
    const projects = answerTo(projectReportDuties['project-status'], answer)?.projects;
    return projects === undefined ? null : <StatusTable lang={lang} view={row.view} reported={projects} />;
  }
  if (isCase(row, 'matter')) {
    const form = submittedForm(answer);
    return form === undefined ? null : (
      <YearCase lang={lang} row={{ ...row, view: { ...row.view, form, reason: null } }} policy={policy} />
    );
  }
  if (isCase(row, 'financial-follow-up')) {
    const accounts = answerTo(financialFollowUpDuties.accounts, answer)?.accounts;
    return accounts === undefined ? null : (
      <YearCase
        lang={lang}
        row={{ ...row, view: { ...row.view, accounts, reason: null, decision: null } }}
        policy={policy}
      />
    );
  }
  return null;
}
