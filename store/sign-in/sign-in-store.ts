import type { By } from '../../machines/governance/people.ts';

/** How somebody showed who they are: by a link or code from their mail, or by choosing a person of the example. */
export type Means = 'mail' | 'example';

export interface SessionRow {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly means: Means;
  readonly begunAt: string;
  readonly usedAt: string;
  readonly userAgent?: string;
  readonly endedAt?: string;
}

/** A sign-in that was asked for by mail. Without a person the address is nobody's. */
export interface SignInRequest {
  readonly id: string;
  readonly linkHash: string;
  readonly codeHash: string;
  readonly browserHash: string;
  readonly person?: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly codeTries: number;
  readonly usedAt?: string;
}

/** A session to be begun; `request`: the one that it uses up, `instead`: the session that the browser had until now. */
export interface NewSession extends Pick<SessionRow, 'id' | 'hash' | 'person' | 'means' | 'userAgent'> {
  readonly at: string;
  readonly by: By;
  readonly request?: string;
  readonly instead?: string;
}

/** What the store does for sign-in. */
export interface SignInStore {
  askSignIn(request: Omit<SignInRequest, 'codeTries' | 'usedAt'>): Promise<void>;
  signInByLink(linkHash: string): Promise<SignInRequest | undefined>;
  /** The latest that the browser asked for. */
  signInByBrowser(browserHash: string): Promise<SignInRequest | undefined>;
  /** Counts a try of the code before it is compared; false when `most` are used up. */
  tryCode(request: string, most: number): Promise<boolean>;
  /** All or nothing, with its line in the journal; false when the request has been used or is over. */
  beginSession(session: NewSession): Promise<boolean>;
  /** Ended ones too. */
  session(hash: string): Promise<SessionRow | undefined>;
  /** Those not ended, the latest used first. */
  sessionsOf(person: string): Promise<SessionRow[]>;
  useSession(id: string, at: string): Promise<void>;
  /** With its line in the journal; what has ended already changes nothing. */
  endSession(id: string, at: string, by: By): Promise<void>;
  /** Counts one more of the hour; false when `most` are used up. */
  countAttempt(what: string, subject: string, hour: string, most: number): Promise<boolean>;
  /** A line of the journal about a sign-in that was refused. */
  noteRefusedSignIn(line: { readonly at: string; readonly by: By; readonly reason: string }): Promise<void>;
  /** Forgets requests, attempts and sessions that were over before the instant; gives how many sessions. */
  forgetSignIns(before: string): Promise<number>;
}
