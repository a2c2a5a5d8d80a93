import { add } from '../../../machines/meeting/acts.ts';
import { yearPlanId } from '../../../machines/meeting/dates.ts';
import { everybody } from '../../../machines/meeting/letters.ts';
import { rsi, start } from '../../../machines/year-plan/acts.ts';
import { planWarnings } from '../../../machines/year-plan/warnings.ts';
import { meetingsOf } from '../../../store/meetings/meetings.ts';
import { type Completion, completes } from '../acts/completion.ts';
import { readOrRefuse } from '../acts/read-or-refuse.ts';
import type { CommandDeps } from '../deps.ts';
import type { MeetingCommands } from '../meeting-commands.ts';
import { requireEntitled } from '../acts/require-entitled.ts';
import { withFailures } from '../with-failures.ts';
import { findMeeting, meetingRow } from './find-meeting.ts';
import { addition, elsewhere, placingActs } from './placing.ts';
import { plannedYear, refuseOtherYear, startingYear } from './starting-year.ts';

/** What the acts on SYS' year need beside their declarations (R-035, A-22, A-43). */
export const yearPlanActs: readonly Completion[] = [
  startingYear,
  ...placingActs,
  completes(rsi, async ({ form: { date }, row }) => {
    refuseOtherYear(Number(row.number), date, 'date');
    return {};
  }),
];

/** SYS' years as they stand, and what an act on one would do before it is done (R-035). */
export function createYearPlans(
  deps: CommandDeps,
): Pick<MeetingCommands, 'previewYearPlan' | 'previewMeeting' | 'yearPlan' | 'yearPlans'> {
  const { store, now, policies } = deps;

  return {
    previewYearPlan: (person, written) =>
      withFailures(async () => {
        const by = await requireEntitled(deps, person, start);
        return (await plannedYear(deps, by, readOrRefuse(start.fields, written))).preview;
      }),

    previewMeeting: (person, written, moved) =>
      withFailures(async () => {
        await requireEntitled(deps, person, add);
        const at = now();
        const { reason: _, ...wanted } = readOrRefuse(add.fields, written);
        const known = moved === undefined ? undefined : await findMeeting(store, moved, at);
        const { extraordinary: __, ...where } = wanted;
        const meeting =
          known === undefined ? (await addition(deps, wanted)).meeting : await elsewhere(deps, known, where);
        const year = Number(meeting.date.slice(0, 4));
        const others = (await meetingsOf(store, year)).filter(
          ({ cancelled, row }) => !cancelled && row.id !== known?.row.id,
        );
        const plan = await store.caseOf('year-plan', yearPlanId(year));
        const addressees = await Promise.all(everybody.map((role) => store.addressees(role, {}, at)));
        return {
          before: known?.meeting ?? null,
          meeting,
          warnings: planWarnings(
            year,
            [...others.map((one) => one.meeting), meeting],
            await policies.at(at),
            plan?.view.rsi ?? null,
          ),
          recipients: [
            ...new Map(addressees.flat().map(({ person: id, name }) => [id, { person: id, name }])).values(),
          ],
        };
      }),

    yearPlan: (year) =>
      withFailures(async () => {
        const row = await store.caseOf('year-plan', yearPlanId(year));
        const all = await meetingsOf(store, year);
        const rsiDay = row?.view.rsi ?? null;
        const standing = all.filter(({ cancelled }) => !cancelled).map(({ meeting }) => meeting);
        return {
          year,
          caseId: row?.id ?? null,
          state: row?.state ?? null,
          rsi: rsiDay,
          meetings: await Promise.all(all.map((one) => meetingRow(store, one))),
          warnings: planWarnings(year, standing, await policies.at(now()), rsiDay),
        };
      }),

    yearPlans: () =>
      withFailures(async () => (await store.casesOf('year-plan')).map(({ number }) => Number(number)).sort()),
  };
}
