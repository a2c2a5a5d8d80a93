import { counted } from '../terms/counted.ts';
import { hearingSteps } from '../hearing/steps.ts';
import type { Instant } from '../governance/instant.ts';
import { quarterName } from '../terms/dates.ts';
import type { CyclePlan } from './plan.ts';
import { frameSubject } from './input.ts';
import { beforeReading, type BudgetDuty } from '../annual-budget/before-reading.ts';
import type { Before } from '../assignment/arrangement.ts';
import { dutyDeadline } from '../assignment/duty-deadline.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { nextMeeting } from '../year-plan/next-meeting.ts';
import { duties, type DutyName } from '../duties.ts';
import { ladder } from '../governance/ladder.ts';
import type { Role } from '../governance/people.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy.ts';
import { nextSendTime } from '../governance/send-window.ts';

/** A date before anybody has looked up who holds the roles. */
export interface PlanDate {
  readonly at: Instant;
  /** `deadline`: ends at 24:00 of its last day; `opens`: begins; `reminder`: a mail goes out. */
  readonly kind: 'opens' | 'deadline' | 'reminder';
  readonly system?: string;
  readonly da: string;
  readonly en: string;
  readonly roles: readonly Role[];
}

/** A rung of the ladder before a deadline in words: `T-14` is 14 days before. */
function reminded(rung: string): readonly [da: string, en: string] {
  const days = /^T-(\d+)$/.exec(rung)?.[1];
  if (days === undefined) return [rung, rung];
  return [`${counted(Number(days), 'days', 'da')} før`, `${counted(Number(days), 'days', 'en')} before`];
}

interface Asked {
  readonly system?: string;
  readonly duty: DutyName;
  /** When it is asked for when everything before it is done on its last day. */
  readonly opens: string;
  readonly due: Deadline;
  readonly before?: Before;
  readonly da: string;
  readonly en: string;
  readonly steps?: readonly number[];
}

/** A duty as it will be arranged when it is asked for at `opens`, with its reminders. */
function asked(
  policy: Policy,
  { system, duty, opens, due, before, da, en, steps }: Asked,
): { readonly end: string; readonly dates: readonly PlanDate[] } {
  const { businessDays, meeting } = duties[duty];
  const deadline = dutyDeadline(
    { at: opens, businessDays, due, before, meeting: meeting && nextMeeting([], opens, policy) },
    calendarOf(policy),
  );
  const own = steps === undefined ? policy : { ...policy, ladder: { ...policy.ladder, steps } };
  const about = { roles: [duties[duty].owner], ...(system === undefined ? {} : { system }) };
  return {
    end: deadline.due,
    dates: [
      { ...about, at: opens, kind: 'opens', da: `${da}: opgaven gives`, en: `${en}: the task is given` },
      ...ladder(deadline, own, nextSendTime(opens, policy)).map(({ rung, at }): PlanDate => ({
        ...about,
        at,
        kind: 'reminder',
        da: `${da}: påmindelse ${reminded(rung)[0]}`,
        en: `${en}: reminder ${reminded(rung)[1]}`,
      })),
      { ...about, at: deadline.due, kind: 'deadline', da: `${da}: frist`, en: `${en}: due` },
    ],
  };
}

/** One budget of a year when every step is taken on its last day: later steps are then asked for as soon as the one before is due. */
function budgetDates(plan: CyclePlan, policy: Policy, system: string): readonly PlanDate[] {
  const { budget } = plan;
  const step = (
    duty: DutyName,
    opens: string,
    due: Deadline,
    da: string,
    en: string,
    more: Pick<Asked, 'before' | 'steps'> = {},
  ) => asked(policy, { system, duty, opens, due, da, en, ...more });
  const inTime = (duty: BudgetDuty, reading: 'first' | 'final') => ({
    before: beforeReading(duty, reading, budget, policy),
  });
  const hearing = step(
    'hearing-comments',
    budget.hearingOpens,
    budget.hearingClose,
    'Brugergruppens høring',
    "The user group's hearing",
    { steps: hearingSteps },
  );
  const draft = step(
    'budget-draft',
    hearing.end,
    budget.draftToFsg,
    'Budgetudkast til FSG',
    'Draft budget to the FSG',
    inTime('budget-draft', 'first'),
  );
  const fsg = step(
    'budget-recommendation',
    draft.end,
    budget.fsgApproval,
    'FSG’s indstilling',
    "The FSG's recommendation",
    inTime('budget-recommendation', 'first'),
  );
  const first = step('sys-decision', fsg.end, budget.first.deadline, 'Førstebehandling i SYS', 'First reading in SYS');
  const adjusting = step(
    'budget-adjustment',
    first.end,
    budget.secondDraft,
    'Tilpasset budget',
    'Adjusted budget',
    inTime('budget-adjustment', 'final'),
  );
  const second = step(
    'sys-decision',
    adjusting.end,
    budget.final.deadline,
    'Andenbehandling i SYS',
    'Second reading in SYS',
  );
  const rsi = step('rsi-decision-recording', second.end, budget.rsiHard, 'RSI-kredsens godkendelse', "RSI's approval");
  const nobodyAsked = (
    watched: CyclePlan['budget']['first'],
    until: string,
    owner: (at: string) => Role,
    da: string,
    en: string,
  ): PlanDate[] =>
    watched.reminders
      .filter(({ at }) => at < until)
      .map(({ rung, at }) => ({
        at,
        kind: 'reminder',
        system,
        roles: [owner(at)],
        da: `${da}: påmindelse ${reminded(rung)[0]}`,
        en: `${en}: reminder ${reminded(rung)[1]}`,
      }));
  return [
    ...[hearing, draft, fsg, first, adjusting, second, rsi].flatMap(({ dates }) => dates),
    // Until SYS has the budget before it, whoever owes the next step is reminded of the date of the model.
    ...nobodyAsked(
      budget.first,
      fsg.end,
      (at) => (at < draft.end ? 'fsa' : 'fsgChair'),
      'Førstebehandling inden fristen',
      'First reading in time',
    ),
    ...nobodyAsked(budget.final, adjusting.end, () => 'fsa', 'Andenbehandling inden fristen', 'Second reading in time'),
    {
      at: budget.rsiTarget.due,
      kind: 'deadline',
      system,
      roles: ['secretariat', 'rsi'],
      da: 'RSI-kredsens måldato',
      en: "RSI's target",
    },
    {
      at: budget.yearBegins,
      kind: 'opens',
      system,
      roles: ['fsa', 'fsgChair', 'userGroup', 'ownerRegionMember', 'secretariat'],
      da: 'Budgettet træder i kraft',
      en: 'The budget is in force',
    },
  ];
}

/** Quarterly reports and the follow-up of one system. */
function reportDates(plan: CyclePlan, policy: Policy, system: string): readonly PlanDate[] {
  const reports = plan.quarters.flatMap(
    ({ quarter, opens, due }) =>
      asked(policy, {
        system,
        duty: 'quarterly-report',
        opens,
        due,
        da: `Kvartalsrapport, ${quarterName(quarter, plan.year, 'da')}`,
        en: `Quarterly report, ${quarterName(quarter, plan.year, 'en')}`,
      }).dates,
  );
  const { opens, accounts, decision } = plan.followUp;
  const settled = asked(policy, {
    system,
    duty: 'accounts',
    opens,
    due: accounts,
    da: 'Årets regnskab',
    en: "The year's accounts",
  });
  return [
    ...reports,
    ...settled.dates,
    {
      at: decision.due,
      kind: 'deadline',
      system,
      roles: ['secretariat'],
      da: 'Økonomiopfølgning på februarmødet',
      en: 'Financial follow-up at the February meeting',
    },
  ];
}

/** What the secretariat owes for the common frame. `opens` absent: the frame is granted already, and only accounted for. */
function frameDates(plan: CyclePlan, policy: Policy, opens: string | undefined): readonly PlanDate[] {
  const { followUp } = plan;
  const proposal =
    opens === undefined
      ? []
      : asked(policy, {
          duty: 'frame-proposal',
          opens,
          due: plan.frameProposal,
          da: 'Forslag til årets ramme',
          en: "Proposal of the year's frame",
        }).dates;
  return [
    ...proposal,
    ...asked(policy, {
      duty: 'frame-accounts',
      opens: followUp.opens,
      due: followUp.accounts,
      da: `Regnskab for rammen (${frameSubject})`,
      en: 'Accounts of the frame',
    }).dates,
  ];
}

/** What a cycle is started with, as far as its dates depend on it. */
export interface Started {
  readonly plan: CyclePlan;
  readonly at: string;
  readonly frameGranted: boolean;
  /** `decided`: its budget of the year stands already, so only reports and follow-up are left. */
  readonly systems: readonly { readonly id: string; readonly decided?: boolean | undefined }[];
}

/** Everything that a cycle will ask and remind of, in order of time. What should have been asked before the start is asked at the start. */
export function datesOfPlan({ plan: whole, at, frameGranted, systems }: Started, policy: Policy): readonly PlanDate[] {
  const fromNow = (opens: string): string => (opens < at ? at : opens);
  const plan: CyclePlan = {
    ...whole,
    quarters: whole.quarters.map((quarter) => ({ ...quarter, opens: fromNow(quarter.opens) })),
    followUp: { ...whole.followUp, opens: fromNow(whole.followUp.opens) },
  };
  return [
    ...systems.flatMap(({ id, decided }) => [
      ...(decided === true ? [] : budgetDates(plan, policy, id)),
      ...reportDates(plan, policy, id),
    ]),
    ...frameDates(plan, policy, frameGranted ? undefined : fromNow(plan.budget.first.deadline.due)),
  ]
    .filter((date) => date.at >= at)
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}
