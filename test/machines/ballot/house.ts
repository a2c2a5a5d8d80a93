import { dk2026a } from '../../../machines/governance/holidays.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { Json, RecordBatch } from '../../../workflows/messages.ts';
import { Refused } from '../../../workflows/messages.ts';
import { lifecycleOptions } from '../../../workflows/lifecycle-options.ts';
import type { ArrangeBallotRequest, BallotArrangement } from '../../../machines/ballot/arrangement.ts';
import { ballotMachine, type BallotInput } from '../../../machines/ballot/machine.ts';
import { byBusinessDays } from '../../../machines/governance/deadlines.ts';
import type { Effect, Elector } from '../../../machines/governance/effects.ts';
import { overdueLadder, writtenLadder } from '../../../machines/governance/ladder.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const startAt = '2027-03-01T11:00:00.000Z';
export const regions = ['oestdanmark', 'syddanmark', 'midtjylland', 'nordjylland'] as const;
const by = (person: string) => ({ person, channel: 'link' as const });
type Written = Effect & { readonly at: string };

/** A ballot of four regions, the first with the chair's member when `chairVotes`, nordjylland with a substitute; no store, only what it asks to have written. */
export async function openBallot(
  options: { input?: Partial<BallotInput>; thawAlways?: boolean; chairVotes?: boolean } = {},
) {
  const written: Written[] = [];
  const electorate: Elector[] = regions.map((region, index) => ({
    region,
    person: `${region}.medlem`,
    name: `Medlem ${region}`,
    chair: options.chairVotes === true && index === 0,
    substitutes:
      region === 'nordjylland'
        ? [{ person: 'nordjylland.sted', name: 'Sted', from: '2027-01-01', to: '2027-12-31' }]
        : [],
  }));
  const assignees = electorate.flatMap(({ region, person, name, substitutes }) => [
    { person, name, role: 'sysMembers', region },
    ...substitutes.map((one) => ({ ...one, role: 'sysMembers', region, onBehalfOf: person })),
  ]);
  const host = createMemoryHost({
    startAt,
    thawAlways: options.thawAlways ?? false,
    workflows: { ballot: durable(ballotMachine, { ...lifecycleOptions }) },
    activities: {
      record: (batch: RecordBatch) => {
        written.push(...batch.effects.map((effect) => ({ ...(effect as unknown as Effect), at: batch.at })));
      },
      arrangeBallot: (request: ArrangeBallotRequest, { at }: { at: string }): BallotArrangement => {
        const deadline = byBusinessDays(request.businessDays, at, dk2026a);
        return { electorate, assignees, deadline, reminders: writtenLadder(deadline, policyV1, at) };
      },
      arrange: (request: { businessDays: number }, { at }: { at: string }) => {
        const deadline = byBusinessDays(request.businessDays, at, dk2026a);
        const chair = { person: 'formand', name: 'Formanden', role: 'sysChair' };
        return { assignees: [chair], deadline, reminders: [], overdue: overdueLadder(deadline, policyV1) };
      },
    },
  });
  const input: BallotInput = {
    body: 'sys',
    question: 'approve',
    caseVersion: 1,
    businessDays: 5,
    modelVersion: 'v1',
    written: policyV1.written,
    vote: policyV1.vote,
    inhabil: policyV1.inhabil,
    ...options.input,
  };
  await host.start({ workflow: 'ballot', caseId: 'b', input: input as unknown as Json });

  /** Whether the ballot took it. */
  async function sends(event: { type: string; [field: string]: unknown }, to = ''): Promise<boolean> {
    try {
      return (await host.send('b', { to, event })).accepted;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
  return {
    host,
    written,
    of: <T extends Effect['type']>(type: T) =>
      written.filter((one): one is Extract<Effect, { type: T }> & { at: string } => one.type === type),
    view: () => host.view('b'),
    votes: (person: string, region: string, choice: string) =>
      sends({ type: 'vote', by: by(person), region, choice, ...(choice === 'against' ? { comment: 'Nej' } : {}) }),
    recuses: (person: string, region: string) => sends({ type: 'recuse', by: by(person), region }),
    demands: (person: string, region: string) => sends({ type: 'demandMeeting', by: by(person), region }),
    reminds: () => sends({ type: 'remind', by: by('sekretariatet') }),
    breaksTie: (choice: string) => sends({ type: 'answer', by: by('formand'), answer: { choice } }, 'tieBreak'),
    async passes(days: number): Promise<void> {
      await host.advanceTo(new Date(Date.parse(host.now()) + days * 86_400_000).toISOString());
    },
  };
}
export type Ballot = Awaited<ReturnType<typeof openBallot>>;
