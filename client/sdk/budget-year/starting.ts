import { type BudgetCycleInput, cycleId } from '../../../machines/budget-cycle/input.ts';
import { formatInstant, localDate } from '../../../machines/governance/calendar.ts';
import { meetingsOf } from '../../../store/meetings/meetings.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Json } from '../../../workflows/messages.ts';
import { start } from '../../../machines/budget-cycle/acts.ts';
import { begunBefore } from '../acts/begun-before.ts';
import { type Begun, carriesOut } from '../acts/completion.ts';
import { withFailures } from '../with-failures.ts';
import type { CyclePreview, CycleStart } from '../budget-commands.ts';
import { readOrRefuse } from '../acts/read-or-refuse.ts';
import type { Form } from '../../../machines/forms/form.ts';
import type { CommandDeps } from '../deps.ts';
import { conflict } from '../failures.ts';
import { requireEntitled } from '../acts/require-entitled.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { plannedStart } from './cycle-start.ts';
import { createPortfolio } from './portfolio.ts';
import { previewOf } from './preview.ts';
import { defined } from '../../../machines/governance/defined.ts';

/** Type name of the cycle's workflow. */
const budgetCycleWorkflow = 'budgetCycle';

/** Starting a budget year, and seeing what that would do (R-195, M-02). */
export function createStarting(deps: CommandDeps) {
  const { cases, store, now, policies } = deps;
  const portfolio = createPortfolio(deps);

  /** The days of SYS' year, where it has been planned; dates that are given go before (R-035, A-43). */
  async function withPlannedMeetings(wanted: CycleStart): Promise<CycleStart> {
    const today = localDate(now());
    const planned = (await meetingsOf(store)).filter(({ cancelled, meeting }) => !cancelled && meeting.date > today);
    const dayIn = (month: string) =>
      planned.find(({ meeting }) => !meeting.extraordinary && meeting.date.startsWith(`${month}-`))?.meeting.date;
    const days = defined({
      may: dayIn(`${wanted.year - 1}-05`),
      september: dayIn(`${wanted.year - 1}-09`),
      february: dayIn(`${wanted.year + 1}-02`),
    });
    return Object.keys(days).length === 0 ? wanted : { ...wanted, meetings: { ...days, ...wanted.meetings } };
  }

  async function prepared(
    person: By,
    read: () => CycleStart,
  ): Promise<{ by: By; preview: CyclePreview; input: BudgetCycleInput }> {
    const by = await requireEntitled(deps, person, start);
    const at = now();
    const policy = await policies.at(at);
    const { start: asked, plan } = plannedStart(await withPlannedMeetings(read()), policy, at);
    const systems = await portfolio.all(asked.year, asked.systems);
    const frameGranted = (await store.frame(asked.year)).grantedOre > 0;
    const leaving = asked.systems === undefined ? await portfolio.leaving(asked.year) : [];
    const preview = await previewOf(store, policy, { plan, systems, leaving, frameGranted, at });
    const input: BudgetCycleInput = {
      caseId: cycleId(asked.year),
      number: String(asked.year),
      by,
      modelVersion: policy.modelVersion,
      policy,
      year: asked.year,
      plan,
      systems: systems.map(({ entry }) => entry),
      frameGranted,
    };
    return { by, preview, input };
  }

  /** Throws `Conflict` naming who started the year, and when. */
  async function refuseSecond(year: number): Promise<never> {
    const row = await store.caseOf('budget-cycle', cycleId(year));
    if (row?.view.cancelled === true) {
      throw conflict(
        `Årshjul ${year} er annulleret, og et annulleret budgetår kan ikke startes igen. Behandl driftsbudgetterne for ${year} uden for systemet, og skriv de vedtagne budgetter i registeret (budgets), så ${year + 1} begynder med dem.`,
        `The budget cycle ${year} was cancelled, and a cancelled budget year cannot be started again. Treat the operating budgets of ${year} outside the system, and write the adopted ones in the register (budgets), so that ${year + 1} begins with them.`,
        'year',
      );
    }
    const starter = row?.submittedBy === undefined ? undefined : await store.person(row.submittedBy);
    const who = starter?.name ?? row?.submittedBy;
    const [da, en] =
      row === undefined
        ? ['', '']
        : [
            ` af ${who ?? 'sekretariatet'} den ${formatInstant(row.openedAt, 'long', 'da')}`,
            ` by ${who ?? 'the secretariat'} on ${formatInstant(row.openedAt, 'long', 'en')}`,
          ];
    throw conflict(
      `Årshjul ${year} er allerede startet${da}. Se det med budget-cycle show, eller lad et system slutte sig til med budget-cycle join.`,
      `The budget cycle ${year} has been started already${en}. See it with budget-cycle show, or let a system join with budget-cycle join.`,
      'year',
    );
  }

  return {
    previewBudgetCycle: (person: By, written: Form): Promise<CyclePreview> =>
      withFailures(async () => (await prepared(person, () => readOrRefuse(start.fields, written))).preview),

    /** Throws `Conflict` for a year that another request has started. */
    async start(person: By, wanted: CycleStart, requestId: string): Promise<Begun> {
      const before = await begunBefore(store, requestId, (known) => known === cycleId(wanted.year));
      if (before.row !== undefined) return { caseId: before.row.id, number: before.row.number, started: false };
      await requireTemplates(deps);
      const { preview, input } = await prepared(person, () => wanted);
      const { caseId, number, year } = input;
      if ((await store.case(caseId)) !== undefined) return refuseSecond(year);
      await store.noteBegunCase(caseId, requestId);
      const { started } = await cases.start({
        workflow: budgetCycleWorkflow,
        caseId,
        input: input as unknown as Json,
        attributes: { BudgetYear: year },
      });
      if (!started && !before.known) return refuseSecond(year);
      await deps.waitUntilReadable?.(caseId);
      return { caseId, number, started, preview };
    },
  };
}

export const starting = carriesOut(start, ({ by, form, deps, requestId }) =>
  createStarting(deps).start(by, form, requestId),
);
