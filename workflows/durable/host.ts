import type { CaseEvent } from './messages.ts';

/** What a host lends to a running case. Promises only; the host decides what runs behind them. */
export interface Host {
  readonly caseId: string;
  /** Milliseconds since the epoch: workflow time or the virtual clock. */
  now(): number;
  /** Calls an activity; rejects when its retries are exhausted. */
  activity(name: string, args: readonly unknown[], kind: 'action' | 'actor'): Promise<unknown>;
  /** Starts a child workflow that reports back by `RunningCase.childEnded`. */
  startChild(workflow: string, caseId: string, input: unknown, report: ChildReport): Promise<void>;
  stopChild(caseId: string): Promise<void>;
  /** False when the child is gone. */
  postChild(caseId: string, event: CaseEvent): Promise<boolean>;
  /**
   * What an attempt to thaw the case means. `failed` says what it comes to now, with the machine as it is now; a history that is replayed
   * may have seen it come out otherwise, and then that counts.
   */
  judgeThaw(attempt: number, failed: boolean): ThawVerdict;
  log(message: string, data: Readonly<Record<string, unknown>>): void;
}

/**
 * `thawed`: the case goes on. `held`: it waits, frozen, until somebody tries again. `diverged`: it went on when this was first done and
 * cannot now: nothing may be added to its history by this definition.
 */
export type ThawVerdict = 'thawed' | 'held' | 'diverged';

/** Where a child workflow's end must be told. */
export interface ChildReport {
  readonly caseId: string;
  readonly actor: string;
  readonly visit: number;
}
