import { workflowInfo } from '@temporalio/workflow';
import type { DurableOptions } from './options.ts';
import type { RunningCase } from './running-case.ts';

/** A server suggests to go on as new at 4,096 events or 4 MB, and closes a case at twelve times that: from here on nothing is waited for any more. */
const latest = { events: 8192, bytes: 8_000_000 };

/**
 * When a case goes on as a new run: at rest if it can, and with promise actors under way before its history grows without end. Only in a task that brought
 * something: one that brought nothing but a refused update leaves no trace in the history, and what was done in it could not be replayed.
 */
export class CarryOver {
  private readonly after: number | undefined;
  /** The length of the history in the last task that brought something. */
  private heardAt: number | undefined;

  constructor({ continueAsNewAfter }: DurableOptions) {
    this.after = continueAsNewAfter;
  }

  /** This task brought something that stands in the history: a message, a timer, a result. */
  heard(): void {
    this.heardAt = workflowInfo().historyLength;
  }

  isDue(running: RunningCase): boolean {
    const { historyLength, historySize, continueAsNewSuggested } = workflowInfo();
    if (this.heardAt !== historyLength) return false;
    const due = running.migrating || (this.after === undefined ? continueAsNewSuggested : historyLength >= this.after);
    if (!due || !running.mayCarry(historyLength)) return false;
    const late =
      this.after === undefined
        ? historyLength >= latest.events || historySize >= latest.bytes
        : historyLength >= 2 * this.after;
    return running.quiet || (late && running.carriable);
  }
}
