import { z } from 'zod';
import { localDate, localParts } from '../../../machines/governance/local-time.ts';
import { ladder, overdueLadder } from '../../../machines/governance/ladder.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import {
  meetingId,
  type PlannedMeeting,
  plannedMeeting,
  usualHours,
  yearPlanId,
} from '../../../machines/meeting/dates.ts';
import { meetingEvents } from '../../../machines/meeting/events.ts';
import { everybody } from '../../../machines/meeting/letters.ts';
import { yearPlanEvents } from '../../../machines/year-plan/events.ts';
import type { YearPlanInput } from '../../../machines/year-plan/input.ts';
import { ordinaryDays, yearPoints } from '../../../machines/year-plan/plan-of.ts';
import { planWarnings } from '../../../machines/year-plan/warnings.ts';
import { type KnownMeeting, meetingsOf } from '../../../store/meetings/meetings.ts';
import type { CaseEvent, Json, Receipt } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, conflict, notFound, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import type { MeetingCommands, MeetingPlace, YearPlanPreview, YearPlanStart } from '../meeting-commands.ts';
import { createRights } from '../rights.ts';
import { requireTemplates } from '../templates-in-force.ts';
import { findMeeting, meetingRow } from './find-meeting.ts';

const yearPlanWorkflow = 'yearPlan';
/** Where SYS usually meets. */
const usualPlace = 'Danske Regioner';

const day = z.iso.date({ error: 'Skriv en dato, fx 2028-05-16 / Write a date, e.g. 2028-05-16' });
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 10:00 / Write a time, e.g. 10:00')
  .optional();
const place = z.strictObject({
  date: day,
  from: clock,
  to: clock,
  place: z.string().trim().min(1).max(200).optional(),
});
const start = z.strictObject({
  year: z.int({ error: 'Skriv året, fx 2028 / Write the year, e.g. 2028' }).min(2020).max(2200),
  meetings: z
    .array(z.union([day, place]))
    .max(30)
    .optional(),
  rsi: day.optional(),
});

/** Another place than the one given by a caller may leave things out. */
const given = ({ date, from, to, place: where }: z.infer<typeof place>): MeetingPlace => ({
  date,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(where === undefined ? {} : { place: where }),
});

type YearPlanning = Pick<
  MeetingCommands,
  | 'previewYearPlan'
  | 'startYearPlan'
  | 'yearPlan'
  | 'yearPlans'
  | 'setRsiMeeting'
  | 'addMeeting'
  | 'previewMeeting'
  | 'moveMeeting'
  | 'cancelMeeting'
>;

/** The year's meetings: planned, added, moved, cancelled. */
export function createYearPlanning(deps: CommandDeps): YearPlanning {
  const { cases, store, now, policies } = deps;
  const rights = createRights(deps);
  const require = (person: By): Promise<By> =>
    rights.require(person, ['secretariat'], {}, ['planlægge SYS’ møder', "plan SYS's meetings"]);

  function planned(
    { date, from = usualHours.from, to = usualHours.to, place: where = usualPlace }: MeetingPlace,
    policy: Policy,
    at: string,
    field: string,
    more: { readonly number?: string; readonly extraordinary?: boolean } = {},
  ): PlannedMeeting {
    if (to <= from)
      throw badInput(
        'Mødet skal slutte efter, at det begynder.',
        'The meeting must end after it begins.',
        `${field}.to`,
      );
    const { number = date, extraordinary = false } = more;
    const meeting = plannedMeeting({ number, date, from, to, place: where, extraordinary }, policy, at);
    if (meeting.starts <= at)
      throw badInput(
        `Mødet ${date} kl. ${from} er passeret. Vælg en dag i fremtiden.`,
        `The meeting of ${date} at ${from} has passed. Choose a day in the future.`,
        field,
      );
    return meeting;
  }

  async function prepared(
    person: By,
    asked: YearPlanStart,
  ): Promise<{ by: By; input: YearPlanInput; preview: YearPlanPreview }> {
    const by = await require(person);
    const { year, meetings, rsi } = parse(start, asked);
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
    const wanted =
      meetings?.map((one) => (typeof one === 'string' ? { date: one } : given(one))) ??
      ordinaryDays(year, policy)
        .filter((date) => date > localDate(at))
        .map((date) => ({ date }));
    const dates = new Set<string>();
    const all = wanted.map((one, index) => {
      const field = `meetings.${index}`;
      if (!one.date.startsWith(`${year}-`))
        throw badInput(
          `Mødet ${one.date} ligger ikke i ${year}.`,
          `The meeting of ${one.date} is not in ${year}.`,
          field,
        );
      if (dates.has(one.date))
        throw badInput(`Der er to møder den ${one.date}.`, `There are two meetings on ${one.date}.`, field);
      dates.add(one.date);
      return planned(one, policy, at, field);
    });
    if (rsi !== undefined && !rsi.startsWith(`${year}-`))
      throw badInput(`RSI-kredsens møde skal ligge i ${year}.`, `RSI's meeting must be in ${year}.`, 'rsi');
    const sorted = all.toSorted((a, b) => a.starts.localeCompare(b.starts));
    const preview = { year, meetings: sorted, warnings: planWarnings(year, sorted, policy, rsi ?? null) };
    const input: YearPlanInput = {
      caseId: yearPlanId(year),
      number: String(year),
      by,
      modelVersion: policy.modelVersion,
      policy,
      year,
      meetings: sorted,
      rsi: rsi ?? null,
      ...yearPoints(year, policy, at),
    };
    return { by, input, preview };
  }

  async function findPlan(year: number) {
    const row = await store.case(yearPlanId(year));
    if (row !== undefined) return row;
    throw notFound(
      `Mødeåret ${year} er ikke planlagt. Start det med year-plan start.`,
      `The year ${year} has not been planned. Start it with year-plan start.`,
    );
  }

  const say = (caseId: string, event: CaseEvent, updateId?: string): Promise<Receipt> =>
    cases.send(caseId, { event }, updateId);

  /** A meeting that is wished for, with its dates; refused when there is one on the day. */
  async function addition(where: MeetingPlace, extraordinary: boolean, policy: Policy, at: string) {
    const checked = given(parse(place, where));
    const row = await findPlan(Number(checked.date.slice(0, 4)));
    const same = (await meetingsOf(store)).filter(({ row: { id } }) => id.startsWith(meetingId(checked.date)));
    if (same.some(({ cancelled, meeting }) => !cancelled && meeting.date === checked.date))
      throw conflict(
        `Der er et møde den ${checked.date} i forvejen.`,
        `There is a meeting on ${checked.date} already.`,
        'date',
      );
    // A meeting that was cancelled or moved away has the day as its number already.
    const number = same.length === 0 ? checked.date : `${checked.date}-${same.length + 1}`;
    return { row, meeting: planned(checked, policy, at, 'date', { number, extraordinary }) };
  }

  /** A meeting as it would be on another day, at another time or place. */
  function elsewhere({ meeting: before }: KnownMeeting, where: MeetingPlace, policy: Policy, at: string) {
    const checked = given(parse(place, where));
    if (!checked.date.startsWith(before.date.slice(0, 4)))
      throw badInput('Et møde flyttes inden for sit år.', 'A meeting is moved within its year.', 'date');
    const { from, to, place: was, number, extraordinary } = before;
    return planned({ from, to, place: was, ...checked }, policy, at, 'date', { number, extraordinary });
  }

  return {
    previewYearPlan: (person, asked) => withFailures(async () => (await prepared(person, asked)).preview),

    startYearPlan: (person, asked) =>
      withFailures(async () => {
        const { input, preview } = await prepared(person, asked);
        await requireTemplates(deps);
        const { caseId, year } = input;
        const taken = (): never => {
          throw conflict(
            `Mødeåret ${year} er allerede planlagt. Tilføj eller flyt møder i stedet.`,
            `The year ${year} has been planned already. Add or move meetings instead.`,
            'year',
          );
        };
        if ((await store.case(caseId)) !== undefined) return taken();
        const { started } = await cases.start({
          workflow: yearPlanWorkflow,
          caseId,
          input: input as unknown as Json,
          attributes: { BudgetYear: year },
        });
        if (!started) return taken();
        await deps.waitUntilReadable?.(caseId);
        return { caseId, preview };
      }),

    yearPlan: (year) =>
      withFailures(async () => {
        const row = await store.caseOf('year-plan', yearPlanId(year));
        const all = await meetingsOf(store, year);
        const rsi = row?.view.rsi ?? null;
        const standing = all.filter(({ cancelled }) => !cancelled).map(({ meeting }) => meeting);
        return {
          year,
          caseId: row?.id ?? null,
          state: row?.state ?? null,
          rsi,
          meetings: await Promise.all(all.map((one) => meetingRow(store, one))),
          warnings: planWarnings(year, standing, await policies.at(now()), rsi),
        };
      }),

    yearPlans: () =>
      withFailures(async () => (await store.casesOf('year-plan')).map(({ number }) => Number(number)).sort()),

    setRsiMeeting: (person, year, date) =>
      withFailures(async () => {
        const by = await require(person);
        const row = await findPlan(year);
        const on = parse(day, date, 'date');
        if (!on.startsWith(`${year}-`))
          throw badInput(`RSI-kredsens møde skal ligge i ${year}.`, `RSI's meeting must be in ${year}.`, 'date');
        const event = parse(yearPlanEvents.setRsi, { type: 'setRsi', by, date: on });
        return say(row.id, event, `rsi/${row.id}/${on}`);
      }),

    previewMeeting: (person, wanted, moved) =>
      withFailures(async () => {
        await require(person);
        const at = now();
        const policy = await policies.at(at);
        const { extraordinary = false, ...where } = wanted;
        const known = moved === undefined ? undefined : await findMeeting(store, moved, at);
        const meeting =
          known === undefined
            ? (await addition(where, extraordinary, policy, at)).meeting
            : elsewhere(known, where, policy, at);
        const year = Number(meeting.date.slice(0, 4));
        const others = (await meetingsOf(store, year)).filter(
          ({ cancelled, row }) => !cancelled && row.id !== known?.row.id,
        );
        const rsi = (await store.caseOf('year-plan', yearPlanId(year)))?.view.rsi ?? null;
        const told = await Promise.all(everybody.map((role) => store.addressees(role, {}, at)));
        return {
          before: known?.meeting ?? null,
          meeting,
          warnings: planWarnings(year, [...others.map((one) => one.meeting), meeting], policy, rsi),
          told: [...new Map(told.flat().map((one) => [one.person, { person: one.person, name: one.name }])).values()],
        };
      }),

    addMeeting: (person, wanted) =>
      withFailures(async () => {
        const by = await require(person);
        const { extraordinary = false, reason, ...where } = wanted;
        const at = now();
        const { row, meeting } = await addition(where, extraordinary, await policies.at(at), at);
        const event = parse(yearPlanEvents.addMeeting, {
          type: 'addMeeting',
          by,
          meeting,
          ...(reason === undefined ? {} : { reason }),
        });
        await say(row.id, event, `add-meeting/${meeting.number}`);
        await deps.waitUntilReadable?.(meetingId(meeting.number));
        return { caseId: meetingId(meeting.number) };
      }),

    moveMeeting: (person, caseId, { reason, ...where }, opts = {}) =>
      withFailures(async () => {
        const by = await require(person);
        const at = now();
        const policy = await policies.at(at);
        const known = await findMeeting(store, caseId, at);
        const { row } = known;
        const meeting = elsewhere(known, where, policy, at);
        const due = meeting.projectsDue;
        const reports = { deadline: due, reminders: ladder(due, policy, at), overdue: overdueLadder(due, policy) };
        const event = parse(meetingEvents.move, { type: 'move', by, meeting, reason, reports });
        const said = { date: meeting.date, from: meeting.from, to: meeting.to, place: meeting.place, reason };
        return say(row.id, event, opts.updateId ?? `move/${row.id}/${fingerprint({ said, changedAt: row.changedAt })}`);
      }),

    cancelMeeting: (person, caseId, reason, opts = {}) =>
      withFailures(async () => {
        const by = await require(person);
        const { row } = await findMeeting(store, caseId, now());
        const event = parse(meetingEvents.cancel, { type: 'cancel', by, reason });
        return say(row.id, event, opts.updateId ?? `cancel/${row.id}`);
      }),
  };
}
