import type { ChangeRequestInput } from '../../machines/change-request/input.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import type { Assignee } from '../../machines/governance/people.ts';
import type { Json } from '../../workflows/messages.ts';

export const startAt = '2027-03-01T08:00:00.000Z';
const torben: Assignee = { person: 'torben.skov', name: 'Torben Skov', role: 'ownerRegion' };

/** Nothing is written, and everyone is found at once: what is left is the engine and the machines. */
export const canned = {
  record: async () => undefined,
  screen: async () => ({ sumOre: 0, linked: [] }),
  chargeBudget: async () => ({ charged: true, remainingOre: 100_000_000 }),
  arrange: async () => ({
    assignees: [torben],
    deadline: { rule: '10 business days', anchor: startAt, calendar: 'dk-2026a', due: '2027-03-15T23:00:00.000Z' },
    reminders: [],
    overdue: [],
  }),
};

export const caseIdOf = (n: number): string => `change-request/2027-${String(n).padStart(4, '0')}`;

/** A change request that the region may approve. */
export function smallRequest(n: number): Json {
  const caseId = caseIdOf(n);
  const input: ChangeRequestInput = {
    caseId,
    number: caseId.slice('change-request/'.length),
    at: startAt,
    by: { person: 'soeren.dahl', channel: 'cli' },
    modelVersion: policyV1.modelVersion,
    policy: policyV1,
    proposal: {
      title: 'Større skrift i vagtlisten',
      system: 'ppj',
      amountOre: 4_000_000,
      motivation: 'Kan ikke læses om natten.',
      justification: 'Arbejdsmiljø.',
      involvement: 'Drøftet i brugergruppen og forretningsstyregruppen.',
      source: 'fsa',
      noBusinessCaseReason: 'Ren opsætning',
    },
    complete: true,
  };
  return input as unknown as Json;
}

/** The actor that waits for the region, and its answer. */
export const region = 'regionDecision';
export const approval = {
  type: 'answer',
  by: { person: torben.person, channel: 'link' },
  answer: { choice: 'approve' },
} as const;
