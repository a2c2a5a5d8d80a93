import type { EffectContext, Instant } from '../../workflows/messages.ts';
import type { Store } from '../../store/store.ts';
import { createDelivery } from './deliver.ts';
import type { MailTransport } from './send.ts';
import type { Office } from './topic.ts';

export interface LetterDeps {
  readonly store: Store;
  /** A nodemailer transporter. */
  readonly transport: MailTransport;
  /** `"SYS-sekretariatet" <sys@…>`: never a person. */
  readonly from: string;
  readonly replyTo: string;
  /** What links begin with. */
  readonly baseUrl: string;
  readonly linkSecret: string;
  readonly secretariat: Office;
}

export interface DeliverInput {
  readonly person: string;
  readonly now: Instant;
}

/** Letters, not mails: a digest of three counts three. */
export interface Delivered {
  readonly sent: number;
  readonly dropped: number;
  readonly bounced: number;
  /** When the person's next waiting letter may be sent, if any. */
  readonly next?: Instant;
  /** Others who got a letter by this delivery (the secretariat, warned of a bounce): their mailboxes must be woken. */
  readonly wake: readonly string[];
}

/** The activities that send letters. Starts and connects nothing; all time comes with the input. */
export function createLetterActivities(deps: LetterDeps): {
  deliver: (input: DeliverInput, ctx: EffectContext) => Promise<Delivered>;
} {
  return { deliver: createDelivery(deps) };
}
