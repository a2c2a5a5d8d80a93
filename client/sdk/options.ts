/** What every command that changes a case takes beside its own fields. */
export interface Options {
  /** Same id twice = one effect. Made from the content when absent. */
  readonly updateId?: string;
  /** Refuse with `Conflict` unless the proposal is still at this version. */
  readonly expectCaseVersion?: number;
}

/** … and what answers a task. */
export interface AnswerOptions extends Options {
  /** SHA-256 of what the page showed; kept with a vote. */
  readonly shown?: string;
}
