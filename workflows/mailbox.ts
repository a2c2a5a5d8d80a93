import { mailboxMachine } from '../machines/mailbox/machine.ts';
import { durable } from './durable/durable.ts';

/** A person's mailbox: runs while it holds letters. Sending is tried once an attempt; the machine decides when to try again. */
export const mailbox = durable(mailboxMachine, {
  // A worker that is killed while sending stops telling that it is alive; another takes over within seconds.
  activities: { deliver: { startToCloseTimeout: '5m', heartbeatTimeout: '10s', maximumAttempts: 3 } },
});
