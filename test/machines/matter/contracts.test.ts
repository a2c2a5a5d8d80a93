import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../machines/matter/kinds.ts';
import { contractRenewalOf, monthsBefore, renewalOpens } from '../../../machines/matter/contract-dates.ts';
import { matterId } from '../../../machines/matter/input.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { as, openHouse } from '../house.ts';

const contract = {
  id: 'ppj-hosting',
  system: 'ppj',
  title: 'Drift og hosting af PPJ',
  supplier: 'Driftshuset A/S',
  expires: '2028-12-31',
};

describe('given a contract that nears its end', () => {
  //
  it('then its renewal is asked for 18 months before, earlier when a tender takes long', () => {
    expect(renewalOpens(contract)).toBe('2027-06-30');
    expect(renewalOpens({ ...contract, tenderMonths: 18 })).toBe('2026-12-31');
    expect(monthsBefore('2028-03-31', 1)).toBe('2028-02-29');
    expect(monthsBefore('2028-01-15', 12)).toBe('2027-01-15');
  });

  it('then it must be decided in time for notice and for a tender, on a business day', () => {
    const { due, title } = contractRenewalOf({ ...contract, tenderMonths: 9 }, dk2026a);
    expect([title, due.due]).toEqual(['Fornyelse af kontrakt: Drift og hosting af PPJ', '2028-03-30T22:00:00.000Z']);
    expect(contractRenewalOf({ ...contract, notice: '2027-12-31', tenderMonths: 9 }, dk2026a).due.due < due.due).toBe(
      true,
    );
  });

  //
  it('then the FSA is reminded 18, 12 and 6 months before it ends', { timeout: 60_000 }, async () => {
    const { title, form, due } = contractRenewalOf(contract, dk2026a);
    expect(kindOf('contract-renewal').reminders?.(form, '2028-11-29')).toEqual([518, 334, 152]);
    const house = await openHouse({ startAt: '2027-06-01T08:00:00.000Z', thawAlways: false });
    const number = await house.store.takeNumber(2027, 'renewal');
    const input = { caseId: matterId(number), number, by: as('ida.krogh'), modelVersion: 'v1', policy: policyV1 };
    await house.cases.start({
      workflow: 'matter',
      caseId: input.caseId,
      input: { ...input, kind: 'contract-renewal', system: 'ppj', title, form, due } as never,
    });
    await house.settle();
    await house.advanceTo('2028-12-01T10:00:00.000Z');
    const reminders = (await house.store.letters({ caseId: input.caseId, person: 'soeren.dahl' })).filter(
      ({ kind }) => kind === 'reminder',
    );
    expect(reminders.map(({ sentAt }) => sentAt?.slice(0, 7))).toEqual(['2027-06', '2027-12', '2028-06']);
    await house.close();
  });
});
