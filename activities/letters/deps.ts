import type { Store } from '../../store/store.ts';
import type { Policies } from '../../store/policies.ts';
import type { Instant } from '../../workflows/messages.ts';
import type { MailTransport } from './send.ts';
import type { Office } from './topic.ts';
import type { SendTime } from './window.ts';

/** A file that goes with a mail. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

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
  /** The governance model; the store's versions on top of the first unless given. */
  readonly policies?: Policies;
  /** When letters may leave; the model's send window unless given. */
  readonly sendTime?: SendTime;
  /**
   * The document of that id as a file, as it is approved when the letter leaves; undefined when there is none. Letters that send a document round bring it
   * its readers have no login. Without it they have the link alone.
   */
  readonly paperOf?: (document: string) => Promise<MailFile | undefined>;
  /**
   * Wakes the mailbox of a reader who got a letter outside any case step: the secretariat, warned of a bounce.
   * Without it the warning waits for the reader's next letter, or for the sweep at start.
   */
  readonly wake?: (person: string, sendAt: Instant) => Promise<void>;
}

export interface DeliverInput {
  readonly person: string;
  /** When the sending happens; the instant of the effect unless given. Never the clock of the machine it runs on. */
  readonly now?: Instant;
}

/** Letters, not mails: a digest of three counts three. */
export interface Delivered {
  readonly sent: number;
  readonly dropped: number;
  readonly bounced: number;
  /** When the person's next waiting letter may be sent, if any. */
  readonly next?: Instant;
}
