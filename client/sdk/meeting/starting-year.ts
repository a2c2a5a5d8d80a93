import { formatDate } from '../../../machines/governance/date-words.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import { localDate, localParts } from '../../../machines/governance/local-time.ts';
import type { By } from '../../../machines/governance/people.ts';
import { yearPlanId } from '../../../machines/meeting/dates.ts';
import { start } from '../../../machines/year-plan/acts.ts';
import type { YearPlanInput } from '../../../machines/year-plan/input.ts';
import { ordinaryDays, yearPoints } from '../../../machines/year-plan/plan-of.ts';
import { planWarnings } from '../../../machines/year-plan/warnings.ts';
import type { Json } from '../../../workflows/messages.ts';
import { type CaseRow, viewAs } from '../../../store/rows.ts';
import { begunBefore } from '../acts/begun-before.ts';
import { type Begun, carriesOut } from '../acts/completion.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, conflict } from '../failures.ts';
import type { YearPlanPreview } from '../meeting-commands.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { planMeeting } from './plan-meeting.ts';

const yearPlanWorkflow = 'yearPlan';

/** Refuses a day of RSI's meeting that is not in the year of the plan. Throws `BadInput`. */
export function refuseOtherYear(year: number, rsi: string, field: string): void {
  if (rsi.startsWith(`${year}-`)) return;
  throw badInput(`RSI-kredsens møde skal ligge i ${year}.`, `RSI's meeting must be in ${year}.`, field);
}

/** The year as it would be: its meetings with every date, and what is wrong with them. Throws `BadInput`. */
export async function plannedYear(
  { policies, now }: CommandDeps,
  by: By,
  { year, meetings, rsi }: FormOf<typeof start.fields>,
): Promise<{ readonly input: YearPlanInput; readonly preview: YearPlanPreview }> {
  const at = now();
  const { year: thisYear } = localParts(at);
  if (year < thisYear || year > thisYear + 3)
    throw badInput(
      `Planlæg et af årene ${thisYear}–${thisYear + 3}, ikke ${year}.`,
      `Plan one of ${thisYear}–${thisYear + 3}, not ${year}.`,
      'year',
    );
  const policy = await policies.at(at);
  // Without dates the policy's own; those that have passed by now are left out.
  const ordinary = () => ordinaryDays(year, policy).filter((date) => date > localDate(at));
  const dates = new Set<string>();
  const all = (meetings ?? ordinary().map((date) => ({ date }))).map((one, index) => {
    const under = `meetings.${index}.`;
    const { date } = one;
    if (!date.startsWith(`${year}-`))
      throw badInput(
        `Mødet ${formatDate(date)} ligger ikke i ${year}.`,
        `The meeting of ${formatDate(date, 'long', 'en')} is not in ${year}.`,
        `${under}date`,
      );
    if (dates.has(date))
      throw badInput(
        `Der er to møder den ${formatDate(date)}.`,
        `There are two meetings on ${formatDate(date, 'long', 'en')}.`,
        `${under}date`,
      );
    dates.add(date);
    return planMeeting(one, { policy, at, under });
  });
  if (rsi !== undefined) refuseOtherYear(year, rsi, 'rsi');
  const sorted = all.toSorted((a, b) => a.starts.localeCompare(b.starts));
  return {
    preview: { year, meetings: sorted, warnings: planWarnings(year, sorted, policy, rsi ?? null) },
    input: {
      caseId: yearPlanId(year),
      number: String(year),
      by,
      modelVersion: policy.modelVersion,
      policy,
      year,
      meetings: sorted,
      rsi: rsi ?? null,
      ...yearPoints(year, policy, at),
    },
  };
}

/** The year as this request has planned it. */
async function asPlanned({ policies, now }: CommandDeps, row: CaseRow): Promise<Begun> {
  const { year, meetings, rsi } = viewAs(row, 'year-plan');
  const warnings = planWarnings(year, meetings, await policies.at(now()), rsi);
  return { caseId: row.id, number: row.number, started: false, preview: { year, meetings, warnings } };
}

/** Starting SYS' year: every meeting becomes a case (R-035). Throws `Conflict` for a year that another request has planned. */
export const startingYear = carriesOut(start, async ({ form, by, deps, requestId }) => {
  const caseId = yearPlanId(form.year);
  const before = await begunBefore(deps.store, requestId, (known) => known === caseId);
  if (before.row !== undefined) return asPlanned(deps, before.row);
  const { input, preview } = await plannedYear(deps, by, form);
  await requireTemplates(deps);
  const { year, number } = input;
  const start = async (): Promise<boolean> => {
    await deps.store.noteBegunCase(caseId, requestId);
    return (
      await deps.cases.start({
        workflow: yearPlanWorkflow,
        caseId,
        input: input as unknown as Json,
        attributes: { BudgetYear: year },
      })
    ).started;
  };
  const started = (await deps.store.case(caseId)) === undefined && (await start());
  if (!started && !before.known)
    throw conflict(
      `Mødeåret ${year} er allerede planlagt. Tilføj eller flyt møder i stedet.`,
      `The year ${year} has been planned already. Add or move meetings instead.`,
      'year',
    );
  await deps.waitUntilReadable?.(caseId);
  return { caseId, number, started, preview };
});
