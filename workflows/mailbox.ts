import { mailboxMachine } from '../machines/mailbox/machine.ts';
import { durable } from './durable/durable.ts';

/** A person's mailbox: runs while it holds letters. Sending is tried once an attempt; the machine decides when to try again. */
export const mailbox = durable(mailboxMachine, {
  activities: { deliver: { startToCloseTimeout: '5m', maximumAttempts: 2 } },
});
