import { formatDue } from '../../../machines/governance/date-words.ts';
import { byBusinessDays, byDate, type Deadline, milestone } from '../../../machines/governance/deadlines.ts';
import { localDate, localParts } from '../../../machines/governance/calendar.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { duties } from '../../../machines/duties.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { save, start } from '../../../machines/status-report/acts.ts';
import { readSection, type ReportContent } from '../../../machines/status-report/content.ts';
import { type Period, type StatusReportInput, statusReportId } from '../../../machines/status-report/input.ts';
import { viewAs } from '../../../store/rows.ts';
import type { Json } from '../../../workflows/messages.ts';
import { carriesOut, type Completion, completes } from '../acts/completion.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, conflict, notFound } from '../failures.ts';
import { requireTemplates } from '../templates-in-force.ts';

/** Type name of the status report's workflow. */
const statusReportWorkflow = 'statusReport';

/** The yearly report: the year it is written in. On demand: the days it is about, and when RSI is to have it. */
type Started = { readonly year: number } | { readonly period: Period; readonly due?: string };

/** When the draft is to be with the chair and the report with RSI. */
interface Dates {
  readonly draft: Deadline;
  readonly due: Deadline;
}

/** A year or a period, and a date of its own for a period alone. Throws `BadInput`. */
function startedOf({ year, period, due }: FormOf<typeof start.fields>): Started {
  if ((year === undefined) === (period === undefined))
    throw badInput('Skriv enten et år eller en periode.', 'Give either a year or a period.', 'year');
  if (year !== undefined) {
    if (due === undefined) return { year };
    throw badInput('Årets rapport har årets frist; udelad datoen.', "The yearly report has the year's date.", 'due');
  }
  if (period === undefined || period.from > period.to)
    throw badInput('Perioden skal slutte efter, at den begynder.', 'The period must end after it begins.', 'period.to');
  return { period, ...(due === undefined ? {} : { due }) };
}

/** The case's id and number, the report's year, and its dates. */
async function planned({ store, now }: CommandDeps, wanted: Started, policy: Policy, requestId: string) {
  const at = now();
  const calendar = calendarOf(policy);
  if ('year' in wanted) {
    const { year } = wanted;
    if (year > localParts(at).year)
      throw badInput(
        `Statusrapporten ${year} skrives i ${year}, om året før, og kan ikke startes endnu.`,
        `The status report ${year} is written in ${year}, on the year before, and cannot be started yet.`,
        'year',
      );
    const dates: Dates = {
      draft: byDate(policy.statusReport.draft, year, calendar),
      due: byDate(policy.statusReport.due, year, calendar),
    };
    return { number: String(year), year, ...dates };
  }
  const { period, due } = wanted;
  if (period.from > localDate(at))
    throw badInput('Perioden er ikke begyndt endnu.', 'The period has not begun yet.', 'period.from');
  const year = localParts(at).year;
  const draft = byBusinessDays(duties['status-report-draft'].businessDays, at, calendar);
  const dates: Dates = {
    draft,
    due:
      due === undefined
        ? byBusinessDays(
            duties['status-report-draft'].businessDays + duties['status-report-approval'].businessDays,
            at,
            calendar,
          )
        : milestone(due, calendar, 'none'),
  };
  if (dates.due.due <= at)
    throw badInput(
      `Datoen ${formatDue(dates.due.due)} er passeret.`,
      `The date ${formatDue(dates.due.due, 'long', 'en')} has passed.`,
      'due',
    );
  const number = await store.takeNumber(year, requestId);
  return { number, year, period, ...dates };
}

/** The whole report as it was written, or as it stands with one section written anew. Throws `BadInput`, `NotFound`. */
function editedContent(
  { content, section, text }: FormOf<typeof save.fields>,
  stands: ReportContent | null | undefined,
): ReportContent {
  if ((content === undefined) === (section === undefined))
    throw badInput(
      'Skriv enten hele indholdet (content) eller ét afsnit (section) og dets tekst (text).',
      'Give either the whole content or one section and its text.',
      'section',
    );
  if (content !== undefined) return content;
  if (text === undefined) throw badInput('Skriv afsnittets tekst.', 'Write the text of the section.', 'text');
  const sections = stands?.sections ?? [];
  if (!sections.some(({ heading }) => heading === section))
    throw notFound(
      `Rapporten har intet afsnit «${section}». Den har: ${sections.map(({ heading }) => heading).join(', ')}.`,
      `The report has no section "${section}". It has: ${sections.map(({ heading }) => heading).join(', ')}.`,
      'section',
    );
  return { sections: sections.map((one) => (one.heading === section ? readSection(one.heading, text) : one)) };
}

/** Starting and saving a report to RSI. */
export const statusReportActs: readonly Completion[] = [
  carriesOut(start, async ({ form, by, requestId, deps }) => {
    const { cases, store, now } = deps;
    const asked = startedOf(form);
    const policy = await deps.policies.at(now());
    await requireTemplates(deps);
    const plan = await planned(deps, asked, policy, requestId);
    const caseId = statusReportId(plan.number);
    const input: StatusReportInput = { ...plan, caseId, by, modelVersion: policy.modelVersion, policy };
    const known = 'year' in asked ? await store.case(caseId) : undefined;
    const { started } =
      known === undefined
        ? await cases.start({
            workflow: statusReportWorkflow,
            caseId,
            input: input as unknown as Json,
            attributes: { BudgetYear: plan.year },
          })
        : { started: false };
    if (!started && 'year' in asked)
      throw conflict(
        `Statusrapporten ${plan.year} er allerede startet. Se den under ${caseId}, eller start en for en anden periode.`,
        `The status report ${plan.year} has been started already. See ${caseId}, or start one for another period.`,
        'year',
      );
    await deps.waitUntilReadable?.(caseId);
    return { caseId, number: plan.number, started };
  }),

  completes(save, async ({ form, row }) => {
    const { content: stands, documentVersion: version } = viewAs(row, 'status-report');
    const { seen } = form;
    if (seen !== undefined && seen !== version)
      throw conflict(
        `Rapporten er gemt igen, siden du så den (udgave ${version}). Se den igen, før du gemmer.`,
        `The report has been saved again since you saw it (version ${version}). Look again before you save.`,
      );
    return { event: { content: editedContent(form, stands), seen: undefined, section: undefined, text: undefined } };
  }),
];
