import { setTimeout as pause } from 'node:timers/promises';

/** How long something may take to close in a process that has failed. */
const patienceMs = 10_000;

/** What a process has opened, closed in the opposite order when it is told to stop or has failed. */
export class Lifetime {
  /** Rejects when the process can do its work no longer. */
  readonly failed: Promise<never>;
  private hasFailed = false;
  private reject: (error: Error) => void = () => undefined;
  private readonly closers: { readonly what: string; readonly close: () => Promise<unknown> }[] = [];
  private readonly log: (line: string) => void;

  constructor(log: (line: string) => void) {
    this.log = log;
    this.failed = new Promise<never>((_, reject) => (this.reject = reject));
    this.failed.catch(() => undefined);
  }

  /** Ends the process: what it is for is over. */
  fail(error: Error): void {
    this.hasFailed = true;
    this.reject(error);
  }

  add(what: string, close: () => Promise<unknown>): void {
    this.closers.push({ what, close });
  }

  /** Ctrl-C, or whoever started the process. */
  told(): Promise<string> {
    return new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
    });
  }

  async close(): Promise<void> {
    for (const { what, close } of this.closers.toReversed()) {
      try {
        await (this.hasFailed ? Promise.race([close(), pause(patienceMs, undefined, { ref: false })]) : close());
      } catch (error) {
        this.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
