import type { Condition } from './health.ts';
import type { MachineChart } from './chart/layout.ts';
import type { Calendar } from '../../machines/governance/holidays.ts';
import type { PlannedDate } from '../sdk/budget-commands.ts';
import type { SignInMail } from '../sdk/sign-in/create-sign-in.ts';
import type { Commands } from '../sdk/commands.ts';
import type { Policies } from '../../store/policies.ts';
import type { LetterRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** A mail in the list of the embedded catcher. */
export interface CaughtMail {
  readonly id: string;
  readonly at?: string;
  readonly to?: string | readonly string[];
  readonly subject?: string;
}

/** One mail, read: the parts of mailparser's result that the page shows. */
export interface ReadMail {
  readonly subject?: string | undefined;
  readonly from?: { readonly text: string } | undefined;
  readonly to?: { readonly text: string } | readonly { readonly text: string }[] | undefined;
  readonly date?: Date | undefined;
  readonly text?: string | undefined;
  readonly html?: string | false | undefined;
}

/** What the pages ask of the embedded mail catcher; it lists the newest mail last or first as it likes. */
export interface MailReader {
  list(): readonly CaughtMail[];
  get(id: string): Promise<ReadMail | undefined>;
  raw(id: string): Promise<Uint8Array | undefined>;
}

/** A letter as its reader would get it, with words where the personal link will be. */
export interface PreviewedMail {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  /** When it leaves, at the earliest. */
  readonly sendAt: string;
}

/** As `PRIVACY_*` have it; a part that is absent is said to be so. */
export interface PrivacyWords {
  readonly controller?: string;
  readonly officer?: string;
  readonly basis?: string;
  readonly recipients?: string;
}

export interface WebConfig {
  /** Where the pages are reached from outside, e.g. `https://styring.example.dk`. */
  readonly baseUrl: string;
  /** Signs form state; the same secret makes the personal links. At least 32 bytes. */
  readonly linkSecret: string;
  /** Everything in one process with its own mail catcher (design §10). */
  readonly embedded: boolean;
  /** The server listens on a loopback address only: with both, whoever sits at the machine may be anyone of the example. */
  readonly loopbackOnly: boolean;
  /** Requests come through an own proxy: take the reader's address from `X-Forwarded-For`. Without it, what a proxy has passed on is refused. */
  readonly trustProxy?: boolean;
  /** Whom to ask when a page cannot help, e.g. `sekretariat@example.dk`. */
  readonly contact?: string;
  /** What the privacy notice names and only whoever runs the product knows. */
  readonly privacy?: PrivacyWords;
  /** `email` asks for the recipient's own address before anything counts (letters-and-links §1.3); `link.humanCheck` of the model in force when absent. */
  readonly humanCheck?: 'email' | 'none';
}

export interface WebDeps {
  readonly store: Store;
  readonly commands: Commands;
  /** The instant now as ISO-8601 UTC; asked once per request. */
  readonly now: () => string;
  readonly config: WebConfig;
  /** The governance model, for what answers are held against before they are sent; version 1 and what the store has when absent. The commands decide. */
  readonly policies?: Policies;
  /** Sends new personal links for every open task to the registered address, if it is one. Says nothing about whether it was. */
  readonly resendLinks?: (email: string) => Promise<void>;
  /** Words letters that have not been written; makes no link. */
  readonly previewMails: (letters: readonly LetterRow[]) => Promise<readonly PreviewedMail[]>;
  /** Told of a fault that has no reader, such as a mail that could not be queued. */
  /** Sends the mail that somebody signs in by; without it nobody can sign in by mail. */
  readonly sendSignInMail?: (mail: SignInMail) => Promise<void>;
  readonly onFault?: (what: string, error: unknown) => void;
  readonly catcher?: MailReader;
  /** How the process is, for `/health` and `/ready`. */
  readonly condition?: Condition;
  /** Makes a calendar file of a year's dates; without it the page offers lists only. */
  readonly yearCalendar?: (
    dates: readonly Omit<PlannedDate, 'recipients'>[],
    form: { readonly name: string; readonly businessDays: Calendar },
  ) => string;
  /** Machine name → its chart, for the page of a case. */
  readonly charts: Readonly<Record<string, MachineChart>>;
}
