/** What the activity `nextAlert` is asked: when is the secretariat told next that the chair has not answered? */
export interface AlertRequest {
  readonly modelVersion: string;
  /** When the matter was raised, and when the secretariat was alerted last. */
  readonly raisedAt: string;
  readonly alertedAt: string | null;
}

/** Its answer, an instant: the policy's hours after it was raised, from then on every business morning. */
export interface NextAlert {
  readonly at: string;
}
