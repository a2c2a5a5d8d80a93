import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCertain, proofOf, quorumOf, tally, type Count, type Rules } from '../../../machines/ballot/policy.ts';

const rules = fc.record({
  rule: fc.constantFrom('simpleMajority', 'consensus', 'unanimity'),
  quorum: fc.constantFrom('moreThanHalf', 'atLeastHalf', 'all'),
  tie: fc.constantFrom('chair', 'rejected'),
}) as fc.Arbitrary<Rules>;

/** Up to seven regions, some recused, some silent, perhaps one of them with the chair's member. */
const count: fc.Arbitrary<Count> = fc
  .tuple(
    fc.array(fc.constantFrom('for', 'against', 'abstain', 'silent', 'recused'), { minLength: 1, maxLength: 7 }),
    fc.option(fc.nat(6)),
    fc.option(fc.constantFrom('for', 'against')),
    rules,
  )
  .map(([seats, chairAt, casting, given]) => {
    const region = (index: number): string => `region-${index}`;
    return {
      electorate: seats.map((_, index) => ({
        region: region(index),
        person: `person-${index}`,
        name: `Person ${index}`,
        chair: index === chairAt,
        substitutes: [],
      })),
      votes: Object.fromEntries(
        seats.flatMap((seat, index) =>
          seat === 'silent' || seat === 'recused' ? [] : [[region(index), { choice: seat, person: `person-${index}` }]],
        ),
      ),
      recused: seats.flatMap((seat, index) => (seat === 'recused' ? [region(index)] : [])),
      rules: given,
      ...(casting === null ? {} : { casting: { choice: casting, name: 'Formanden' } }),
    } as Count;
  });

/** The policy in other words: what an outcome must be, counted from the seats one by one. */
function expected({ electorate, votes, recused, rules: { rule, quorum, tie }, casting }: Count): string {
  const seats = electorate.filter((seat) => !recused.includes(seat.region));
  const said = seats.map((seat) => votes[seat.region]?.choice ?? 'silent');
  const [yes, no, none] = ['for', 'against', 'abstain'].map((word) => said.filter((one) => one === word).length);
  const taking = yes! + no! + none!;
  const enough =
    quorum === 'all'
      ? taking === seats.length
      : quorum === 'atLeastHalf'
        ? taking * 2 >= seats.length
        : taking * 2 > seats.length;
  if (!enough || seats.length === 0) return 'noQuorum';
  if (rule === 'consensus' && no! > 0) return 'meetingDemanded';
  if (rule === 'unanimity') return no === 0 && none === 0 ? 'adopted' : 'rejected';
  if (yes! > no!) return 'adopted';
  if (no! > yes!) return 'rejected';
  if (tie === 'rejected') return 'rejected';
  const chair = seats.find((seat) => seat.chair);
  const word = casting?.choice ?? (chair === undefined ? undefined : votes[chair.region]?.choice);
  return word === 'for' ? 'adopted' : word === 'against' ? 'rejected' : 'tie';
}

describe('counting a ballot', () => {
  it('comes to what the policy says, whatever the rules, votes and recusals', () => {
    fc.assert(
      fc.property(count, (given) => {
        expect(tally(given)).toBe(expected(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('never takes silence for consent: who is silent changes nothing but whether there is a quorum (A-17)', () => {
    fc.assert(
      fc.property(count, (given) => {
        const spoken = given.electorate.filter(({ region }) => given.votes[region] !== undefined);
        const without = tally({ ...given, electorate: spoken });
        const outcome = tally(given);
        if (outcome !== 'noQuorum') expect(without).toBe(outcome);
      }),
    );
  });

  it('proves its outcome: the figures add up and the sentence says them', () => {
    fc.assert(
      fc.property(count, (given) => {
        const outcome = tally(given);
        if (outcome === 'tie') return;
        const proof = proofOf(given, outcome);
        const cast = proof.for + proof.against + proof.abstained;
        expect(cast + proof.notCast.length).toBe(proof.electorate);
        expect(proof.electorate + proof.recused.length).toBe(given.electorate.length);
        expect(proof.da).toContain(`${cast} af ${proof.electorate} stemte`);
        if (outcome === 'adopted') expect(proof.for > proof.against || proof.tieBrokenBy !== undefined).toBe(true);
        if (proof.tieBrokenBy !== undefined) expect(proof.for).toBe(proof.against);
      }),
    );
  });

  it('calls an outcome certain only when no further vote can change it (A-16)', () => {
    const choices = fc.array(fc.constantFrom('for', 'against', 'abstain', undefined), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(count, choices, (given, more) => {
        if (!isCertain(given)) return;
        const silent = given.electorate.filter(
          ({ region }) => given.votes[region] === undefined && !given.recused.includes(region),
        );
        const votes = { ...given.votes };
        silent.forEach(({ region, person }, index) => {
          const choice = more[index];
          if (choice !== undefined) votes[region] = { choice, person };
        });
        expect(tally({ ...given, votes })).toBe(tally(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('needs 3 of 5, 3 of 4, 2 of 3; or half of them; or all (A-15)', () => {
    expect([5, 4, 3].map((n) => quorumOf(n, 'moreThanHalf'))).toEqual([3, 3, 2]);
    expect([5, 4, 3].map((n) => quorumOf(n, 'atLeastHalf'))).toEqual([3, 2, 2]);
    expect([5, 4, 3].map((n) => quorumOf(n, 'all'))).toEqual([5, 4, 3]);
  });
});
