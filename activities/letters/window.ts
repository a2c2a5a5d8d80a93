import { millis } from '../../machines/governance/calendar.ts';
import { nextSendTime } from '../../machines/governance/send-window.ts';
import type { LetterRow } from '../../store/rows.ts';
import type { Policies } from '../../store/policies.ts';
import type { Instant } from '../../workflows/messages.ts';

/** When a letter of a kind that is ready at an instant may leave. */
export type SendTime = (at: Instant, kind: LetterRow['kind']) => Instant | Promise<Instant>;

/** The send window of the model that is in force then: business days 08–16; receipts and escalations at once. */
export const inWindow =
  (policies: Pick<Policies, 'at'>): SendTime =>
  async (at, kind) =>
    nextSendTime(at, await policies.at(at), kind === 'receipt' || kind === 'escalation' ? kind : undefined);

/** A letter that became ready in time may be a moment late: mailboxes gather, mail servers take their time. */
const grace = 15 * 60_000;

/** A letter that was held up (the mail server was away) waits for the window again: nobody is written to on a Sunday because a server came back. */
export async function heldUntil(letter: LetterRow, now: Instant, sendTime: SendTime): Promise<Instant | undefined> {
  if (millis(now) - millis(letter.sendAt) <= grace) return undefined;
  const leaves = await sendTime(now, letter.kind);
  return millis(leaves) > millis(now) ? leaves : undefined;
}
