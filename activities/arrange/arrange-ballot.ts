import type { ArrangeBallotRequest, BallotArrangement } from '../../machines/ballot/arrangement.ts';
import { addDays, instantOf, localDate } from '../../machines/governance/calendar.ts';
import type { Elector } from '../../machines/governance/effects.ts';
import { byBusinessDays, type Deadline, extendedBy } from '../../machines/governance/deadlines.ts';
import { writtenLadder } from '../../machines/governance/ladder.ts';
import { nextSendTime } from '../../machines/governance/send-window.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { ArrangeDeps } from './deps.ts';

/**
 * The electorate of the day, everyone who may act for it, and the window. After a change of regions the deadline
 * stands, but a region that is new to the ballot has at least the policy's shortest window (A-30b).
 */
export async function arrangeBallot(
  { store, policyOf }: ArrangeDeps,
  request: ArrangeBallotRequest,
  { at }: EffectContext,
): Promise<BallotArrangement> {
  const policy = await policyOf(request.modelVersion);
  const electorate = await store.electorate(request.body, request.system, at);
  const regions = new Set(electorate.map(({ region }) => region));
  const members = await store.addressees('sysMembers', {}, at);
  const deadline = deadlineOf(request, policy, at, [...regions]);
  const changesAt = await nextChange(
    (day) => store.electorate(request.body, request.system, day),
    electorate,
    at,
    deadline.due,
  );
  return {
    electorate,
    assignees: members.filter(({ region }) => region !== undefined && regions.has(region)),
    deadline,
    reminders: request.due === undefined ? writtenLadder(deadline, policy, nextSendTime(at, policy)) : [],
    ...(changesAt === undefined ? {} : { changesAt }),
  };
}

function deadlineOf(request: ArrangeBallotRequest, policy: Policy, at: string, regions: readonly string[]): Deadline {
  const { reissue } = request;
  const calendar = calendarOf(policy);
  if (request.due !== undefined) return request.due;
  if (request.extended !== undefined) return extendedBy(request.businessDays, request.extended, calendar);
  if (reissue === undefined) return byBusinessDays(request.businessDays, at, calendar);
  // Counted from when the link of whoever is new leaves.
  const shortest = byBusinessDays(policy.written.minBd, nextSendTime(at, policy), calendar);
  const someNew = regions.some((region) => !reissue.regions.includes(region));
  const due = someNew && shortest.due > reissue.due ? shortest.due : reissue.due;
  return { ...shortest, rule: 'electorate changed', due };
}

/** The first midnight before the deadline at which other people may vote: regions merge, a member or a substitute begins or ends. */
async function nextChange(
  electorateOf: (at: string) => Promise<readonly Elector[]>,
  today: readonly Elector[],
  at: string,
  due: string,
): Promise<string | undefined> {
  const now = whoOf(today);
  for (let day = addDays(localDate(at), 1); ; day = addDays(day, 1)) {
    const midnight = instantOf(day, '00:00');
    if (midnight >= due) return undefined;
    if (whoOf(await electorateOf(midnight)) !== now) return midnight;
  }
}

const whoOf = (electorate: readonly Elector[]): string =>
  JSON.stringify(
    electorate.map(({ region, person, substitutes }) => [region, person, substitutes.map((one) => one.person)]),
  );
