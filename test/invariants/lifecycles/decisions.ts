import { policyV1 } from '../../../machines/governance/policy.ts';
import { rsiDecisionMachine } from '../../../machines/rsi-decision/machine.ts';
import { sysDecisionMachine } from '../../../machines/sys-decision/machine.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import {
  after,
  answersTo,
  arranged,
  deadlineAt,
  electorate,
  failed,
  secretariat,
  sysSays,
  votesOf,
} from '../search/people.ts';
import type { Data, Spec } from '../search/spec.ts';

const at = '2027-05-01T06:00:00.000Z';

/** How a duty is arranged in a lifecycle, and what its holder can answer: with one letter before and one after the date. */
const oneDuty = {
  arrange: (given: Data, { now }: { readonly now: number }) => [
    {
      words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
      output: arranged(given, now, { reminders: 1, overdue: 1 }),
    },
    failed,
  ],
};

/** SYS has a case before it: at a meeting or in writing. */
export const sysDecision: Spec = {
  name: 'sys-decision',
  machine: sysDecisionMachine,
  starts: [
    ['adopted', 'returned'],
    ['adopted', 'inPart', 'refused', 'returned'],
    ['adopted', 'refused', 'returned', 'postponed'],
  ].map((outcomes) => ({
    words: `SYS is asked: ${outcomes.join(', ')}`,
    input: {
      question: 'budget-first-reading',
      system: 'ppj',
      caseVersion: 1,
      modelVersion: 'v1',
      policy: policyV1,
      due: deadlineAt('2027-05-31T22:00:00.000Z'),
      outcomes,
      data: {},
    },
    at,
  })),
  messages: {
    'sys-decision': (actor, { now }) => [
      ...sysSays(actor),
      {
        words: 'the secretariat opens a written procedure of 1 business day',
        event: { type: 'openWrittenProcedure', by: secretariat, businessDays: 1 },
      },
      {
        words: 'the date is moved by 30 days',
        event: {
          type: 'moveDeadline',
          by: secretariat,
          deadline: deadlineAt(after(now, 60), 'moved'),
          reminders: [{ rung: 'T-1', at: after(now, 59) }],
          overdue: [{ rung: 'overdue-1', at: after(now, 65) }],
          reason: 'Dispensation',
        },
      },
    ],
    ballot: (actor) => votesOf(actor),
    assignment: (actor) => answersTo(actor),
  },
  answers: {
    ...oneDuty,
    arrangeBallot: (_given, { now }) => [
      { words: 'the electorate is named', output: electorate(['a', 'b', 'c'], now) },
      failed,
    ],
  },
  keeps: keepsOfChildren,
  facts: { first: { adopted: null }, next: sysDecided },
  bounds: ['3 regions, for or against', '1 reminder, 1 letter after the date'],
};

/** What SYS has decided, by what was said and by the proof of the ballot; not by the machine's own account. */
function sysDecided(facts: Data, { move, step }: Parameters<NonNullable<Spec['facts']>['next']>[1]): Data {
  if (
    move.kind === 'said' &&
    move.machine === 'sys-decision' &&
    move.event.type === 'recordDecision' &&
    step.steps.length > 0
  )
    return { ...facts, adopted: move.event['outcome'] === 'postponed' ? null : move.event['outcome'] };
  const proof = step.commands.flatMap((one) =>
    one.type === 'action' && one.name === 'closeBallot' ? [one.params as { proof: { outcome: string } }] : [],
  )[0];
  return proof === undefined ? facts : { ...facts, adopted: proof.proof.outcome };
}

/** RSI decides: recorded by the secretariat, confirmed by RSI's contact. */
export const rsiDecision: Spec = {
  name: 'rsi-decision',
  machine: rsiDecisionMachine,
  starts: [
    {
      words: 'RSI is asked',
      input: {
        modelVersion: 'v1',
        system: 'ppj',
        due: deadlineAt('2027-12-31T23:00:00.000Z'),
        choices: ['approved', 'inPart', 'returned'],
        data: {},
      },
      at: '2027-09-30T06:00:00.000Z',
    },
  ],
  messages: {
    assignment: (actor) =>
      answersTo(actor, (_duty, choice) => [
        { more: ['confirm', 'correct'].includes(choice) ? {} : { reference: 'RSI pkt. 2' } },
      ]),
  },
  answers: oneDuty,
  keeps: keepsOfChildren,
  facts: {
    first: { recorded: null, confirmed: null },
    next: (facts, { move, step }) => {
      if (move.kind !== 'said' || step.steps.length === 0 || move.event.type !== 'answer') return facts;
      const { choice } = move.event['answer'] as { choice: string };
      if (choice === 'confirm') return { ...facts, confirmed: facts['recorded'] };
      return choice === 'correct' ? { recorded: null, confirmed: null } : { recorded: choice, confirmed: null };
    },
  },
  bounds: ['1 reminder, 1 letter after the date'],
};
