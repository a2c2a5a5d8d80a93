import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import type { ArrangeBallotRequest, BallotArrangement } from '../../../machines/ballot/arrangement.ts';
import { ballotMachine, type BallotInput } from '../../../machines/ballot/machine.ts';
import { byBusinessDays } from '../../../machines/governance/deadlines.ts';
import type { Effect } from '../../../machines/governance/effects.ts';
import { writtenLadder } from '../../../machines/governance/ladder.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import { type Json, type RecordBatch, Refused } from '../../../workflows/messages.ts';
import { lifecycleOptions } from '../../../workflows/lifecycle-options.ts';

/** A written procedure of five business days from Monday 1 March 2027, whose electorate can change. */
async function open(members: Record<string, string>) {
  const written: (Effect & { at: string })[] = [];
  let now = members;
  const host = createMemoryHost({
    startAt: '2027-03-01T11:00:00.000Z',
    thawAlways: true,
    workflows: { ballot: durable(ballotMachine, { ...lifecycleOptions }) },
    activities: {
      record: (batch: RecordBatch) => {
        written.push(...batch.effects.map((effect) => ({ ...(effect as unknown as Effect), at: batch.at })));
      },
      arrangeBallot: ({ businessDays, reissue }: ArrangeBallotRequest, { at }: { at: string }): BallotArrangement => {
        const shortest = byBusinessDays(3, at, dk2026a);
        const isNew = Object.keys(now).some((region) => reissue?.regions.includes(region) === false);
        const deadline =
          reissue === undefined
            ? byBusinessDays(businessDays, at, dk2026a)
            : { ...shortest, due: isNew && shortest.due > reissue.due ? shortest.due : reissue.due };
        const seats = Object.entries(now);
        return {
          electorate: seats.map(([region, person]) => ({
            region,
            person,
            name: person,
            chair: false,
            substitutes: [],
          })),
          assignees: seats.map(([region, person]) => ({ person, name: person, role: 'sysMembers', region })),
          deadline,
          reminders: writtenLadder(deadline, policyV1, at),
        };
      },
    },
  });
  const { written: rules, vote, inhabil } = policyV1;
  const input: BallotInput = {
    body: 'sys',
    question: 'approve',
    caseVersion: 1,
    businessDays: 5,
    modelVersion: 'v1',
    written: rules,
    vote,
    inhabil,
  };
  await host.start({ workflow: 'ballot', caseId: 'b', input: input as unknown as Json });
  const sends = async (event: { type: string; [field: string]: unknown }): Promise<boolean> => {
    try {
      return (await host.send('b', { event })).accepted;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  };
  return {
    host,
    written,
    sit: (members_: Record<string, string>) => void (now = members_),
    renews: () => sends({ type: 'renew', by: { person: 'system', channel: 'system' } }),
    votes: (person: string, region: string, choice = 'for') =>
      sends({ type: 'vote', by: { person, channel: 'link' }, region, choice }),
    told: (kind: string) =>
      written.flatMap((one) =>
        one.type === 'tell' && one.params.letter === kind
          ? [
              `${one.at.slice(0, 10)} ${one.params.to.map((to) => (typeof to === 'string' ? to : 'person' in to ? to.person : to.role)).join()}`,
            ]
          : [],
      ),
    output: async () => (await host.view('b')).output as unknown as { outcome: string; proof: { for: number } },
  };
}

describe('given an open ballot', () => {
  it('when regions become one, then their votes lapse, the others stand, and the member is asked anew with three business days (A-30b)', async () => {
    const ballot = await open({ a: 'anna', b: 'bo', c: 'carl' });
    await ballot.votes('anna', 'a');
    await ballot.votes('bo', 'b', 'abstain');
    await ballot.host.advanceTo('2027-03-08T11:00:00.000Z');
    // Bo, who sat for b, sits for the new region: a task and a letter of its own.
    ballot.sit({ a: 'anna', d: 'bo' });
    expect(await ballot.renews()).toBe(true);
    expect(ballot.told('task').at(-1)).toBe('2027-03-08 bo');
    expect(await ballot.votes('bo', 'b')).toBe(false);
    await ballot.host.advanceTo('2027-03-11T11:00:00.000Z');
    expect((await ballot.host.view('b')).status, 'the old deadline of 8 March has passed').toBe('active');
    expect(await ballot.votes('bo', 'd')).toBe(true);
    expect(await ballot.output()).toMatchObject({ outcome: 'adopted', proof: { for: 2 } });
  });

  it('when another person sits for a region, then their vote stands, and only who has not voted is asked', async () => {
    const ballot = await open({ a: 'anna', b: 'bo' });
    await ballot.votes('anna', 'a');
    ballot.sit({ a: 'alma', b: 'bent' });
    await ballot.renews();
    expect(ballot.told('task').at(-1)).toBe('2027-03-01 bent');
    expect(await ballot.votes('bo', 'b')).toBe(false);
    expect(await ballot.votes('bent', 'b')).toBe(true);
    expect(await ballot.output()).toMatchObject({ outcome: 'adopted', proof: { for: 2 } });
  });

  it('when it is renewed though nothing has changed, then nobody is told again, and reminders come once each', async () => {
    const members = { a: 'anna', b: 'bo' };
    const [ballot, undisturbed] = [await open(members), await open(members)];
    await ballot.host.advanceTo('2027-03-03T12:00:00.000Z');
    await ballot.renews();
    await ballot.renews();
    for (const one of [ballot, undisturbed]) await one.host.advanceTo('2027-03-08T11:00:00.000Z');
    expect(ballot.told('task').filter((one) => !one.endsWith(' '))).toEqual(undisturbed.told('task'));
    expect(ballot.told('reminder')).toEqual(undisturbed.told('reminder'));
  });

  it('when the last who has not voted goes out with their region, then it is counted at once', async () => {
    const ballot = await open({ a: 'anna', b: 'bo', c: 'carl' });
    await ballot.votes('anna', 'a');
    await ballot.votes('bo', 'b');
    ballot.sit({ a: 'anna', b: 'bo' });
    await ballot.renews();
    expect(await ballot.output()).toMatchObject({ outcome: 'adopted', proof: { for: 2 } });
  });
});
