import { byActivity } from '../steps/by-activity.ts';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import { millisUntil } from '../governance/millis-until.ts';

export interface MailboxInput {
  readonly person: string;
}

/** What came of an attempt to send what was due. `next`: when the person's next waiting letter may be sent. */
export interface Delivery {
  readonly sent: number;
  readonly dropped: number;
  readonly bounced: number;
  readonly next?: string;
}

interface Context extends MailboxInput {
  /** Earliest instant at which something may be sent. */
  readonly sendAt: string | null;
  /** Failed attempts in a row; decides how long to wait. */
  readonly failures: number;
  /** A letter came while another was being sent. */
  readonly more: string | null;
}

const mailboxEvents = {
  /** A letter for this person stands in the store, to be sent at `sendAt` or later. */
  letter: z.strictObject({ type: z.literal('letter'), sendAt: z.iso.datetime() }),
};
export type MailboxEvent = z.infer<typeof mailboxEvents.letter>;

/** Letters of one instant arrive one by one; a moment's patience makes one mail of them. */
const gathering = 5_000;
const minute = 60_000;

const earlier = (a: string | null, b: string): string => (a === null || Date.parse(b) < Date.parse(a) ? b : a);

/**
 * A person's mailbox (design §6): collects letters, waits for the send window, sends what is still due at that moment as few mails,
 * tries again for as long as the mail server is away, and ends when empty. Receipts and escalations carry a `sendAt` of now and go at once.
 */
export const mailboxMachine = setup({
  schemas: { events: mailboxEvents },
  types: { input: {} as MailboxInput, context: {} as Context, events: {} as MailboxEvent },
  actors: {
    deliver: byActivity<Delivery, MailboxInput>(),
  },
  guards: {
    nothingWaits: ({ context }) => context.sendAt === null,
    isSooner: ({ context, event }) => context.sendAt === null || Date.parse(event.sendAt) < Date.parse(context.sendAt),
  },
  delays: {
    gathered: gathering,
    /** A moment after the earliest letter's hour. */
    dueAndGathered: ({ context, self }) => millisUntil(context.sendAt ?? '', self) + gathering,
    /** 1, 2, 4 … minutes, at most an hour: for days, if need be. */
    backOff: ({ context }) => Math.min(60, 2 ** Math.max(0, context.failures - 1)) * minute,
  },
}).createMachine({
  id: 'mailbox',
  version: '1',
  context: ({ input }) => ({ person: input.person, sendAt: null, failures: 0, more: null }),
  initial: 'expecting',
  states: {
    /** Just started: the letter that it was started for is on its way. */
    expecting: {
      on: {
        letter: {
          target: 'holding',
          actions: assign({ sendAt: ({ event }) => event.sendAt }),
        },
      },
      after: { gathered: 'sending' },
    },
    /** Until the send window, or the earliest letter's own hour, and the moment after it in which others of that hour come. */
    holding: {
      on: {
        letter: {
          guard: 'isSooner',
          target: 'holding',
          reenter: true,
          actions: assign({ sendAt: ({ event }) => event.sendAt }),
        },
      },
      after: { dueAndGathered: 'sending' },
    },
    sending: {
      on: { letter: { actions: assign({ more: ({ context, event }) => earlier(context.more, event.sendAt) }) } },
      invoke: {
        id: 'deliver',
        src: 'deliver',
        input: ({ context }): MailboxInput => ({ person: context.person }),
        onDone: {
          target: 'emptyOrNot',
          actions: assign(({ context, event }) => ({
            sendAt: soonest(context.more, event.output.next),
            more: null,
            failures: 0,
          })),
        },
        onError: { target: 'serverAway', actions: assign({ failures: ({ context }) => context.failures + 1 }) },
      },
    },
    serverAway: {
      on: { letter: {} },
      after: { backOff: 'sending' },
    },
    emptyOrNot: { always: [{ guard: 'nothingWaits', target: 'empty' }, { target: 'holding' }] },
    empty: { type: 'final' },
  },
});

function soonest(more: string | null, next: string | undefined): string | null {
  if (next === undefined) return more;
  return earlier(more, next);
}
