import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotContext } from '../../../machines/ballot/setup.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { type Ballot, openBallot, regions } from './house.ts';

const member = (region: string): string => `${region}.medlem`;

type Act =
  | { readonly do: 'vote'; readonly region: string; readonly choice: string; readonly substitute: boolean }
  | { readonly do: 'recuse' | 'demand'; readonly region: string }
  | { readonly do: 'tie'; readonly choice: string }
  | { readonly do: 'wait'; readonly days: number };
const region = fc.constantFrom(...regions);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      region,
      choice: fc.constantFrom('for', 'against', 'abstain'),
      substitute: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('recuse' as const), region }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('demand' as const), region }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tie' as const), choice: fc.constantFrom('for', 'against') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 6 }) }) },
);

const perform = async (ballot: Ballot, step: Act): Promise<boolean | undefined> => {
  switch (step.do) {
    case 'vote':
      return ballot.votes(
        step.substitute && step.region === 'nordjylland' ? 'nordjylland.sted' : member(step.region),
        step.region,
        step.choice,
      );
    case 'recuse':
      return ballot.recuses(member(step.region), step.region);
    case 'demand':
      return ballot.demands(member(step.region), step.region);
    case 'tie':
      return ballot.breaksTie(step.choice);
    case 'wait':
      await ballot.passes(step.days);
      return undefined;
  }
};

/** What is left of the votes as they were taken: the last of each region that is still in; written down beside the machine, from the outside. */
function book() {
  const votes = new Map<string, string>();
  const gone = new Set<string>();
  const partial = new Set<string>();
  return {
    votes,
    took(step: Act): void {
      if (step.do === 'vote') votes.set(step.region, step.choice);
      if (step.do === 'recuse') {
        votes.delete(step.region);
        // Nordjylland's substitute takes the seat once.
        if (step.region !== 'nordjylland' || partial.has(step.region)) gone.add(step.region);
        partial.add(step.region);
      }
    },
    left: () => regions.filter((one) => !gone.has(one)),
  };
}

describe('given any sequence of votes, changes, recusals, demands and time', () => {
  it("then one vote counts for each region, the outcome is the policy's, and its proof agrees", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), fc.boolean(), async (steps, chairVotes) => {
        const ballot = await openBallot({ chairVotes });
        const kept = book();
        for (const step of steps) {
          const before = (await ballot.view()).status;
          const took = await perform(ballot, step);
          if (took === true) kept.took(step);
          if (before === 'done' && step.do !== 'wait') expect(took, 'nothing is taken after close').toBe(false);
          const view = await ballot.view();
          const standing = (view.context as unknown as BallotContext).votes;
          expect(Object.fromEntries(Object.entries(standing).map(([one, vote]) => [one, vote.choice]))).toEqual(
            Object.fromEntries(kept.votes),
          );
          if (view.status === 'active' && view.value !== 'tied')
            expect(
              kept.left().every((one) => kept.votes.has(one)),
              'open only while someone has not voted',
            ).toBe(false);
        }
        await ballot.passes(30);
        if ((await ballot.view()).status === 'active') await ballot.breaksTie('against');
        const view = await ballot.view();
        expect(view.status).toBe('done');

        const { proof } = view.output as unknown as { proof: { outcome: string } & Record<string, unknown> };
        const cast = kept.left().flatMap((one) => kept.votes.get(one) ?? []);
        const of = (choice: string): number => cast.filter((one) => one === choice).length;
        expect(proof).toMatchObject({ for: of('for'), against: of('against'), abstained: of('abstain') });
        expect(proof['electorate']).toBe(kept.left().length);
        const quorum = cast.length * 2 > kept.left().length && cast.length > 0;
        if (proof.outcome === 'adopted') expect(quorum && of('for') >= of('against')).toBe(true);
        if (proof.outcome === 'rejected') expect(quorum && of('against') >= of('for')).toBe(true);
        if (proof.outcome === 'noQuorum') expect(quorum).toBe(false);
        expect(ballot.of('closeBallot').map((one) => one.params.proof)).toEqual([proof]);
        // A vote is written for every vote that was taken, and none else.
        expect(ballot.of('castVote').length).toBeGreaterThanOrEqual(kept.votes.size);
      }),
      { numRuns: 120 },
    );
  });

  it('then a ballot that is frozen and thawed after every step writes the same as one that is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 10 }), async (steps) => {
        const [plain, frozen] = [await openBallot(), await openBallot({ thawAlways: true })];
        for (const step of steps) expect(await perform(frozen, step)).toBe(await perform(plain, step));
        for (const ballot of [plain, frozen]) await ballot.passes(30);
        expect(frozen.written).toEqual(plain.written);
      }),
      { numRuns: 40 },
    );
  });
});

describe('given a written procedure of five business days from Monday 1 March', () => {
  it('then those who have not voted are reminded two and one business days before its last day, and no one after they voted', async () => {
    const ballot = await openBallot();
    await ballot.votes(member('syddanmark'), 'syddanmark', 'for');
    await ballot.passes(8);
    const reminders = ballot.of('tell').filter((one) => one.params.letter === 'reminder');
    expect(reminders.slice(0, 2).map((one) => [one.at, one.params.rung])).toEqual([
      ['2027-03-04T07:00:00.000Z', 'T-2bd'],
      ['2027-03-05T07:00:00.000Z', 'T-1bd'],
    ]);
    for (const one of reminders) expect(JSON.stringify(one.params.to)).not.toContain('syddanmark');
  });

  it('when all have voted but one, then it stays open; when the last votes, then it closes that instant', async () => {
    const ballot = await openBallot();
    for (const one of regions.slice(0, 3)) await ballot.votes(member(one), one, 'for');
    expect((await ballot.view()).status).toBe('active');
    await ballot.votes('nordjylland.sted', 'nordjylland', 'against');
    expect((await ballot.view()).output).toMatchObject({ outcome: 'adopted' });
    expect(ballot.of('castVote').at(-1)?.params.by.person).toBe('nordjylland.sted');
  });

  it('when the policy closes on a certain majority, then three of four suffice; when it never closes early, not even four', async () => {
    const early = await openBallot({ input: { written: { ...policyV1.written, earlyClose: 'majority' } } });
    const never = await openBallot({ input: { written: { ...policyV1.written, earlyClose: 'never' } } });
    for (const ballot of [early, never])
      for (const one of regions.slice(0, 3)) await ballot.votes(member(one), one, 'for');
    expect((await early.view()).status).toBe('done');
    await never.votes(member('nordjylland'), 'nordjylland', 'for');
    expect((await never.view()).status).toBe('active');
    await never.passes(8);
    expect((await never.view()).output).toMatchObject({ outcome: 'adopted' });
  });

  it('when the secretariat reminds of it, then those of regions that have not voted get a letter; when all have, nobody does', async () => {
    const ballot = await openBallot({ input: { written: { ...policyV1.written, earlyClose: 'never' } } });
    for (const one of regions.slice(0, 3)) await ballot.votes(member(one), one, 'for');
    expect(await ballot.reminds()).toBe(true);
    const sent = () => ballot.of('tell').filter(({ params }) => params.rung === 'now');
    expect(sent().map(({ params }) => [params.letter, params.about, params.to])).toEqual([
      ['reminder', 'sys-vote', [{ person: 'nordjylland.medlem' }, { person: 'nordjylland.sted' }]],
    ]);
    await ballot.votes(member('nordjylland'), 'nordjylland', 'for');
    expect(await ballot.reminds()).toBe(false);
    expect(sent()).toHaveLength(1);
  });

  it('when the votes are even, then no vote is taken while the chair is asked, and the old tasks are closed', async () => {
    const ballot = await openBallot();
    const choices = ['for', 'for', 'against', 'against'];
    for (const [index, one] of regions.entries()) await ballot.votes(member(one), one, choices[index] ?? 'for');
    expect((await ballot.view()).value).toBe('tied');
    expect(await ballot.votes(member('syddanmark'), 'syddanmark', 'against')).toBe(false);
    expect(ballot.of('closeTasks').map((one) => one.params.outcome)).toEqual(['tied']);
    expect(await ballot.breaksTie('for')).toBe(true);
    expect((await ballot.view()).output).toMatchObject({ outcome: 'adopted', proof: { tieBrokenBy: 'Formanden' } });
  });

  it('when the policy rejects at a tie, then nobody is asked', async () => {
    const ballot = await openBallot({ input: { vote: { ...policyV1.vote, tie: 'rejected' } } });
    const choices = ['for', 'for', 'against', 'against'];
    for (const [index, one] of regions.entries()) await ballot.votes(member(one), one, choices[index] ?? 'for');
    expect((await ballot.view()).output).toMatchObject({ outcome: 'rejected' });
  });
});

describe('the day on which a ballot closed (A-65)', () => {
  // Opened Monday 1 March 2027: five business days end Monday 8 March at 24.00.
  const closedOn = async (ballot: Ballot): Promise<unknown> =>
    ((await ballot.view()).output as { readonly on?: string } | undefined)?.on;

  it('is the last day of its window, when it closes with that at 24.00', async () => {
    const ballot = await openBallot();
    for (const each of ['oestdanmark', 'syddanmark', 'midtjylland']) await ballot.votes(member(each), each, 'for');
    await ballot.passes(7);
    expect(await closedOn(ballot)).toBeUndefined();
    await ballot.passes(1);
    expect(await closedOn(ballot)).toBe('2027-03-08');
  });

  it('is the day of the last vote, when all have voted before', async () => {
    const ballot = await openBallot();
    await ballot.passes(2);
    for (const each of regions) await ballot.votes(member(each), each, 'for');
    expect(await closedOn(ballot)).toBe('2027-03-03');
  });

  it('is the day on which the chair decided, when the votes were even', async () => {
    const ballot = await openBallot();
    for (const each of ['oestdanmark', 'syddanmark']) await ballot.votes(member(each), each, 'for');
    for (const each of ['midtjylland', 'nordjylland']) await ballot.votes(member(each), each, 'against');
    await ballot.passes(9);
    await ballot.breaksTie('for');
    expect(await closedOn(ballot)).toBe('2027-03-10');
  });
});
