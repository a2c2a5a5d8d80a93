import { assign, stopChild } from 'xstate';
import type { Assignee } from '../governance/people.ts';
import { receiptOf, withDates } from './ladder.ts';
import { remindNow } from '../steps/remind-now.ts';
import {
  arranged,
  asked,
  askedAnew,
  askHolders,
  breached,
  chased,
  deadlineMoved,
  dueLetter,
  holders,
  assignmentSetup,
  movedEarly,
  nameOf,
  passedOn,
  reminded,
  request,
} from './setup.ts';

export type { AssignmentInput, AssignmentOutput } from './setup.ts';

/**
 * One person or role owes one thing by a date (design §4): open → reminders → delivered | overdue | expired.
 * Reminders stop the moment it is delivered; a breach is told once, then every five business days, at most four times.
 */
export const assignmentMachine = assignmentSetup.createMachine({
  id: 'assignment',
  version: '1',
  context: ({ input }) => ({ ...input, arrangement: null, recorded: null, rung: 0, late: false, output: null }),
  initial: 'arranging',
  states: {
    arranging: {
      invoke: {
        id: 'arrange',
        src: 'arrange',
        input: ({ context }) => request(context),
        onDone: { target: 'open', actions: assign({ arrangement: ({ event }) => event.output }) },
        onError: 'unarranged',
      },
      on: { moveDeadline: { target: 'arranging', reenter: true, actions: movedEarly }, close: 'closed' },
    },
    /** The register or the calendar could not answer: tried again until it can. */
    unarranged: {
      entry: {
        type: 'journal',
        params: ({ context }) => ({ event: 'duty-not-arranged', data: { duty: context.duty } }),
      },
      after: { anHour: 'arranging' },
      on: { moveDeadline: { target: 'arranging', actions: movedEarly }, close: 'closed' },
    },
    open: {
      entry: asked,
      on: {
        answer: {
          guard: 'mayAnswer',
          target: 'delivered',
          actions: [
            assign({
              output: ({ context, event }) => ({
                outcome: 'delivered' as const,
                answer: event.answer,
                by: event.by,
                name: nameOf(context, event.by),
                late: context.late,
              }),
            }),
            { type: 'closeTasks', params: ({ event }) => ({ outcome: event.answer.choice, by: event.by }) },
            { type: 'tell', params: ({ context, event }) => receiptOf(context.duty, event) },
          ],
        },
        record: {
          guard: 'isChoice',
          actions: [
            assign({ recorded: ({ event }) => ({ answer: event.answer, by: event.by }) }),
            {
              type: 'journal',
              params: ({ context, event }) => ({
                event: 'decision-recorded',
                by: event.by,
                data: { duty: context.duty, answer: event.answer },
              }),
            },
          ],
        },
        moreTime: {
          actions: [
            {
              type: 'journal',
              params: ({ event }) => ({ event: 'more-time-asked', by: event.by, reason: event.comment }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'receipt',
                about: 'receipt-more-time',
                to: [{ person: event.by.person }],
                deadline: arranged(context).deadline,
                data: { duty: context.duty, comment: event.comment },
              }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'orientation',
                about: 'more-time-asked',
                to: ['secretariat'],
                deadline: arranged(context).deadline,
                data: {
                  duty: context.duty,
                  comment: event.comment,
                  who: nameOf(context, event.by),
                },
              }),
            },
          ],
        },
        remind: { actions: remindNow(dueLetter) },
        reassign: {
          actions: [
            { type: 'closeTasks', params: ({ event }) => ({ outcome: 'reassigned', by: event.by }) },
            assign(({ context, event }) => passedOn(context, event.assignees as readonly Assignee[])),
            ...asked,
          ],
        },
        close: {
          target: 'closed',
          actions: { type: 'closeTasks', params: ({ event }) => ({ outcome: 'superseded', by: event.by }) },
        },
        // Asked again before the answer has come: only the last answer counts.
        renew: { actions: [stopChild('holders'), askHolders] },
        'xstate.done.actor.holders': { actions: holders },
        'xstate.error.actor.holders': {
          actions: {
            type: 'journal',
            params: ({ context }) => ({ event: 'holders-not-asked', data: { duty: context.duty } }),
          },
        },
        moveDeadline: {
          target: 'open',
          reenter: true,
          actions: [
            assign({
              arrangement: ({ context, event }) => withDates(arranged(context), event),
              rung: 0,
              late: false,
              moved: ({ event }) => event.reason,
            }),
            { type: 'journal', params: deadlineMoved },
          ],
        },
      },
      initial: 'reminding',
      states: {
        reminding: {
          always: { guard: { type: 'moreRungs' }, target: 'awaitingRung' },
          after: { deadline: [{ guard: 'expires', target: '#assignment.expired' }, { target: 'overdue' }] },
        },
        awaitingRung: {
          after: {
            nextRung: [
              { guard: 'renews', target: 'renewing' },
              { target: 'reminding', actions: reminded },
            ],
          },
        },
        renewing: askedAnew('reminding', reminded),
        /** The breach is entered at once and told the next business morning, to the owner and, this once, to the secretariat. */
        overdue: {
          entry: [
            assign({ rung: 0, late: true }),
            {
              type: 'journal',
              params: ({ context }) => ({
                event: 'deadline-breached',
                data: { duty: context.duty, deadline: arranged(context).deadline },
              }),
            },
          ],
          after: {
            nextOverdueRung: [
              { guard: 'renews', target: 'renewingLate' },
              { target: 'chasing', actions: chased },
            ],
          },
        },
        renewingLate: askedAnew('chasing', chased),
        chasing: {
          always: [
            { guard: { type: 'moreOverdueRungs' }, target: 'awaitingOverdueRung' },
            { target: 'leftToSecretariat' },
          ],
        },
        awaitingOverdueRung: {
          after: {
            nextOverdueRung: [
              { guard: 'renews', target: 'renewingLate' },
              { target: 'chasing', actions: chased },
            ],
          },
        },
        /** After the last letter only the secretariat is told; the duty stays open. */
        leftToSecretariat: { entry: { type: 'tell', params: breached } },
      },
    },
    delivered: { type: 'final' },
    closed: { type: 'final' },
    expired: {
      type: 'final',
      entry: [
        assign({ output: { outcome: 'expired' as const } }),
        { type: 'closeTasks', params: { outcome: 'expired' } },
      ],
    },
  },
  output: ({ context }) => context.output ?? { outcome: 'expired' as const },
});
