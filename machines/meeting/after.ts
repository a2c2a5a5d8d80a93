import { assign } from 'xstate';
import { choiceOf } from '../assignment/answered.ts';
import { duties } from '../duties.ts';
import { inform, keepCase, keepMinutes, about } from './letters.ts';
import { meetingSetup, owes } from './setup.ts';
import { tellNoQuorum, decisionResent } from './sitting.ts';
import { noteOf } from '../steps/note-of.ts';

/** Each region's member is asked to look the draft through; silence is no objection. */
const askReaders = meetingSetup.enqueueActions(({ context, enqueue }) => {
  const regions = [...new Set(context.electors.map(({ region }) => region))];
  enqueue.assign({
    readers: Object.fromEntries(regions.map((region) => [`reader-${region}`, { region, open: true }])),
  });
  for (const region of regions)
    enqueue.spawnChild('assignment', {
      id: `reader-${region}`,
      input: {
        duty: 'minutes-objection',
        terms: { ...duties['minutes-objection'], businessDays: context.policy.minutes.objectionBd },
        modelVersion: context.modelVersion,
        of: { region },
        // Some days only: a member who changes meanwhile is found by the watch over the register.
        atDeadline: 'expire',
        data: about(context),
      },
    });
});

/** Draft, objections, the chair's settlement. */
export const minutes = meetingSetup.createStateConfig({
  initial: 'drafting',
  on: {
    resendDecision: { guard: 'wasRefused', actions: [decisionResent, noteOf('decision-resent')] },
  },
  states: {
    drafting: {
      entry: [keepCase, tellNoQuorum],
      on: { editMinutes: { actions: ['takeMinutesEdit', noteOf('minutes-edited')] } },
      invoke: {
        id: 'minutesDraft',
        src: 'assignment',
        input: owes('minutes-draft', ({ policy }) => ({ businessDays: policy.minutes.draftBd })),
        onDone: [
          // What the chair has settled is not sent round again.
          { guard: ({ context }) => context.settlement !== null, target: '#meeting.following' },
          {
            target: 'objections',
            actions: [assign(({ context }) => ({ minutesVersion: context.minutesVersion + 1 })), keepMinutes('draft')],
          },
        ],
      },
    },
    objections: {
      entry: [askReaders, keepCase],
      always: [
        { guard: ({ context }) => Object.values(context.readers).some(({ open }) => open), target: 'reading' },
        { target: 'settled' },
      ],
    },
    reading: {
      always: { guard: 'allRead', target: 'settled' },
    },
    settled: {
      always: [
        { guard: ({ context }) => context.objections.length > 0, target: 'settling' },
        { target: '#meeting.following' },
      ],
    },
    settling: {
      entry: keepCase,
      invoke: {
        id: 'minutesSettlement',
        src: 'assignment',
        input: owes('minutes-settlement'),
        onDone: [
          {
            guard: ({ event }) => choiceOf(event.output) === 'uphold',
            target: 'drafting',
            actions: 'takeSettlement',
          },
          { target: '#meeting.following', actions: 'takeSettlement' },
        ],
      },
    },
  },
});

/**
 * The minutes are final; what was agreed is followed up. The next meeting takes note of the minutes in its own: a meeting without open ends
 * does not wait for it.
 */
export const following = meetingSetup.createStateConfig({
  entry: [
    assign(({ context }) => ({ minutesVersion: context.minutesVersion + 1 })),
    keepMinutes('approved'),
    keepCase,
    inform('minutes-final'),
  ],
  on: {
    resendDecision: { guard: 'wasRefused', actions: [decisionResent, noteOf('decision-resent')] },
  },
  always: { guard: 'followedUp', target: 'closed' },
});
