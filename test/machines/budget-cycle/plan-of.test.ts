import { describe, expect, it } from 'vitest';
import { meetingsOf, planOf } from '../../../machines/budget-cycle/plan-of.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { localParts } from '../../../machines/governance/local-time.ts';

const started = (year: number): string => `${year - 2}-11-01T08:00:00.000Z`;
const planned = (year: number, at = started(year)) => planOf({ year, policy: policyV1, at });
const hours = ({ from, to }: { from: string; to: string }): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('the reminders before the dates of the model', () => {
  /** Date of the model, its exclusive instant, and the days on which reminders leave at 08:00 local. */
  const table = [
    ['2026-05-31', '2026-05-31T22:00:00.000Z', ['05-01', '05-15', '05-22', '05-28', '05-29']],
    ['2026-09-30', '2026-09-30T22:00:00.000Z', ['08-31', '09-16', '09-23', '09-25', '09-29']],
    ['2027-05-31', '2027-05-31T22:00:00.000Z', ['04-30', '05-14', '05-24', '05-28']],
    ['2027-09-30', '2027-09-30T22:00:00.000Z', ['08-31', '09-16', '09-23', '09-27', '09-29']],
    ['2028-05-31', '2028-05-31T22:00:00.000Z', ['05-01', '05-17', '05-24', '05-26', '05-30']],
    ['2028-09-30', '2028-09-30T22:00:00.000Z', ['08-31', '09-15', '09-22', '09-27', '09-29']],
  ] as const;

  it.each(table)('of %s leave on the days of the calendar', (date, due, days) => {
    const year = Number(date.slice(0, 4));
    const { budget } = planned(year + 1);
    const watched = date.endsWith('05-31') ? budget.first : budget.final;
    expect(watched.deadline.due).toBe(due);
    const local = watched.reminders.map(({ at }) => localParts(at));
    expect(local.map((one) => one.date.slice(5))).toEqual(days);
    expect(new Set(local.map((one) => one.time))).toEqual(new Set(['08:00']));
  });

  it('are only those still ahead when the cycle is started late', () => {
    const { budget } = planned(2028, '2027-05-20T10:00:00.000Z');
    expect(budget.first.reminders.map(({ rung }) => rung)).toEqual(['T-7', 'T-1']);
  });
});

describe('the plan of budget year 2028', () => {
  const plan = planned(2028);

  it('hears the user group from the first business day of January to the last of February', () => {
    expect(plan.budget.hearingOpens).toBe('2027-01-04T07:00:00.000Z');
    expect(plan.budget.hearingClose.due).toBe('2027-02-26T23:00:00.000Z');
  });

  it('has the milestones of the FSG on the business day before a closed day', () => {
    expect(plan.budget.draftToFsg.due).toBe('2027-03-31T22:00:00.000Z');
    expect(plan.budget.fsgApproval.due).toBe('2027-04-30T22:00:00.000Z');
  });

  it('counts ten business days back from the September and February meetings', () => {
    expect(plan.meetings).toEqual({ may: '2027-05-19', september: '2027-09-15', february: '2029-02-09' });
    expect(plan.budget.secondDraft.due).toBe('2027-09-01T22:00:00.000Z');
    expect(plan.frameProposal.due).toBe(plan.budget.secondDraft.due);
    expect(plan.followUp.opens).toBe('2029-01-02T07:00:00.000Z');
    expect(plan.followUp.accounts.due).toBe('2029-01-26T23:00:00.000Z');
    expect(plan.followUp.decision.due).toBe('2029-02-09T23:00:00.000Z');
  });

  it('begins the year at midnight in Denmark, after RSI has had its dates', () => {
    expect(plan.budget.rsiTarget.due).toBe('2027-09-30T22:00:00.000Z');
    expect(plan.budget.rsiHard.due).toBe('2027-12-31T23:00:00.000Z');
    expect(plan.budget.yearBegins).toBe('2027-12-31T23:00:00.000Z');
    expect(plan.passed).toEqual([]);
  });

  it('asks for reports the business day after each quarter, due on the business day before a closed date', () => {
    expect(plan.quarters.map(({ quarter, opens, due }) => [quarter, opens, due.due])).toEqual([
      ['Q1', '2028-04-03T06:00:00.000Z', '2028-04-28T22:00:00.000Z'],
      ['Q2', '2028-07-03T06:00:00.000Z', '2028-08-15T22:00:00.000Z'],
      ['Q3', '2028-10-02T06:00:00.000Z', '2028-10-31T23:00:00.000Z'],
      ['Q4', '2029-01-02T07:00:00.000Z', '2029-01-31T23:00:00.000Z'],
    ]);
  });

  it('measures quarters in elapsed time: the spring has an hour less, the autumn one more', () => {
    const days = [91, 91, 92, 92];
    expect(plan.quarters.map((quarter, index) => hours(quarter) - (days[index] ?? 0) * 24)).toEqual([-1, 0, 0, 1]);
  });
});

it('the due dates of 2026 and 2027 are those of the calendar', () => {
  const due = (year: number) => planned(year).quarters.map((one) => localParts(Date.parse(one.due.due) - 1).date);
  expect(due(2026)).toEqual(['2026-04-30', '2026-08-14', '2026-10-30', '2027-01-29']);
  expect(due(2027)).toEqual(['2027-04-30', '2027-08-13', '2027-10-29', '2028-01-31']);
});

describe('a cycle that is started late', () => {
  const plan = planned(2028, '2027-04-12T09:30:00.000Z');

  it('opens the hearing at once and gives it ten business days', () => {
    expect(plan.budget.hearingOpens).toBe('2027-04-12T09:30:00.000Z');
    expect(plan.budget.hearingClose.due).toBe('2027-04-26T22:00:00.000Z');
  });

  it('leaves the other dates where they were and names those that have passed', () => {
    expect(plan.budget.draftToFsg.due).toBe('2027-03-31T22:00:00.000Z');
    expect(plan.passed).toEqual(['hearingOpens', 'hearingClose', 'draftToFsg']);
  });
});

it('meetings that SYS has agreed replace those of the policy', () => {
  const plan = planOf({ year: 2028, policy: policyV1, at: started(2028), meetings: { september: '2027-09-22' } });
  expect(plan.meetings.september).toBe('2027-09-22');
  expect(plan.budget.secondDraft.due).toBe('2027-09-08T22:00:00.000Z');
  // 15 September 2029 is a Saturday: the meeting is on the Friday.
  expect(meetingsOf(2030, policyV1).september).toBe('2029-09-14');
});

describe('the FSG is done ten business days before the May meeting, and has ten of its own', () => {
  const withMay = (year: number, may: string) =>
    planOf({ year, policy: policyV1, at: started(year), meetings: { may } }).budget;
  const days = ({ draftToFsg, fsgApproval }: ReturnType<typeof withMay>) =>
    [draftToFsg, fsgApproval].map(({ due }) => localParts(Date.parse(due) - 1).date);

  it.each([
    ['the ordinary meeting leaves the milestones as they are', 2028, '2027-05-19', ['2027-03-31', '2027-04-30']],
    ['a meeting early in May brings the approval forward', 2028, '2027-05-04', ['2027-03-31', '2027-04-20']],
    ['after a late Easter the draft as well', 2029, '2028-05-01', ['2028-03-29', '2028-04-12']],
    ['a later meeting moves nothing', 2028, '2027-05-28', ['2027-03-31', '2027-04-30']],
  ] as const)('%s', (_, year, may, expected) => {
    const budget = withMay(year, may);
    expect(days(budget)).toEqual(expected);
    expect(budget.first.deadline.due.slice(5, 10)).toBe('05-31');
  });
});
