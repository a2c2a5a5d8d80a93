import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { byBusinessDays, byDate, type Deadline, milestone } from '../../../machines/governance/deadlines.ts';
import { localDate, localParts } from '../../../machines/governance/calendar.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { duties } from '../../../machines/duties.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { reportContent } from '../../../machines/status-report/content.ts';
import { type StatusReportEvent, statusReportEvents } from '../../../machines/status-report/events.ts';
import { type StatusReportInput, statusReportId } from '../../../machines/status-report/input.ts';
import { type CaseRow, viewAs } from '../../../store/rows.ts';
import type { CaseEvent, Json, Receipt } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import type { Options } from '../options.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, conflict, notFound, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import { createRights } from '../rights.ts';
import { requireTemplates } from '../templates-in-force.ts';
import type { StatusReportCommands, StatusReportStart } from '../status-report-commands.ts';

/** Type name of the status report's workflow. */
const statusReportWorkflow = 'statusReport';

const day = z.iso.date({ error: 'Skriv datoen som 2028-06-30 / Write the date as 2028-06-30' });
const started = z.union([
  z.strictObject({ year: z.int().min(2020).max(2200) }),
  z.strictObject({
    period: z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to, {
      path: ['to'],
      error: 'Perioden skal slutte efter, at den begynder / The period must end after it begins',
    }),
    due: day.optional(),
  }),
]);

/** When the draft is to be with the chair and the report with RSI. */
interface Dates {
  readonly draft: Deadline;
  readonly due: Deadline;
}

/** Starting, editing and reading the reports to RSI. */
export function createStatusReports(deps: CommandDeps): StatusReportCommands {
  const { cases, store, now } = deps;
  const rights = createRights(deps);

  const require = (person: By): Promise<By> =>
    rights.require(person, ['secretariat'], {}, ['arbejde med statusrapporten', 'work on the status report']);

  async function find(caseId: string): Promise<CaseRow> {
    const id = caseId.includes('/') ? caseId : statusReportId(caseId);
    const row = await store.case(id);
    if (row?.machine === 'status-report') return row;
    throw notFound(`Statusrapporten ${caseId} findes ikke.`, `There is no status report ${caseId}.`);
  }

  async function say(row: CaseRow, event: StatusReportEvent, opts: Options): Promise<Receipt> {
    const { by, ...said } = event;
    const checked = parse(statusReportEvents[event.type], event) as unknown as CaseEvent;
    const made = `${event.type}/${row.id}/${by.person}/${fingerprint({ said, changedAt: row.changedAt })}`;
    return cases.send(row.id, { event: checked }, opts.updateId ?? made);
  }

  /** The case's id and number, the report's year, and its dates. */
  async function planned(given: StatusReportStart, policy: Policy, by: By, requestId: string) {
    const at = now();
    const calendar = calendarOf(policy);
    if ('year' in given) {
      const { year } = given;
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
    const { period, due } = given;
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
    if (dates.due.due <= at) throw badInput(`Datoen ${due} er passeret.`, `The date ${due} has passed.`, 'due');
    const number = await store.takeNumber(year, `${by.person}/status-report/${requestId}`);
    return { number, year, period, ...dates };
  }

  return {
    startStatusReport: (person, given, requestId = randomUUID()) =>
      withFailures(async () => {
        const start = parse(started, given) as StatusReportStart;
        const by = await require(person);
        const policy = await deps.policies.at(now());
        await requireTemplates(deps);
        const plan = await planned(start, policy, by, requestId);
        const caseId = statusReportId(plan.number);
        const input: StatusReportInput = { ...plan, caseId, by, modelVersion: policy.modelVersion, policy };
        const known = 'year' in start ? await store.case(caseId) : undefined;
        const run =
          known === undefined
            ? await cases.start({
                workflow: statusReportWorkflow,
                caseId,
                input: input as unknown as Json,
                attributes: { BudgetYear: plan.year },
              })
            : { started: false };
        if (!run.started && 'year' in start)
          throw conflict(
            `Statusrapporten ${plan.year} er allerede startet. Se den under ${caseId}, eller start en for en anden periode.`,
            `The status report ${plan.year} has been started already. See ${caseId}, or start one for another period.`,
            'year',
          );
        await deps.waitUntilReadable?.(caseId);
        return { caseId };
      }),

    saveStatusReport: (person, caseId, content, opts = {}) =>
      withFailures(async () => {
        const row = await find(caseId);
        const by = await require(person);
        const version = viewAs(row, 'status-report').documentVersion;
        if (opts.expectCaseVersion !== undefined && opts.expectCaseVersion !== version)
          throw conflict(
            `Rapporten er gemt igen, siden du så den (udgave ${version}). Se den igen, før du gemmer.`,
            `The report has been saved again since you saw it (version ${version}). Look again before you save.`,
          );
        return say(row, { type: 'saveReport', by, content: parse(reportContent, content, 'content') }, opts);
      }),

    cancelStatusReport: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const row = await find(caseId);
        return say(row, { type: 'cancel', by: await require(person), reason }, opts);
      }),

    statusReport: (caseId) =>
      withFailures(async () => {
        const row = await find(caseId);
        const versions = await store.documents({ id: row.id });
        return {
          caseId: row.id,
          title: row.title,
          state: row.state,
          content: viewAs(row, 'status-report').content ?? null,
          versions,
        };
      }),
  };
}
