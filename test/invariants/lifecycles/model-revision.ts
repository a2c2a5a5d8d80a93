import { policyV1 } from '../../../machines/governance/policy.ts';
import { modelRevisionEvents } from '../../../machines/model-revision/events.ts';
import { modelRevisionMachine } from '../../../machines/model-revision/machine.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import { answersTo, arranged, electorate, failed, secretariat, sysSays, votesOf } from '../search/people.ts';
import type { Spec } from '../search/spec.ts';
import { sysIn } from './year.ts';

const proposed = (effectiveFrom: string, appliesTo: 'new' | 'undecided') => ({
  version: 'v2',
  effectiveFrom,
  appliesTo,
  reason: 'Erfaringer',
  policy: { ...policyV1, modelVersion: 'v2', effectiveFrom, appliesTo },
});
const day = '2027-06-30T22:00:00.000Z';
const later = '2027-12-31T23:00:00.000Z';

/** A new version of the governance model: SYS recommends, RSI decides, the day comes; or another version overtakes it. */
export const modelRevision: Spec = {
  name: 'model-revision',
  machine: modelRevisionMachine,
  schemas: { 'model-revision': modelRevisionEvents },
  starts: (['new', 'undecided'] as const).map((appliesTo) => ({
    words: `a version of the model for ${appliesTo} cases`,
    at: '2027-03-01T11:00:00.000Z',
    input: {
      caseId: 'model-revision/v2',
      number: 'v2',
      by: secretariat,
      modelVersion: 'v1',
      policy: policyV1,
      base: policyV1,
      proposed: proposed(day, appliesTo),
    },
  })),
  messages: {
    'model-revision': ({ context }, { facts }) => [
      { words: 'the secretariat takes it back', event: { type: 'withdraw', by: secretariat, reason: 'Ikke nu' } },
      {
        words: 'the secretariat corrects it, with a later day',
        event: {
          type: 'revise',
          by: secretariat,
          proposed: proposed(later, (context['proposed'] as { appliesTo: 'new' }).appliesTo),
          base: policyV1,
        },
      },
      ...(facts['overtaken'] === true
        ? []
        : [day, later].map((effectiveFrom) => ({
            words: `another version is adopted from ${effectiveFrom.slice(0, 10)}`,
            event: { type: 'overtaken', by: secretariat, version: 'v3', effectiveFrom, policy: policyV1 },
          }))),
    ],
    'sys-decision': (actor) => sysSays(actor),
    ballot: (actor) => votesOf(actor),
    assignment: (actor) =>
      answersTo(actor, (duty) =>
        duty.includes('recording') ? [{ more: { reference: 'RSI pkt. 2' } }] : [{ more: {} }],
      ),
  },
  answers: {
    arrange: (given, { now }) => [
      {
        words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
        output: arranged(given, now, { reminders: 0, overdue: 1 }),
      },
    ],
    arrangeBallot: (_given, { now }) => [{ words: 'the electorate is named', output: electorate(['a'], now) }],
    announceModel: () => [{ words: 'the others are told', output: null }, failed],
    adoptInCases: () => [
      { words: 'the cases take it over', output: { adopted: ['change-request/1'], kept: [] } },
      failed,
    ],
  },
  keeps: {
    ...keepsOfChildren,
    'model-revision': ({ proposed: given, recommended, decision }) => [
      (given as { effectiveFrom: string }).effectiveFrom,
      (given as { appliesTo: string }).appliesTo,
      recommended === null,
      decision === null,
    ],
  },
  facts: {
    first: { sys: false, recorded: null, rsi: false, overtaken: false, kept: 0, base: 1 },
    next: (before, seen) => {
      const { move, step } = seen;
      let facts = before;
      const sys = sysIn(seen);
      if (sys !== null) facts = { ...facts, sys: sys === 'adopted' };
      if (move.kind === 'said' && step.steps.length > 0) {
        const { event } = move;
        if (event.type === 'revise') facts = { ...facts, sys: false, recorded: null, rsi: false };
        if (event.type === 'overtaken')
          facts = { ...facts, overtaken: true, ...(facts['rsi'] === true ? {} : { sys: false }) };
        if (event.type === 'answer') {
          const { choice } = event['answer'] as { choice: string };
          if (['approved', 'refused', 'returned'].includes(choice)) facts = { ...facts, recorded: choice };
          if (choice === 'correct') facts = { ...facts, recorded: null };
          if (choice === 'confirm') facts = { ...facts, rsi: facts['recorded'] === 'approved', recorded: null };
        }
      }
      const kept = step.commands.filter((one) => one.type === 'action' && one.name === 'keepModel').length;
      return { ...facts, kept: Number(facts['kept']) + kept };
    },
  },
  bounds: [
    '2 days on which it may begin to count',
    'overtaken at most once',
    '1 region votes in a written procedure (ballot searches four)',
    'no reminder, 1 letter after the date (assignment searches five)',
  ],
};
